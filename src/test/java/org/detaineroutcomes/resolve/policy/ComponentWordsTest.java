package org.detaineroutcomes.resolve.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.detaineroutcomes.model.PolicyDirection;
import org.detaineroutcomes.words.ComponentsInWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no longer honor ICE holds | no holds",
        "do not honor ICE holds as compliant with the 4th Amendment | no holds",
        "declines detainers | no holds",
        "no holds on detainers or ICE warrants | no holds",
        "no state-law authority to hold on a civil detainer alone | no holds",
        "no hold without judge order | holds only with a judicial warrant",
        "warrant signed by a judge | holds only with a judicial warrant",
        "only with judicial authority | holds only with a judicial warrant",
        "signed warrant | holds only with a warrant, whose is not stated",
        "holds only with warrant | holds only with a warrant, whose is not stated",
        "Will not honor ICE detainer without a court order or warrant. | holds only with a warrant, whose is not stated",
        "no holds without probable cause | holds only with probable cause",
        "no hold on an ICE detainer unless listed serious conviction | holds only for listed charges or convictions",
        "low-level offenses not held; serious and mid-level held | holds only for listed charges or convictions",
        "decline unless written agreement reimbursing all costs | holds only where costs are paid",
        "limits compliance with ICE detainers | holds limited, terms not stated"
      })
  void theConditionOfAHoldIsReadBeforeItsRefusal(String words, String component) {
    assertThat(limit(words, "")).isEqualTo(component);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no detention on hold requests; notification and transfer only for judicial warrant or listed convictions | no holds; limits notification; limits transfer",
        "no detention on detainers; no notification of release without court order | no holds; limits notification",
        "no hold, release notice or jail access without judicial warrant or order | holds only with a judicial warrant; limits notification; limits interviews or jail access",
        "declines detainers unless ICE pays; no access or release data | holds only where costs are paid; limits notification; limits interviews or jail access",
        "hold or notice only with judicial warrant and violent felony | holds only with a judicial warrant; holds only for listed charges or convictions; limits notification",
        "no inquiry into status; no 287(g)-type agreements; jail contracts with ICE to end | limits inquiry; ends or bars 287(g) agreements",
        "public bodies may not disclose or ask about status except as law requires | limits inquiry; limits sharing of information"
      })
  void aPolicyIsSeveralComponents(String words, String components) {
    assertThat(limit(words, "")).isEqualTo(components);
  }

  @Test
  void aWarrantOrListedChargesAreTwoWaysToAHold() {
    assertThat(
            limit(
                "holds only with judicial warrant, class A/B felony conviction or terrorist watch"
                    + " list; limits notification",
                ""))
        .isEqualTo("holds only for listed charges or convictions; limits notification");
  }

  @Test
  void theEventSpeaksOfHoldsOnlyWhereTheProvisionDoesNot() {
    assertThat(limit("only with judicial warrant", "Sheriff stops honouring detainers"))
        .isEqualTo("holds only with a judicial warrant");
    assertThat(limit("", "Sheriff stops honouring detainers")).isEqualTo("no holds");
  }

  @ParameterizedTest
  @CsvSource({"identical order", "limits cooperation with ICE", "''", "SB54"})
  void whatNoRuleReadsIsUnknown(String words) {
    assertThat(limit(words, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jails must honour detainers; bans limiting policies; penalties | mandate to honor detainers; bans limiting policies",
        "must comply fully with detainers; loss of state funds | mandate to honor detainers",
        "bans limits on honouring detainers; loss of state grants | bans limiting policies",
        "sheriffs must check status and hold up to 48 hours on detainers | mandate to honor detainers",
        "no bans on 287(g) agreements; county jails may hold 48 hours | bans limiting policies"
      })
  void aMandateHonorsDetainersOrBansLimits(String words, String components) {
    assertThat(ComponentsInWords.of(ComponentWords.of(PolicyDirection.MANDATES, words, "")))
        .isEqualTo(components);
  }

  private static String limit(String provision, String event) {
    return ComponentsInWords.of(ComponentWords.of(PolicyDirection.LIMITS, provision, event));
  }
}
