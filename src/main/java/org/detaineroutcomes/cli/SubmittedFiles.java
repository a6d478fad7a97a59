package org.detaineroutcomes.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.store.Storage;

/** Files that spark-submit brings along with the application ({@code --files}). */
final class SubmittedFiles {
  private static final List<String> OPTIONS = List.of("spark.files", "spark.yarn.dist.files");

  private SubmittedFiles() {}

  /**
   * Where a file is: at the path or URI itself; else where it was submitted from, if one of that
   * name was.
   */
  static URI find(String place) {
    if (Storage.namesItsSystem(place)) {
      return URI.create(place);
    }
    Path path = Path.of(place).toAbsolutePath().normalize();
    if (Files.exists(path)) {
      return path.toUri();
    }
    String name = "/" + path.getFileName();
    return OPTIONS.stream()
        .flatMap(option -> Stream.of(System.getProperty(option, "").split(",", -1)))
        .filter(submitted -> submitted.endsWith(name))
        .findFirst()
        .map(SubmittedFiles::uri)
        .orElse(path.toUri());
  }

  private static URI uri(String submitted) {
    return Storage.namesItsSystem(submitted)
        ? URI.create(submitted)
        : Path.of(submitted).toAbsolutePath().toUri();
  }
}
