package org.detaineroutcomes.words.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitleWordsTest {
  private static final TitleWords WORDS = new TitleWords("counties with A", "those with B");
  private static final Finding NONE =
      new Finding("violent offenses", Finding.Kind.NONE, "18%", true);
  private static final Finding FELL =
      new Finding("violent offenses", Finding.Kind.DOWN, "12%", true);
  private static final Finding ROSE = new Finding("property offenses", Finding.Kind.UP, "7%", true);
  private static final Finding SAME =
      new Finding("property offenses", Finding.Kind.NONE, "9%", true);

  private static String title(Finding first, Finding... others) {
    return WORDS.of(first, List.of(others), false);
  }

  @Test
  void anIntervalWithZeroSaysWhatIsRuledOut() {
    assertThat(title(NONE))
        .isEqualTo(
            "No detectable change in violent offenses; changes above 18% either way are ruled out");
  }

  @Test
  void anIntervalThatHoldsLargeChangesRulesNothingOut() {
    assertThat(title(new Finding("murder", Finding.Kind.NONE, "86%", false)))
        .isEqualTo(
            "No detectable change in murder; changes as large as 86% either way are not ruled out");
  }

  @Test
  void anIntervalWithoutZeroSaysWhichWayAndAgainstWhom() {
    assertThat(title(FELL))
        .isEqualTo("In counties with A, violent offenses fell by 12% relative to those with B");
    assertThat(title(ROSE))
        .isEqualTo("In counties with A, property offenses rose by 7% relative to those with B");
  }

  @Test
  void anotherOutcomeIsNamedAndMoreAreCounted() {
    assertThat(title(NONE, SAME))
        .isEqualTo(
            "No detectable change in violent offenses or in property offenses; in violent offenses,"
                + " changes above 18% either way are ruled out");
    assertThat(title(NONE, ROSE))
        .isEqualTo(
            "No detectable change in violent offenses; changes above 18% either way are ruled out;"
                + " property offenses rose by 7% relative to the comparison group");
    assertThat(title(FELL, ROSE))
        .endsWith(" relative to those with B; property offenses rose by 7%");
    assertThat(title(FELL, SAME)).endsWith("; no detectable change in property offenses");
    assertThat(title(NONE, SAME, ROSE)).endsWith("; 1 of 2 other outcomes changed");
    assertThat(title(FELL, SAME, SAME)).endsWith("; none of 2 other outcomes changed");
  }

  @Test
  void whatCouldNotBeEstimatedIsSaidAndNotCounted() {
    Finding refused = new Finding("murder", Finding.Kind.REFUSED, "", false);
    assertThat(title(refused)).isEqualTo("No effect on murder could be estimated");
    assertThat(title(NONE, refused)).isEqualTo(title(NONE));
  }

  @Test
  void aNumberWithoutAnIntervalClaimsNothing() {
    assertThat(title(new Finding("murder", Finding.Kind.OPEN, "4%", false)))
        .isEqualTo("Murder: a change of 4% is estimated, and how sure that is cannot be said");
    assertThat(title(new Finding("murder", Finding.Kind.OPEN, "4%", false), SAME))
        .endsWith(" cannot be said; no detectable change in property offenses");
  }

  @Test
  void madeDataAreCalledSo() {
    assertThat(WORDS.of(NONE, List.of(), true))
        .startsWith("Synthetic data: no detectable change in violent offenses");
  }

  private static Finding apart(Finding finding) {
    return finding.doubted(Finding.Doubt.EARLIER_TRENDS);
  }

  private static Finding failing(Finding finding) {
    return finding.doubted(Finding.Doubt.MOST_CHECKS);
  }

  @Test
  void aChangeSaysThatItsChecksSpeakAgainstIt() {
    assertThat(title(apart(FELL)))
        .isEqualTo(
            "In counties with A, violent offenses fell by 12% relative to those with B, but the"
                + " groups had been moving apart before");
    assertThat(title(failing(ROSE)))
        .isEqualTo(
            "In counties with A, property offenses rose by 7% relative to those with B, but most"
                + " checks speak against it");
    assertThat(title(NONE, failing(ROSE)))
        .isEqualTo(
            "No detectable change in violent offenses; changes above 18% either way are ruled out;"
                + " property offenses rose by 7% relative to the comparison group, but most checks"
                + " speak against it");
  }

  @Test
  void aNullWhoseGroupsMovedApartBeforeRulesNothingOut() {
    assertThat(title(apart(NONE)))
        .isEqualTo(
            "No detectable change in violent offenses, but the groups had been moving apart"
                + " before");
    assertThat(title(failing(NONE)))
        .isEqualTo("No detectable change in violent offenses, but most checks speak against it");
    assertThat(title(apart(NONE), ROSE))
        .isEqualTo(
            "No detectable change in violent offenses, but the groups had been moving apart before;"
                + " property offenses rose by 7% relative to the comparison group");
  }

  @Test
  void aDoubtThatTwoOutcomesShareIsSaidOnce() {
    assertThat(title(apart(NONE), apart(ROSE)))
        .isEqualTo(
            "No detectable change in violent offenses; property offenses rose by 7% relative to the"
                + " comparison group, but in both the groups had been moving apart before");
    assertThat(title(failing(NONE), failing(SAME)))
        .isEqualTo(
            "No detectable change in violent offenses or in property offenses, but most checks"
                + " speak against both");
    assertThat(title(apart(NONE), SAME))
        .isEqualTo(
            "No detectable change in violent offenses, but the groups had been moving apart before;"
                + " no detectable change in property offenses");
  }

  @Test
  void doubtsAboutManyOutcomesAreCounted() {
    assertThat(title(FELL, SAME, apart(ROSE)))
        .endsWith("; 1 of 2 other outcomes changed, but the checks speak against it");
    assertThat(title(FELL, ROSE, failing(ROSE)))
        .endsWith("; 2 of 2 other outcomes changed, but the checks speak against 1 of them");
    assertThat(title(apart(NONE), SAME, failing(SAME)))
        .isEqualTo(
            "No detectable change in violent offenses or in 2 other outcomes; the checks speak"
                + " against 2 of these 3");
  }

  @Test
  void swappingTheGroupsMirrorsADoubtedTitle() {
    TitleWords swapped = new TitleWords("counties with B", "those with A");
    Finding up = apart(new Finding("violent offenses", Finding.Kind.UP, "12%", true));
    Finding down = apart(new Finding("property offenses", Finding.Kind.DOWN, "7%", true));
    assertThat(swapped.of(up, List.of(down), false))
        .isEqualTo(
            "In counties with B, violent offenses rose by 12% relative to those with A; property"
                + " offenses fell by 7%, but in both the groups had been moving apart before");
    assertThat(title(apart(FELL), apart(ROSE)))
        .isEqualTo(
            "In counties with A, violent offenses fell by 12% relative to those with B; property"
                + " offenses rose by 7%, but in both the groups had been moving apart before");
  }

  @Test
  void swappingTheGroupsMirrorsTheTitle() {
    TitleWords swapped = new TitleWords("counties with B", "those with A");
    Finding mirrored = new Finding("violent offenses", Finding.Kind.UP, "12%", true);
    assertThat(swapped.of(mirrored, List.of(), false))
        .isEqualTo(
            title(FELL)
                .replace("with A", "with x")
                .replace("with B", "with A")
                .replace("with x", "with B")
                .replace("fell", "rose"));
  }
}
