package org.detaineroutcomes.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Problem;

/** Settings of inputs that are about something which none of their files holds. */
public final class Unmet {
  private Unmet() {}

  /** A problem for each of them; the files must be ones that can be read. */
  public static List<Problem> in(List<InputFile> files) {
    Map<Integer, Map<String, InputFile>> byInput = new LinkedHashMap<>();
    for (InputFile file : files) {
      byInput
          .computeIfAbsent(file.position(), input -> new LinkedHashMap<>())
          .putIfAbsent(file.uri(), file);
    }
    List<Problem> problems = new ArrayList<>();
    for (Map<String, InputFile> ofInput : byInput.values()) {
      List<InputFile> once = List.copyOf(ofInput.values());
      try {
        problems.addAll(Sources.of(once.get(0).input().format()).orElseThrow().unmet(once));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return problems;
  }
}
