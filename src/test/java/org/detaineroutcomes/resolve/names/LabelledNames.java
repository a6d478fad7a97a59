package org.detaineroutcomes.resolve.names;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Fips;

/**
 * Names and what a person says of them, by digest: the codes of their counties, {@code state:XX},
 * {@code none} for a name that no one county is meant by, or {@code unsure}.
 */
record LabelledNames(Map<String, NameQuery> names, Map<String, String> labels, Resolver resolver) {

  /** The labels of a file, for names of these digests. */
  static LabelledNames of(Path file, Map<String, NameQuery> names) {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return new LabelledNames(
          names,
          rows.stream()
              .collect(Collectors.toMap(r -> r.getField("sha256"), r -> r.getField("label"))),
          RealNames.resolver());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The digest that keys a name, and by its order draws it. */
  static String digest(String seed, NameQuery name) {
    String text =
        String.join("|", seed, name.kind().text(), name.name(), name.city(), name.state());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where the resolver places a labelled name, in the words of a label; empty if nowhere. */
  String placed(String digest) {
    Resolution found = resolver.resolve(names.get(digest));
    if (!found.placed()) {
      return "";
    }
    return found.counties().isEmpty()
        ? "state:" + found.state().orElseThrow()
        : found.counties().stream().map(Fips::code).sorted().collect(Collectors.joining(";"));
  }

  /** The labelled names that the resolver places elsewhere than where the label says. */
  Set<NameQuery> misplaced() {
    return labels.keySet().stream()
        .filter(digest -> !labels.get(digest).equals("unsure"))
        .filter(digest -> !Set.of("", labels.get(digest)).contains(placed(digest)))
        .map(names::get)
        .collect(Collectors.toSet());
  }

  /** How all labelled names fare. */
  Score score() {
    return score(names.values());
  }

  /** How those of the labelled names fare that are among these. */
  Score score(Collection<NameQuery> of) {
    Set<NameQuery> wanted = Set.copyOf(of);
    int labelled = 0;
    int sure = 0;
    int placed = 0;
    int right = 0;
    int placeable = 0;
    for (Map.Entry<String, String> label : labels.entrySet()) {
      if (!wanted.contains(names.get(label.getKey()))) {
        continue;
      }
      labelled++;
      if (label.getValue().equals("unsure")) {
        continue;
      }
      String found = placed(label.getKey());
      sure++;
      placed += found.isEmpty() ? 0 : 1;
      right += found.equals(label.getValue()) ? 1 : 0;
      placeable += label.getValue().equals("none") ? 0 : 1;
    }
    return new Score(labelled, sure, placeable, placed, right);
  }

  /**
   * @param sure of how many the labeller was sure; the rest is counted nowhere
   * @param placeable how many of those lie in known counties or states
   */
  record Score(int labelled, int sure, int placeable, int placed, int right) {
    double precision() {
      return right / (double) placed;
    }

    double recall() {
      return right / (double) placeable;
    }

    /** As a row of the report. */
    String row(String what) {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %d | %d | %d | %d | %.1f %% | %.1f %% |",
          what,
          labelled,
          sure,
          placeable,
          placed,
          right,
          100 * precision(),
          100 * recall());
    }
  }
}
