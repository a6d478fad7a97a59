package org.detaineroutcomes.compare.arms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.compare.SmallMarts;
import org.detaineroutcomes.model.result.PolicyArm;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.schema.results.TopicCoverages;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four counties, two years; every number can be added up by hand. */
class ArmsSideBySideTest {
  private static final Offset<Double> EXACT = within(1e-9);
  private static final String PLAIN =
      " and span = 'all' and pairs = 'all' and coverage_basis = 'each_its_own'";

  private static final String POOLED = " and weighting = 'pooled'";

  @TempDir static Path folder;
  private static Release release;

  @BeforeAll
  static void compares() {
    release = ArmCounties.fourCounties().compared(folder.resolve("one"));
  }

  private static Row one(String arm, String measure, String more) {
    return one(release, arm, measure, more);
  }

  private static Row one(Release of, String arm, String measure, String more) {
    return SmallMarts.one(
        of,
        Groups.TABLE,
        "policy_arm = '" + arm + "' and group_measure = '" + measure + "'" + more);
  }

  private static Row plain(String arm, String measure) {
    return one(arm, measure, PLAIN + POOLED);
  }

  private static double number(Row row, String column) {
    return row.<Double>getAs(column);
  }

  @Test
  void aRateIsTheSumOfCountsOverTheSumOfBases() {
    Row limiting = plain("limiting_with_court_ordered", "declined_of_known_outcome");

    assertThat(limiting.<Long>getAs("count")).isEqualTo(4 + 6 + 10);
    assertThat(limiting.<Long>getAs("base_count")).isEqualTo(10 + 10 + 20);
    assertThat(limiting.<Long>getAs("units")).isEqualTo(2);
    assertThat(limiting.<Long>getAs("unit_periods")).isEqualTo(3);
    assertThat(number(limiting, "rate")).isEqualTo(500, EXACT);
    assertThat(number(limiting, "rate_conf_low")).isEqualTo(338.0, within(0.1));
    assertThat(number(limiting, "rate_conf_high")).isEqualTo(662.0, within(0.1));
    assertThat(limiting.<String>getAs("interval_method")).isEqualTo("clopper_pearson");
    assertThat(limiting.<String>getAs("rate_period")).isNull();
  }

  @Test
  void aGroupStandsBesideTheOneWithoutAListedPolicy() {
    Row limiting = plain("limiting_with_court_ordered", "declined_of_known_outcome");

    assertThat(limiting.<String>getAs("other_arm")).isEqualTo("none_listed");
    assertThat(limiting.<Long>getAs("other_arm_count")).isEqualTo(1 + 1 + 2);
    assertThat(number(limiting, "other_arm_rate")).isEqualTo(100, EXACT);
    assertThat(number(limiting, "difference")).isEqualTo(400, EXACT);
    assertThat(number(limiting, "ratio")).isEqualTo(5, EXACT);
    assertThat(plain("none_listed", "declined_of_known_outcome").<String>getAs("other_arm"))
        .isNull();
  }

  @Test
  void theCourtOrderedPartStandsApart() {
    assertThat(plain("limiting", "declined_of_known_outcome").<Long>getAs("count")).isEqualTo(10);
    assertThat(plain("limiting_court_ordered", "declined_of_known_outcome").<Long>getAs("count"))
        .isEqualTo(10);
  }

  @Test
  void groupsAddUpToAll() {
    for (String measure : List.of("declined_of_known_outcome", "violent")) {
      long all = plain("all", measure).<Long>getAs("count");
      long parts =
          SmallMarts.all(
                  release,
                  Groups.TABLE,
                  "group_measure = '"
                      + measure
                      + "' and weighting = 'pooled' and refusal is null"
                      + " and policy_arm not in ('all', 'limiting_with_court_ordered')"
                      + PLAIN)
              .stream()
              .mapToLong(row -> row.<Long>getAs("count"))
              .sum();
      assertThat(parts).as(measure).isEqualTo(all);
    }
    assertThat(plain("all", "declined_of_known_outcome").<Long>getAs("count")).isEqualTo(24);
    assertThat(plain("all", "violent").<Long>getAs("count")).isEqualTo(1320);
  }

