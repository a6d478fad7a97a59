package org.detaineroutcomes.resolve.names;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.resolve.geography.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void theReportSaysHowEachSourceFares() throws IOException {
    String report = Files.readString(REPORT);
    for (Map.Entry<String, Set<NameQuery>> source : sources().entrySet()) {
      assertThat(report).contains(fares(source.getKey(), source.getValue()));
    }
  }

  /**
   * A row of the report: how many names, how many placed and rightly so, of those it is sure of.
   */
  private String fares(String source, Set<NameQuery> of) {
    int labelled = 0;
    int sure = 0;
    int placed = 0;
    int right = 0;
    int placeable = 0;
    for (Map.Entry<String, String> label : labels.entrySet()) {
      if (!of.contains(names.get(label.getKey()))) {
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
    assertThat(labelled).as(source).isPositive();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %.1f %% | %.1f %% |",
        source,
        labelled,
        sure,
        placed,
        100.0 * right / placed,
        100.0 * right / placeable);
  }

  @Test
  void everyAbstentionIsOnTheReviewListWithItsReasonAndCandidates(@TempDir Path folder) {
    List<ReviewList.Entry> abstentions =
        labels.keySet().stream()
            .map(names::get)
            .map(name -> new ReviewList.Entry(name, resolver.resolve(name), 1))
            .filter(entry -> !entry.resolution().placed())
            .toList();
    Path file = folder.resolve("review.csv");
    new ReviewList(Gazetteer.standard()).write(file, abstentions);

    assertThat(abstentions).isNotEmpty();
    Map<String, NamedCsvRecord> listed = listed(file);
    for (ReviewList.Entry entry : abstentions) {
      NamedCsvRecord row = listed.get(entry.query().name() + entry.query().state());
      assertThat(row.getField("unplaced_reason")).isNotBlank();
      assertThat(row.getField("candidates"))
          .isEqualTo(ReviewList.joined(entry.resolution().candidates()));
    }
    assertThat(listed.values().stream().filter(row -> !row.getField("candidates").isEmpty()))
        .isNotEmpty();
  }

  private static Map<String, NamedCsvRecord> listed(Path file) {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream()
          .collect(
              Collectors.toMap(
                  row -> row.getField("name") + row.getField("state"), row -> row, (a, b) -> a));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, Set<NameQuery>> sources() {
    Map<String, Set<NameQuery>> sources = new LinkedHashMap<>();
    sources.put("detainers in Pennsylvania", RealNames.facilities(RealNames.PENNSYLVANIA).keySet());
    sources.put("detainers on citizens", RealNames.facilities(RealNames.CITIZENS).keySet());
    sources.put("dated policies", Set.copyOf(RealNames.policies()));
    sources.put("federal list", Set.copyOf(RealNames.federalList()));
    return sources;
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
