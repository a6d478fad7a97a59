package org.detaineroutcomes.publish.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.detaineroutcomes.publish.Rows;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.marts.PaymentLedger;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.results.Origins;
import org.detaineroutcomes.store.Manifest;
import org.junit.jupiter.api.Test;

class InputLineageTest {
  private static final InputLineage LINEAGE =
      InputLineage.of(
          manifest(
              Map.of(
                  "core/crime_counts", List.of("staged/crimes"),
                  "core/residents", List.of("staged/population"),
                  "core/policy_spells", List.of("staged/policies"),
                  "core/jurisdictions", List.of("staged/liability", "staged/ddor_issued"),
                  "marts/ddor_counts", List.of("staged/ddor_issued", "core/jurisdictions"),
                  "marts/payment_ledger", List.of("staged/liability", "core/jurisdictions"),
                  "marts/joined", List.of("core/crime_counts", "marts/ddor_counts"),
                  "results/measures", List.of("marts/joined", "marts/payment_ledger"))),
          new Rows(Origins.TABLE)
              .row(MeasureFields.FIGURE_ID, "declined", Origins.ROWS_OF, "marts/ddor_counts")
              .row(MeasureFields.FIGURE_ID, "results/groups", Origins.ROWS_OF, "marts/joined")
              .list());

  @Test
  void aTableGoesBackToTheInputsThatWereReadToWriteIt() {
    assertThat(LINEAGE.of(PaymentLedger.TABLE)).containsExactly("liability");
  }

  @Test
  void aResultTableGoesBackToWhatItsOwnQuestionRead() {
    assertThat(LINEAGE.of(Groups.TABLE)).containsExactly("crimes", "ddor_issued");
  }

  @Test
  void aFigureGoesBackToTheTablesOfItsOwnRows() {
    assertThat(LINEAGE.ofFigures(Measures.TABLE, List.of("declined")))
        .containsExactly("ddor_issued");
  }

  @Test
  void aFigureWithoutRowsOfItsOwnGoesBackToAllThatItsTableRead() {
    assertThat(LINEAGE.ofFigures(Measures.TABLE, List.of("other")))
        .containsExactly("crimes", "ddor_issued", "liability");
  }

  @Test
  void anOutcomeGoesBackToItsOwnTopicAndToThePolicies() {
    assertThat(LINEAGE.ofOutcome("violent_rate_per_100k"))
        .containsExactly("crimes", "policies", "population");
    assertThat(LINEAGE.ofOutcome("ddor_declined per 100000 population"))
        .containsExactly("ddor_issued", "policies", "population");
  }

  private static Manifest manifest(Map<String, List<String>> lineage) {
    Manifest manifest = new Manifest();
    lineage.forEach((table, read) -> manifest.lineage.put(table, new TreeSet<>(read)));
    return manifest;
  }
}
