package org.detaineroutcomes.resolve.names;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Fips;
import org.junit.jupiter.api.Test;

/**
 * How well names are placed, on 420 of 577 distinct names drawn at random: the ones whose digest
 * with the seed comes first. Each was labelled by hand with the codes of its counties, {@code
 * state:XX}, {@code none} for a name that no one county is meant by, or {@code unsure}.
 */
class LabelledNamesTest {
  private static final String SEED = "labels-1";
  private static final Path LABELS = Path.of("src/test/resources/resolve/labelled_names.csv");
  private static final Path REPORT = Path.of("docs/names-placed.md");

  private final Map<String, NameQuery> names = named();
  private final Map<String, String> labels = labels();
  private final Resolver resolver = RealNames.resolver();

  @Test
  void theSampleIsTheOneTheSeedDraws() {
    assertThat(names).hasSize(577);
    assertThat(names.keySet().stream().limit(labels.size()).collect(Collectors.toSet()))
        .isEqualTo(labels.keySet());
  }

  @Test
  void noNameIsPlacedWhereItDoesNotLie() {
    labels.forEach(
        (digest, label) -> {
          String placed = placed(digest);
          if (!label.equals("unsure") && !placed.isEmpty()) {
            assertThat(placed).as(names.get(digest).toString()).isEqualTo(label);
          }
        });
  }

  @Test
  void theReportSaysWhatTheSampleShows() throws IOException {
    int sure = 0;
    int placed = 0;
    int right = 0;
    int placeable = 0;
    for (Map.Entry<String, String> label : labels.entrySet()) {
      if (label.getValue().equals("unsure")) {
        continue;
      }
      sure++;
      String found = placed(label.getKey());
      placed += found.isEmpty() ? 0 : 1;
      right += found.equals(label.getValue()) ? 1 : 0;
      placeable += label.getValue().equals("none") ? 0 : 1;
    }
    double precision = right / (double) placed;
    double recall = right / (double) placeable;

    assertThat(precision).isGreaterThanOrEqualTo(0.995);
    assertThat(recall).isGreaterThanOrEqualTo(0.97);
    assertThat(Files.readString(REPORT))
        .contains(row("names labelled", labels.size()))
        .contains(row("of these the labeller was sure of", sure))
        .contains(row("lie in known counties or states", placeable))
        .contains(row("placed", placed))
        .contains(row("placed rightly", right))
        .contains(String.format(Locale.ROOT, "| precision | %.1f %% |", 100 * precision))
        .contains(String.format(Locale.ROOT, "| recall | %.1f %% |", 100 * recall));
  }

  private static String row(String what, int count) {
    return "| " + what + " | " + count + " |";
  }

  private String placed(String digest) {
    Resolution found = resolver.resolve(names.get(digest));
    if (!found.placed()) {
      return "";
    }
    return found.counties().isEmpty()
        ? "state:" + found.state().orElseThrow()
        : found.counties().stream().map(Fips::code).sorted().collect(Collectors.joining(";"));
  }

  private static Map<String, NameQuery> named() {
    Set<NameQuery> all = new LinkedHashSet<>();
    all.addAll(RealNames.facilities(RealNames.PENNSYLVANIA).keySet());
    all.addAll(RealNames.facilities(RealNames.CITIZENS).keySet());
    all.addAll(RealNames.jurisdictions());
    Map<String, NameQuery> byDigest = new TreeMap<>();
    all.forEach(name -> byDigest.put(digest(name), name));
    return byDigest;
  }

  private static Map<String, String> labels() {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(LABELS)) {
      return rows.stream()
          .collect(Collectors.toMap(r -> r.getField("sha256"), r -> r.getField("label")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String digest(NameQuery name) {
    String text =
        String.join("|", SEED, name.kind().text(), name.name(), name.city(), name.state());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
