package org.detaineroutcomes.compare.arms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.model.result.GroupPairs;
import org.detaineroutcomes.model.result.GroupWeighting;
import org.detaineroutcomes.model.result.IntervalMethod;
import org.detaineroutcomes.model.result.PolicyArm;
import org.junit.jupiter.api.Test;

/** Counties in 2012 and 2013; a limit begins in 2013. Violent offenses of 100,000 residents. */
class MatchedUnitsTest {
  private static final Offset<Double> EXACT = within(1e-9);
  private static final int VIOLENT = ArmMeasure.at(GroupMeasure.VIOLENT);

  private final List<ArmCell> cells = new ArrayList<>();

  private MatchedUnitsTest county(String id, String state, PolicyArm in2013, double... violent) {
    return sized(id, state, in2013, 100_000, violent);
  }

  private MatchedUnitsTest sized(
      String id, String state, PolicyArm in2013, long residents, double... violent) {
    for (int i = 0; i < violent.length; i++) {
      int year = 2014 - violent.length + i;
      add(id, state, year == 2013 ? in2013 : PolicyArm.NONE_LISTED, year, residents, violent[i]);
    }
    return this;
  }

  private void add(
      String id, String state, PolicyArm arm, int year, long residents, double violent) {
    List<ArmCell.Known> known =
        new ArrayList<>(Collections.nCopies(ArmMeasure.ALL.size(), ArmCell.Known.NOT));
    List<Double> counts = new ArrayList<>(Collections.nCopies(ArmMeasure.ALL.size(), 0.0));
    List<Double> bases = new ArrayList<>(counts);
    known.set(VIOLENT, ArmCell.Known.ALL);
    counts.set(VIOLENT, violent);
    bases.set(VIOLENT, (double) residents);
    cells.add(
        new ArmCell(id, state, arm, null, null, year, 1, (double) residents, known, counts, bases));
  }

  private MatchedPairs pairs(GroupPairs how) {
    return new MatchedUnits(cells).of(GroupArm.LIMITING, GroupMeasure.VIOLENT).get(how);
  }

  private static List<String> ids(MatchedPairs pairs) {
    return pairs.pairs().stream().map(p -> p.unit().unit() + "-" + p.other().unit()).toList();
  }

  private MatchedUnitsTest twoStates() {
    return county("A", "NY", PolicyArm.LIMITING, 100, 130)
        .county("B", "NY", PolicyArm.NONE_LISTED, 105, 110)
        .county("C", "NY", PolicyArm.NONE_LISTED, 300, 290)
        .county("D", "TX", PolicyArm.LIMITING, 300, 320)
        .county("E", "TX", PolicyArm.NONE_LISTED, 102, 100);
  }

  @Test
  void aUnitIsMatchedToTheNearestLevelBefore() {
    twoStates();

    assertThat(ids(pairs(GroupPairs.MATCHED_IN_COUNTRY))).containsExactly("A-E", "D-C");
    assertThat(ids(pairs(GroupPairs.MATCHED_IN_STATE))).containsExactly("A-B");
    assertThat(pairs(GroupPairs.MATCHED_IN_STATE).unmatched()).isEqualTo(1);
  }

  @Test
  void differenceOfLevelsRestsOnTheSpreadBetweenPairs() {
    MatchedPairs pairs = twoStates().pairs(GroupPairs.MATCHED_IN_COUNTRY);
    ArmMeasure violent = ArmMeasure.ALL.get(VIOLENT);
    ArmLevel own = ArmLevel.of(violent, GroupWeighting.UNIT_MEAN, pairs.own()).orElseThrow();
    ArmLevel other = ArmLevel.of(violent, GroupWeighting.UNIT_MEAN, pairs.other()).orElseThrow();
    ArmContrast contrast = ArmContrast.ofPairs(own, other, 100_000).orElseThrow();

    // A less E is 130 - 100 = 30, D less C is 320 - 290 = 30: no spread, and no interval.
    assertThat(contrast.difference()).isEqualTo(30, EXACT);
    assertThat(contrast.ofDifference()).isNull();

    cells.clear();
    twoStates().county("F", "CA", PolicyArm.LIMITING, 200, 212);
    county("G", "CA", PolicyArm.NONE_LISTED, 200, 200);
    MatchedPairs three = pairs(GroupPairs.MATCHED_IN_COUNTRY);
    own = ArmLevel.of(violent, GroupWeighting.UNIT_MEAN, three.own()).orElseThrow();
    other = ArmLevel.of(violent, GroupWeighting.UNIT_MEAN, three.other()).orElseThrow();
    contrast = ArmContrast.ofPairs(own, other, 100_000).orElseThrow();

    // 30, 30 and 12: mean 24, standard error 6, Student's t of two degrees 4.302653.
    assertThat(contrast.difference()).isEqualTo(24, EXACT);
    assertThat(contrast.differenceMethod()).isEqualTo(IntervalMethod.CLUSTERED_BY_PAIR);
    assertThat(contrast.ofDifference().low()).isEqualTo(24 - 6 * 4.302653, within(1e-5));
    assertThat(contrast.ofDifference().high()).isEqualTo(24 + 6 * 4.302653, within(1e-5));
  }

  @Test
  void noUnitIsTakenTwiceAndTheLargestChoosesFirst() {
    sized("A", "NY", PolicyArm.LIMITING, 100_000, 100, 130)
        .sized("B", "NY", PolicyArm.LIMITING, 101_000, 101, 130)
        .sized("C", "NY", PolicyArm.NONE_LISTED, 100_500, 101, 110)
        .sized("D", "NY", PolicyArm.NONE_LISTED, 900_000, 2_700, 2_700);

    assertThat(ids(pairs(GroupPairs.MATCHED_IN_COUNTRY))).containsExactly("B-C");
    assertThat(pairs(GroupPairs.MATCHED_IN_COUNTRY).unmatched()).isEqualTo(1);
  }

  @Test
  void aUnitWithoutATimeBeforeIsMatchedByPopulationAndCounted() {
    county("A", "NY", PolicyArm.LIMITING, 130)
        .county("B", "NY", PolicyArm.NONE_LISTED, 400, 410)
        .sized("C", "NY", PolicyArm.NONE_LISTED, 900_000, 100, 130);
    MatchedPairs pairs = pairs(GroupPairs.MATCHED_IN_COUNTRY);

    assertThat(ids(pairs)).containsExactly("A-B");
    assertThat(pairs.bySizeAlone()).isEqualTo(1);
    assertThat(pairs.mostApart()).isZero();
  }

  @Test
  void whatIsTooFarApartIsNoPair() {
    county("A", "NY", PolicyArm.LIMITING, 100, 130)
        .county("B", "NY", PolicyArm.NONE_LISTED, 200, 110)
        .county("C", "NY", PolicyArm.NONE_LISTED, 300, 110);

    assertThat(pairs(GroupPairs.MATCHED_IN_COUNTRY).pairs()).isEmpty();
  }

  @Test
  void aUnitThatIsEverInTheGroupIsNotSetBesideIt() {
    county("A", "NY", PolicyArm.LIMITING, 100, 130)
        .county("B", "NY", PolicyArm.LIMITING, 100, 130)
        .county("C", "NY", PolicyArm.NONE_LISTED, 100, 110)
        .county("D", "NY", PolicyArm.NONE_LISTED, 300, 310);

    assertThat(ids(pairs(GroupPairs.MATCHED_IN_COUNTRY))).containsExactly("A-C");
  }
}
