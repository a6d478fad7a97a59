package org.detaineroutcomes.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingWordsTest {
  @Test
  void aCrossSectionIsALevelDifferenceAndAnotherPolicyIsNamed() {
    assertThat(FindingWords.estimand("matched counties 2015", "cross-section"))
        .isEqualTo("Level difference of matched places, no effect");
    assertThat(FindingWords.estimand("staggered Secure Communities", ""))
        .isEqualTo("Effect of Secure Communities, the contrary policy");
    assertThat(FindingWords.estimand("42 cities 1999-2010", ""))
        .isEqualTo("Not stated in the source used");
  }

  @Test
  void aFindingIsAboutTheOffensesItNamesAndCrimeIsAboutAll() {
    assertThat(FindingWords.isAbout("violent crime", "violent")).isTrue();
    assertThat(FindingWords.isAbout("violent crime", "property")).isFalse();
    assertThat(FindingWords.isAbout("crime and arrests", "property")).isTrue();
    assertThat(FindingWords.isAbout("crime reports by Hispanics", "violent")).isFalse();
    assertThat(FindingWords.isAbout("deportations", "violent")).isFalse();
  }
}
