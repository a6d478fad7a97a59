package org.detaineroutcomes.resolve.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.detaineroutcomes.model.PolicyDirection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Sheriff stops holds without a judge's warrant,hold only with judicial warrant,limits",
    "Commission resolution adopted,limits compliance with ICE detainers,limits",
    "Board ordinance approved,declines detainers unless ICE pays,limits",
    "effective,SB54,limits",
    "effective,SB4 detainer mandate,mandates",
    "Sheriff ends 287(g),ends 287(g); only existing detainers honoured,limits",
    "Suspends 287(g) and detainer holds,no holds for civil immigration violations,limits",
    "Mayor Kenney executive order 5-16,back to judicial warrant and violent felony,limits"
  })
  void aStartIsALimitOrAMandate(String event, String provision, String direction) {
    ActWords words = ActWords.of(event, provision, "");

    assertThat(words.direction()).map(PolicyDirection::words).contains(direction);
    assertThat(words.inForce()).isTrue();
    assertThat(words.uncoded()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Sheriff resumes 48-hour holds,hold up to 48 hours on ICE detainer and warrant",
    "Mayor orders jails to honour detainers,honour all detainers",
    "Sheriff says all detainers will be honoured,honour all detainers",
    "'Commission backs the mayor, 9-3',amends R-1008-13; continue honouring detainers",
    "Nutter reverses the order,notifies ICE for listed serious cases",
    "rescinded,resolution limiting holds"
  })
  void aReversalEndsALimitAndStartsNone(String event, String provision) {
    ActWords words = ActWords.of(event, provision, "");

    assertThat(words.endsLimits()).isTrue();
    assertThat(words.direction()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "State asks court to dissolve the judgment,''",
    "State admitted as a party,''",
    "Federal magistrate leaves the question to the Louisiana Supreme Court,judgment still in place",
    "Federal ruling in Miranda-Olivares,detainer hold breached Fourth Amendment",
    "ruling,Galarza v. Szalczyk"
  })
  void aStepOfCourtChangesNothingYet(String event, String provision) {
    ActWords words = ActWords.of(event, provision, "");

    assertThat(words.procedural()).isTrue();
    assertThat(words.direction()).isEmpty();
    assertThat(words.endsLimits()).isFalse();
  }

  @Test
  void endingAnAgreementIsNoLimitWhereDetainersAreStillHonored() {
    ActWords words =
        ActWords.of(
            "Sheriff gives notice ending 287(g)", "ends 287(g); detainers still honoured", "");

    assertThat(words.endsAgreement()).isTrue();
    assertThat(words.direction()).isEmpty();
  }

  @Test
  void signedIsNotInForce() {
    assertThat(ActWords.of("signed", "SB4", "mandate to honour detainers").inForce()).isFalse();
    assertThat(ActWords.of("Local Laws 58 and 59 of 2014 signed", "judicial warrant", "").inForce())
        .isFalse();
  }

  @Test
  void anInjunctionPauses() {
    assertThat(ActWords.of("enjoined", "SB4", "").pauses()).isTrue();
  }

  @Test
  void wordsThatAreNotUnderstoodAreSaidToBeUncoded() {
    assertThat(ActWords.of("Council meets", "talks about jails", "").uncoded()).isTrue();
  }
}
