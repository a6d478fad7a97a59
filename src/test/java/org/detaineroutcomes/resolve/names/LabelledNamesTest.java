package org.detaineroutcomes.resolve.names;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detaineroutcomes.resolve.geography.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well names are placed, on 420 of 577 distinct names drawn at random: the ones whose digest
 * with the seed comes first.
 */
class LabelledNamesTest {
  private static final String SEED = "labels-1";
  private static final Path LABELS = Path.of("src/test/resources/resolve/labelled_names.csv");
  private static final Path REPORT = Path.of("docs/names-placed.md");

  private final LabelledNames set = LabelledNames.of(LABELS, drawn());

  @Test
  void theSampleIsTheOneTheSeedDraws() {
    assertThat(set.names()).hasSize(577);
    assertThat(set.names().keySet().stream().limit(set.labels().size()).collect(Collectors.toSet()))
        .isEqualTo(set.labels().keySet());
  }

  @Test
  void noNameIsPlacedWhereItDoesNotLie() {
    assertThat(set.misplaced()).isEmpty();
  }

  @Test
  void theReportSaysWhatTheSampleShows() throws IOException {
    LabelledNames.Score score = set.score();

    assertThat(score.precision()).isGreaterThanOrEqualTo(0.995);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.97);
    assertThat(Files.readString(REPORT)).contains(score.row("**all**"));
  }

  @Test
  void theReportSaysHowEachSourceFares() throws IOException {
    String report = Files.readString(REPORT);
    sources().forEach((source, of) -> assertThat(report).contains(set.score(of).row(source)));
  }

  @Test
  void everyAbstentionIsOnTheReviewListWithItsReasonAndCandidates(@TempDir Path folder) {
    List<ReviewList.Entry> abstentions =
        set.labels().keySet().stream()
            .map(set.names()::get)
            .map(name -> new ReviewList.Entry(name, set.resolver().resolve(name), 1))
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
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<NameQuery>> sources() {
    Map<String, List<NameQuery>> sources = new LinkedHashMap<>();
    sources.put(
        "detainers in Pennsylvania",
        List.copyOf(RealNames.facilities(RealNames.PENNSYLVANIA).keySet()));
    sources.put(
        "detainers on citizens", List.copyOf(RealNames.facilities(RealNames.CITIZENS).keySet()));
    sources.put("dated policies", RealNames.policies());
    sources.put("federal list", RealNames.federalList());
    return sources;
  }

  private static Map<String, NameQuery> drawn() {
    List<NameQuery> all = new ArrayList<>();
    sources().values().forEach(all::addAll);
    Map<String, NameQuery> byDigest = new TreeMap<>();
    all.forEach(name -> byDigest.put(LabelledNames.digest(SEED, name), name));
    return byDigest;
  }
}