  @Test
  void aCountKnownInPartIsAtLeastWhatItSaysAndHasNoRate() {
    Row agreement = plain("agreement_287g", "declined_of_known_outcome");

    assertThat(agreement.<Long>getAs("count")).isEqualTo(3);
    assertThat(agreement.<String>getAs("bound")).isEqualTo("at_least");
    assertThat(agreement.<Long>getAs("unit_periods_in_part")).isEqualTo(2);
    assertThat(agreement.<Object>getAs("base_count")).isNull();
    assertThat(agreement.<Object>getAs("rate")).isNull();
    assertThat(agreement.<String>getAs("refusal")).isEqualTo("coverage_incomplete");
  }

  @Test
  void aMeanGivesEachUnitTheSameWeight() {
    assertThat(number(plain("none_listed", "violent"), "rate"))
        .isEqualTo((200 + 180 + 50) / 3.0, EXACT);
    assertThat(
            number(one("none_listed", "violent", PLAIN + " and weighting = 'unit_mean'"), "rate"))
        .isEqualTo((190 + 50) / 2.0, EXACT);
    assertThat(plain("none_listed", "violent").<String>getAs("rate_period")).isEqualTo("year");
  }

  @Test
  void offensesHaveTheSpreadBetweenUnitsAndOneUnitHasNone() {
    assertThat(plain("none_listed", "violent").<String>getAs("interval_method"))
        .isEqualTo("clustered_by_unit");
    assertThat(plain("limiting", "violent").<Object>getAs("rate_conf_low")).isNull();
    assertThat(plain("limiting", "violent").<Object>getAs("interval_method")).isNull();
  }

  @Test
  void aLimitInForceStandsBesideTheTimeBeforeIt() {
    Row after =
        one(
            "limiting_court_ordered",
            "declined_of_known_outcome",
            " and span = 'after' and coverage_basis = 'each_its_own' and weighting = 'pooled'");

    assertThat(number(after, "rate")).isEqualTo(500, EXACT);
    assertThat(after.<String>getAs("other_arm_span")).isEqualTo("before");
    assertThat(number(after, "other_arm_rate")).isEqualTo(100, EXACT);
    assertThat(number(after, "difference")).isEqualTo(400, EXACT);
  }

  @Test
  void yearsStandApart() {
    Row year =
        one(
            "limiting",
            "declined_of_known_outcome",
            " and span_year = 2013 and coverage_basis = 'each_its_own' and weighting = 'pooled'");

    assertThat(number(year, "rate")).isEqualTo(600, EXACT);
    assertThat(number(year, "other_arm_rate")).isEqualTo(100, EXACT);
  }

  @Test
  void permanentResidentsAreOfRecordsThatSayWhoIsOne() {
    Release stated =
        ArmCounties.fourCounties()
            .put("36001", "detainers_with_residence_status", 8L)
            .put("36001", "detainers_on_permanent_residents", 2L)
            .put("36003", "detainers_with_residence_status", 0L)
            .put("36003", "detainers_on_permanent_residents", 0L)
            .compared(folder.resolve("residents"));
    Row limiting = one(stated, "limiting", "permanent_residents", PLAIN + POOLED);

    assertThat(limiting.<Long>getAs("count")).isEqualTo(2 + 2);
    assertThat(limiting.<Long>getAs("base_count")).isEqualTo(8 + 8);
    assertThat(number(limiting, "rate")).isEqualTo(250, EXACT);
    assertThat(
            SmallMarts.all(
                stated,
                Groups.TABLE,
                "policy_arm = 'none_listed' and group_measure = 'permanent_residents'"))
        .as("a county of which no record says it has no figure")
        .isEmpty();
  }

  @Test
  void theSameStateHasBothGroups() {
    String pairs = " and pairs = 'same_state_and_year' and weighting = 'pooled'";
    Row newYork = one("limiting", "declined_of_known_outcome", pairs);

    assertThat(newYork.<Long>getAs("other_arm_count")).isEqualTo(2);
    assertThat(newYork.<Long>getAs("other_arm_base")).isEqualTo(20);
    assertThat(
            SmallMarts.all(release, Groups.TABLE, "policy_arm = 'limiting_court_ordered'" + pairs))
        .isEmpty();
  }

