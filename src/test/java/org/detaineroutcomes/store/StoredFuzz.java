package org.detaineroutcomes.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.hadoop.fs.Path;

/** Reads bytes as what a release is made of. */
public final class StoredFuzz {
  private static final java.nio.file.Path FOLDER = folder();

  private StoredFuzz() {}

  /** A manifest; what is read is read back the same. */
  public static void manifest(int kind, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String again = Manifest.fromJson(text, "manifest.json").toJson();
    if (!Manifest.fromJson(again, "manifest.json").toJson().equals(again)) {
      throw new AssertionError("a manifest is not read back");
    }
    Manifest.broken(text, "manifest.json");
    ManifestDigest.parse(text);
    Owner.parse(text);
  }

  /** A file of a table. */
  public static void parquet(int kind, byte[] bytes) throws IOException {
    Path file = new Path(Files.write(FOLDER.resolve("part.parquet"), bytes).toUri());
    try {
      ParquetRows.forEach(file, row -> {});
      ParquetFooter.of(file);
    } catch (DamagedParquet damaged) {
      throw damaged.failure();
    }
  }

  private static java.nio.file.Path folder() {
    try {
      java.nio.file.Path folder = Files.createTempDirectory("fuzz");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
