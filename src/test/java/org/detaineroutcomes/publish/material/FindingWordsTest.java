package org.detaineroutcomes.publish.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.detaineroutcomes.publish.Rows;
import org.detaineroutcomes.schema.staged.claims.PublishedFindings;
import org.junit.jupiter.api.Test;

class FindingWordsTest {
  private static ResultRow finding(String design, String outcome, String note) {
    return new Rows(PublishedFindings.TABLE)
        .row(
            PublishedFindings.DESIGN,
            design,
            PublishedFindings.OUTCOME,
            outcome,
            PublishedFindings.INTERVAL_OR_NOTE,
            note)
        .list()
        .get(0);
  }

  @Test
  void aCrossSectionIsALevelDifferenceAndAnotherPolicyIsNamed() {
    assertThat(
            FindingWords.estimand(finding("matched counties 2015", "all crimes", "cross-section")))
        .isEqualTo("Level difference of matched places, no effect");
    assertThat(FindingWords.estimand(finding("staggered Secure Communities", "crime", "")))
        .isEqualTo("Effect of Secure Communities, the contrary policy");
    assertThat(FindingWords.estimand(finding("42 cities 1999-2010", "all crime", "")))
        .isEqualTo("Not stated in the source used");
  }

  @Test
  void aFindingIsAboutTheOffensesItNamesAndCrimeIsAboutAll() {
    assertThat(FindingWords.isAbout(finding("", "violent crime", ""), "violent")).isTrue();
    assertThat(FindingWords.isAbout(finding("", "violent crime", ""), "property")).isFalse();
    assertThat(FindingWords.isAbout(finding("", "crime and arrests", ""), "property")).isTrue();
    assertThat(FindingWords.isAbout(finding("", "crime reports by Hispanics", ""), "violent"))
        .isFalse();
    assertThat(FindingWords.isAbout(finding("", "deportations", ""), "violent")).isFalse();
  }
}