  @Test
  void commonUnitPeriodsHaveEveryMeasure() {
    Row common = plain("agreement_287g", "violent");
    assertThat(common.<Long>getAs("count")).isEqualTo(600);
    assertThat(
            SmallMarts.all(
                release,
                Groups.TABLE,
                "policy_arm = 'agreement_287g' and coverage_basis = 'common'"))
        .isEmpty();
    assertThat(
            one("all", "violent", " and span = 'all' and coverage_basis = 'common'" + POOLED)
                .<Long>getAs("count"))
        .isEqualTo(720);
  }

  @Test
  void declinesOverDetainersIssuedInTheSamePeriodAreRefused(@TempDir Path own) {
    ArmCounties joined = ArmCounties.fourCounties();
    for (String topic : List.of("reports_issued", "reports_declined")) {
      joined.put("36001", topic + "_coverage", "complete");
    }
    Release reported =
        joined.put("36001", "ddor_issued", 30L).put("36001", "ddor_declined", 6L).compared(own);

    Row refused = one(reported, "limiting", "declines_over_issued", PLAIN);
    assertThat(refused.<Long>getAs("count")).isEqualTo(12);
    assertThat(refused.<Long>getAs("base_count")).isEqualTo(60);
    assertThat(refused.<Object>getAs("rate")).isNull();
    assertThat(refused.<String>getAs("refusal")).isEqualTo("different_cohorts");
    assertThat(one(reported, "limiting", "declines_recorded", PLAIN).<Long>getAs("count"))
        .isEqualTo(12);
  }

  @Test
  void everyKindOfSourceSaysWhatItHoldsOfTheFrame() {
    Row known =
        SmallMarts.one(
            release, TopicCoverages.TABLE, "topic = 'detainers' and topic_coverage = 'complete'");
    Row inPart =
        SmallMarts.one(
            release, TopicCoverages.TABLE, "topic = 'detainers' and topic_coverage = 'partial'");

    assertThat(known.<Long>getAs("units")).isEqualTo(3);
    assertThat(known.<Long>getAs("unit_periods")).isEqualTo(6);
    assertThat(inPart.<Long>getAs("unit_periods")).isEqualTo(2);
    assertThat(
            SmallMarts.one(release, TopicCoverages.TABLE, "topic = 'payments'")
                .<Long>getAs("unit_periods"))
        .isEqualTo(8);
  }

  @Test
  void exchangedGroupsMirrorEveryNumber(@TempDir Path own) {
    ArmCounties joined =
        new ArmCounties()
            .county("36001", "NY", 2012, PolicyArm.LIMITING, 100, 50, 4)
            .county("36003", "NY", 2012, PolicyArm.LIMITING, 120, 60, 6)
            .county("36005", "NY", 2012, PolicyArm.NONE_LISTED, 200, 70, 9)
            .county("36007", "NY", 2012, PolicyArm.NONE_LISTED, 180, 80, 1);
    Release first = joined.compared(own.resolve("first"));
    Release second =
        joined.exchanged(PolicyArm.LIMITING, PolicyArm.NONE_LISTED).compared(own.resolve("second"));

    for (String measure :
        List.of("declined_of_known_outcome", "detainers_of_residents", "violent")) {
      Row one = one(first, "limiting", measure, PLAIN + POOLED);
      Row other = one(second, "limiting", measure, PLAIN + POOLED);
      assertThat(number(other, "difference")).isEqualTo(-number(one, "difference"), EXACT);
      assertThat(number(other, "difference_conf_low"))
          .isEqualTo(-number(one, "difference_conf_high"), within(1e-6));
      assertThat(number(other, "ratio")).isEqualTo(1 / number(one, "ratio"), EXACT);
      assertThat(number(other, "ratio_conf_low"))
          .isEqualTo(1 / number(one, "ratio_conf_high"), within(1e-6));
      assertThat(number(other, "other_arm_rate")).isEqualTo(number(one, "rate"), EXACT);
    }
  }
}
