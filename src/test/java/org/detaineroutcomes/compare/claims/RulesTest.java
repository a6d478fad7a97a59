package org.detaineroutcomes.compare.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.NoteCode;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.schema.fields.ClaimFields;
import org.junit.jupiter.api.Test;

class RulesTest {
  @Test
  void everyRuleWithoutFactsIsNotMeasurableAndNamesANeed() {
    assertThat(Rules.all().keySet())
        .allSatisfy(
            id -> {
              Judgement found = new SmallFacts().judge(id, "a claim of no number");

              assertThat(found.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
              assertThat(found.missing()).isNotEmpty();
              assertThat(SmallFacts.words(found).missing()).isNotBlank();
            });
  }

  @Test
  void everyIdentifierOfARuleIsOneThatAClaimCanHave() {
    assertThat(Rules.all().keySet())
        .allSatisfy(id -> assertThat(ClaimFields.CLAIM_ID.complaint(id)).isEmpty());
  }

  @Test
  void everyEstimandAndNeedIsThatOfSomeRule() {
    Set<NoteCode> used = new HashSet<>();
    Rules.all()
        .values()
        .forEach(
            rule -> {
              used.add(rule.estimand().code());
              rule.needs().forEach(need -> used.add(need.what()));
            });

    assertThat(ClaimEstimand.values())
        .allMatch(code -> used.contains(code) || code == ClaimEstimand.READ_BY_A_PERSON);
    assertThat(ClaimNeed.values())
        .allMatch(code -> used.contains(code) || code == ClaimNeed.WHOLE_PLACE_OFFENSES);
  }
}
