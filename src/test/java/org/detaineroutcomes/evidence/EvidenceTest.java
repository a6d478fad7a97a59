package org.detaineroutcomes.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.evidence.Compared.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every reference value is met or explained, and the committed pages say so. {@code mvn test
 * -Pstudies -Dtest=EvidenceTest -Devidence.write=true} writes the pages anew.
 */
class EvidenceTest {
  /** Data sets that the project holds itself and that take a moment. */
  private static final List<String> QUICK =
      List.of("sim_unbalanced", "sim_few_clusters", "sim_matching", "sim_onoff", "exact");

  private static final List<String> ALL =
      List.of(
          "sim_staggered",
          "sim_unbalanced",
          "sim_few_clusters",
          "sim_matching",
          "sim_onoff",
          "mpdta",
          "prop99",
          "exact",
          "honest_medicaid");

  private static void assertMet(List<Compared> values) {
    assertThat(values).hasSizeGreaterThan(100);
    assertThat(values.stream().filter(c -> c.state() == State.NOT_MET)).isEmpty();
    // Where ours departs from a peer that iterates, it is the dense fit that ours must meet.
    assertThat(values.stream().filter(c -> c.fromIndependent() > 1e-9)).isEmpty();
  }

  @Test
  void valuesOnTheProjectsOwnDataAreMetOrExplainedAsThePageSays() throws IOException {
    List<Compared> values = new ReferencePage().compare(QUICK);
    assertMet(values);
    CommittedPages.assertLinesOf("reference-values.csv", ReferencePage.csv(values));
  }

  @Test
  @Tag("slow")
  void everyReferenceValueIsMetOrExplained() throws IOException {
    SharedData.reference("mpdta_expected.csv");
    List<Compared> values = new ReferencePage().compare(ALL);
    assertMet(values);
    CommittedPages.assertSame("reference-values.csv", ReferencePage.csv(values));
    CommittedPages.assertSame("reference-values.md", ReferencePage.page(values));
  }
}
