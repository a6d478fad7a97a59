package org.detaineroutcomes.resolve.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How well names are placed that no facility record was written for: 200 drawn at random from five
 * sources, labelled before the program was asked.
 */
class HeldOutNamesTest {
  private static final String SEED = "labels-3";
  private static final Path LABELS = Path.of("src/test/resources/resolve/held_out_names.csv");
  private static final Path REPORT = Path.of("docs/names-placed.md");

  private final Map<String, Map<String, NameQuery>> drawn = drawn();
  private final LabelledNames set = LabelledNames.of(LABELS, together(drawn));

  @Test
  void theSampleIsTheOneTheSeedDraws() {
    assertThat(set.names()).hasSize(200);
    assertThat(set.names().keySet()).isEqualTo(set.labels().keySet());
  }

  @Test
  void noNameIsPlacedWhereItDoesNotLie() {
    assertThat(set.misplaced()).isEmpty();
  }

  @Test
  void theReportSaysHowNamesAsJobsReadThemFare() throws IOException {
    Set<NameQuery> asRead =
        drawn.entrySet().stream()
            .filter(source -> !HeldOutNames.WITHOUT_THEIR_COUNTY.contains(source.getKey()))
            .flatMap(source -> source.getValue().values().stream())
            .collect(Collectors.toSet());
    LabelledNames.Score score = set.score(asRead);

    assertThat(score.precision()).isGreaterThanOrEqualTo(0.995);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.97);
    assertThat(Files.readString(REPORT)).contains(score.row("**as jobs read them**"));
  }

  @Test
  void theReportSaysHowEachSourceFares() throws IOException {
    String report = Files.readString(REPORT);
    drawn.forEach(
        (source, names) -> assertThat(report).contains(set.score(names.values()).row(source)));
  }

  private static Map<String, NameQuery> together(Map<String, Map<String, NameQuery>> drawn) {
    Map<String, NameQuery> all = new TreeMap<>();
    drawn.values().forEach(all::putAll);
    return all;
  }

  /** Of each source the names whose digest with the seed comes first. */
  private static Map<String, Map<String, NameQuery>> drawn() {
    Map<String, Map<String, NameQuery>> drawn = new TreeMap<>();
    HeldOutNames.sources()
        .forEach(
            (source, names) -> {
              Map<String, NameQuery> byDigest = new TreeMap<>();
              names.forEach(
                  name -> byDigest.put(LabelledNames.digest(SEED + "|" + source, name), name));
              int wanted = HeldOutNames.WITHOUT_THEIR_COUNTY.contains(source) ? 25 : 50;
              byDigest.keySet().retainAll(first(byDigest, wanted));
              drawn.put(source, byDigest);
            });
    return drawn;
  }

  private static Set<String> first(Map<String, NameQuery> ordered, int wanted) {
    Stream<String> digests = ordered.keySet().stream();
    return digests.limit(wanted).collect(Collectors.toSet());
  }
}
