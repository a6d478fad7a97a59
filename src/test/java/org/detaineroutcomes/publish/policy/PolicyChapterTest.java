package org.detaineroutcomes.publish.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Controls;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.JobParts;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.publish.Fixture;
import org.detaineroutcomes.publish.Rows;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.schema.marts.PolicySummaries;
import org.junit.jupiter.api.Test;

class PolicyChapterTest {
  @Test
  void aDatedDefinitionSaysWhatAReversalDoes() {
    assertThat(sentences("any-detainer-limit"))
        .startsWith(
            "Treated is who has any limit on detainers of the unit's" + " own.",
            "Periods from a reversal on are left out.");
  }

  @Test
  void aListWithoutDatesHasNoAdoptionAndNoReversal() {
    assertThat(sentences("federal-list"))
        .containsExactly(
            "Treated is who has its name on a list of the federal"
                + " government, which says since when of nobody.",
            "It says of nobody since when: a unit is in its group in every period, and no effect is"
                + " estimated.");
  }

  private static List<String> sentences(String definition) {
    Job job = Fixture.job(Map.of());
    Job defined =
        JobParts.job(
            job.name(),
            job.title(),
            job.simulate(),
            job.inputs(),
            job.maxBadRows(),
            job.resolve(),
            job.panel(),
            JobParts.treatment(
                TreatmentDefinition.named(definition).orElseThrow(),
                Controls.NEVER,
                List.of(),
                ControlPool.NATIONAL,
                Map.of()),
            job.outcomes(),
            job.comparisons(),
            JobParts.publish(List.of("md"), 10));
    Material material =
        Fixture.material(
            defined,
            Map.of(
                PolicySummaries.TABLE,
                new Rows(PolicySummaries.TABLE)
                    .row(
                        PolicySummaries.ASPECT,
                        PolicySummaries.ASPECT.allowed().get(0),
                        PolicySummaries.VALUE,
                        "treated",
                        PolicySummaries.UNITS,
                        2L)
                    .list()));
    return new PolicyChapter().write(material).orElseThrow().sentences();
  }
}
