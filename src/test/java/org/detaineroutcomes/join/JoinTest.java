package org.detaineroutcomes.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detaineroutcomes.join.HandJoin.ADAMS;
import static org.detaineroutcomes.join.HandJoin.TRAVIS;
import static org.detaineroutcomes.join.HandJoin.YORK;
import static org.detaineroutcomes.model.DetainerOutcome.DECLINED;
import static org.detaineroutcomes.model.DetainerOutcome.HONORED;
import static org.detaineroutcomes.model.DetainerOutcome.UNKNOWN;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.SparkWork;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.marts.FramePolicies;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.marts.JoinedDetainers;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinTest {
  @TempDir Path folder;

  private static String coverage(TableRow row) {
    return row.text(JoinFields.coverage(JoinTopic.DETAINERS));
  }

  private static String gap(TableRow row) {
    return row.text(JoinFields.gap(JoinTopic.DETAINERS));
  }

  private static Long issued(TableRow row) {
    return row.count(JoinedDetainers.ISSUED);
  }

  @Test
  void noRowMeansZeroOnlyWhereAnInputHoldsEveryCase() {
    Release release =
        HandJoin.counties("2014-01", "2014-03")
            .covering("2014-01-01", "2014-02-28", "PA")
            .detainer(1, "2014-02-03", ADAMS, HONORED)
            .detainer(1, "2014-02-04", ADAMS, DECLINED)
            .detainer(1, "2014-02-05", TRAVIS, UNKNOWN)
            .joined(folder);

    TableRow two = HandJoin.row(release, ADAMS, "2014-02");
    TableRow zero = HandJoin.row(release, YORK, "2014-02");
    TableRow unknown = HandJoin.row(release, TRAVIS, "2014-01");
    TableRow some = HandJoin.row(release, TRAVIS, "2014-02");
    TableRow later = HandJoin.row(release, YORK, "2014-03");
    assertThat(TableRow.of(release, Joined.TABLE)).as("3 counties by 3 months").hasSize(9);
    assertThat(issued(two)).isEqualTo(2);
    assertThat(two.count(JoinedDetainers.DECLINED)).isEqualTo(1);
    assertThat(two.count(JoinedDetainers.LOCAL_DECLINED)).isEqualTo(1);
    assertThat(coverage(two)).isEqualTo("complete");
    assertThat(issued(zero)).isZero();
    assertThat(coverage(zero)).isEqualTo("complete");
    assertThat(issued(unknown)).isNull();
    assertThat(coverage(unknown)).isEqualTo("none");
    assertThat(issued(some)).isEqualTo(1);
    assertThat(some.count(JoinedDetainers.WITH_KNOWN_OUTCOME)).isZero();
    assertThat(coverage(some)).isEqualTo("partial");
    assertThat(gap(some)).isEqualTo("coverage_not_stated");
    assertThat(issued(later)).isNull();
    assertThat(gap(later)).isEqualTo("not_covered");
  }

  @Test
  void aPeriodThatAnInputHoldsInPartIsPartial() {
    Release release =
        HandJoin.counties("2014", "2015")
            .covering("2014-01-01", "2015-07-18", "PA")
            .detainer(1, "2015-03-01", YORK, HONORED)
            .detainer(1, "2015-03-01", YORK, DECLINED)
            .joined(folder);

    assertThat(coverage(HandJoin.row(release, YORK, "2014"))).isEqualTo("complete");
    assertThat(issued(HandJoin.row(release, YORK, "2014"))).isZero();
    assertThat(coverage(HandJoin.row(release, YORK, "2015"))).isEqualTo("partial");
    assertThat(gap(HandJoin.row(release, YORK, "2015"))).isEqualTo("days_missing");
    assertThat(issued(HandJoin.row(release, YORK, "2015"))).isEqualTo(2);
  }

  @Test
  void permanentResidentsAreCountedOverThoseWhoseStatusIsOnTheRecord() {
    Release release =
        HandJoin.counties("2014", "2014")
            .covering("2014-01-01", "2014-12-31", "PA")
            .detainer(1, "2014-03-01", YORK, HONORED, true)
            .detainer(1, "2014-03-02", YORK, DECLINED, false)
            .detainer(1, "2014-03-03", YORK, HONORED, null)
            .detainer(1, "2014-03-04", YORK, DetainerOutcome.US_CITIZEN, false)
            .joined(folder);

    TableRow york = HandJoin.row(release, YORK, "2014");
    assertThat(issued(york)).isEqualTo(4);
    assertThat(york.count(JoinedDetainers.WITH_STATUS)).isEqualTo(3);
    assertThat(york.count(JoinedDetainers.PERMANENT_RESIDENTS)).isEqualTo(1);
    assertThat(HandJoin.row(release, ADAMS, "2014").count(JoinedDetainers.PERMANENT_RESIDENTS))
        .isZero();
  }

  @Test
  void anInputThatBeginsWhereAnotherEndsLeavesNoPeriodPartial() {
    Release release =
        HandJoin.counties("2014", "2015")
            .covering("2014-01-01", "2014-12-31", "PA")
            .covering("2015-01-01", "2015-12-31", "PA")
            .detainer(1, "2014-12-31", YORK, HONORED)
            .detainer(2, "2015-01-01", YORK, HONORED)
            .joined(folder);

    assertThat(coverage(HandJoin.row(release, YORK, "2014"))).isEqualTo("complete");
    assertThat(coverage(HandJoin.row(release, YORK, "2015"))).isEqualTo("complete");
  }

  @Test
  void twoInputsOfOnePlaceAndDayAreNotAddedUp() {
    Release release =
        HandJoin.counties("2014", "2014")
            .covering("2014-01-01", "2014-12-31", "PA")
            .covering("2014-01-01", "2014-12-31")
            .detainer(1, "2014-05-01", ADAMS, HONORED)
            .detainer(1, "2014-05-02", ADAMS, DECLINED)
            .detainer(2, "2014-05-01", ADAMS, HONORED)
            .detainer(2, "2014-05-02", TRAVIS, DECLINED)
            .joined(folder);

    assertThat(issued(HandJoin.row(release, ADAMS, "2014"))).isEqualTo(1);
    assertThat(HandJoin.fates(release, JoinedDetainers.ISSUED))
        .isEqualTo(Map.of("matched", 2L, "held_by_another_input", 2L));
  }

  @Test
  void aFileSelectedOnItsOutcomeCountsNoDetainers() {
    Release release =
        HandJoin.counties("2014", "2014")
            .silent()
            .silent()
            .detainer(1, "2014-05-01", ADAMS, HONORED)
            .detainer(1, "2014-05-01", ADAMS, DECLINED)
            .detainer(2, "2014-05-01", ADAMS, DetainerOutcome.US_CITIZEN)
            .joined(folder);

    assertThat(issued(HandJoin.row(release, ADAMS, "2014"))).isEqualTo(2);
    assertThat(HandJoin.fates(release, JoinedDetainers.ISSUED))
        .isEqualTo(Map.of("matched", 2L, "selected_on_outcome", 1L));
  }

  @Test
  void aFileWhoseKnownOutcomesAreAlikeIsNoRecordOfTheRest() {
    Release release =
        HandJoin.counties("2014", "2014")
            .silent()
            .silent()
            .detainer(1, "2014-05-01", ADAMS, HONORED)
            .detainer(1, "2014-05-01", ADAMS, DECLINED)
            .detainer(2, "2014-05-01", ADAMS, DECLINED)
            .detainer(2, "2014-05-01", ADAMS, UNKNOWN)
            .joined(folder);

    assertThat(HandJoin.fates(release, JoinedDetainers.ISSUED))
        .isEqualTo(Map.of("matched", 2L, "selected_on_outcome", 2L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2014-01-04 2014-03-29", "FY2014-Q1 FY2014-Q3"})
  void everySourceRowIsMatchedOrListed(String window) {
    Random random = new Random(window.hashCode());
    HandJoin hand =
        HandJoin.counties(window.split(" ", -1)[0], window.split(" ", -1)[1])
            .covering("2013-06-01", "2014-02-14", "PA")
            .silent();
    List<String> counties = java.util.Arrays.asList(ADAMS, YORK, TRAVIS, "48001", null);
    int rows = 200;
    for (int i = 0; i < rows; i++) {
      String day = LocalDate.of(2013, 1, 1).plusDays(random.nextInt(700)).toString();
      hand.detainer(
          1 + random.nextInt(2),
          random.nextInt(10) == 0 ? null : day,
          counties.get(random.nextInt(counties.size())),
          random.nextBoolean() ? HONORED : DECLINED);
    }

    Release release = hand.joined(folder);

    long joined =
        TableRow.of(release, Joined.TABLE).stream()
            .map(JoinTest::issued)
            .filter(java.util.Objects::nonNull)
            .mapToLong(Long::longValue)
            .sum();
    Map<String, Long> fates = HandJoin.fates(release, JoinedDetainers.ISSUED);
    assertThat(fates.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(rows);
    assertThat(fates.get("matched")).isEqualTo(joined).isPositive();
    assertThat(fates).containsKeys("no_place", "no_date", "outside_window");
  }

  @Test
  void aSourceIsShuffledOnceHoweverUnevenItsKeys() {
    HandJoin hand = HandJoin.counties("2014", "2014").silent();
    for (int i = 0; i < 5_000; i++) {
      hand.detainer(1, "2014-05-01", ADAMS, i % 2 == 0 ? HONORED : DECLINED);
    }
    hand.detainer(1, "2014-05-01", YORK, DECLINED);
    Release release = hand.joined(folder);
    JoinContext context = hand.context(release);
    Dataset<Row> units = FatedRows.units(release.read(LocalSpark.session(), FramePolicies.TABLE));

    for (TopicSource source : List.of(new DetainerSource(), new CitizenSource())) {
      Dataset<Row> matched = FatedRows.of(source, context, units).matched();
      matched.collectAsList();
      assertThat(OneShuffle.of(matched)).as(source.topic().code()).isEmpty();
    }
  }

  /** Once for counts by everything but days, once for citizens, twice for the joined table. */
  @Test
  void martsAndJoinedTableLookAtTheRecordsFourTimesAndShuffleNoneOfThem() {
    HandJoin hand = HandJoin.counties("2014", "2014").silent();
    for (int i = 0; i < 20_000; i++) {
      hand.detainer(1, "2014-05-01", i % 3 == 0 ? ADAMS : YORK, i % 2 == 0 ? HONORED : DECLINED);
    }
    SparkWork work = new SparkWork();
    try (work) {
      hand.joined(folder);
    }
    assertThat(work.rowsRead()).as(work.toString()).isBetween(79_000L, 82_000L);
    assertThat(work.shuffledBytes()).as(work.toString()).isLessThan(100_000);
    assertThat(work.jobs()).as(work.toString()).isLessThan(60);
    assertThat(work.shuffles()).as(work.toString()).isLessThan(40);
  }
}
