package org.detaineroutcomes.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.model.result.TermKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the national effects are with any reporters, and with the same ones in every year. */
class SameReportersTest {
  private static final PanelSpec UNITS = PanelSpec.of("unit_id", "period", "cohort", "");

  private static PanelData panel(String file, String outcome) throws IOException {
    PanelSpec spec =
        new PanelSpec(
            UNITS.unit(),
            UNITS.time(),
            UNITS.cohort(),
            outcome,
            null,
            List.of(),
            null,
            null,
            List.of(UNITS.unit()));
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(SharedData.referee(file))) {
      List<NamedCsvRecord> all = rows.stream().toList();
      PanelBuilder builder = new PanelBuilder(file, file, spec, all.get(0).getHeader());
      for (NamedCsvRecord row : all) {
        builder.row(row.getStartingLineNumber(), row.getFields().toArray());
      }
      return builder.build();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nat_property_published.csv, property, callaway-santanna, 43.4, 29.0",
    "nat_property_published.csv, property, twfe, 68.8, 29.9",
    "nat_property_constant_agencies.csv, property, callaway-santanna, 64.3, 17.0",
    "nat_property_constant_agencies.csv, property, twfe, 94.8, 15.1",
    "nat_violent_published.csv, violent, callaway-santanna, 0.6, 4.6",
    "nat_violent_published.csv, violent, twfe, -4.3, 5.2",
    "nat_violent_constant_agencies.csv, violent, callaway-santanna, 3.7, 3.0",
    "nat_violent_constant_agencies.csv, violent, twfe, -0.2, 3.2"
  })
  void eighteenCountiesWithOtherReportersMoveTheEffects(
      String file, String measure, String estimator, double effect, double error)
      throws IOException {
    EstimatorOptions options =
        EstimatorOptions.defaults().withBase(EstimatorOptions.Base.UNIVERSAL).withDraws(1000, 1);

    Estimate found =
        Estimators.run(estimator, panel(file, measure + "_rate_per_100k"), options)
            .estimates()
            .stream()
            .filter(each -> each.term().kind() == TermKind.HEADLINE)
            .findFirst()
            .orElseThrow();

    assertThat(found.estimate()).isCloseTo(effect, within(0.051));
    assertThat(found.stdError()).isCloseTo(error, within(0.6));
  }
}
