package org.detaineroutcomes.estimate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Small invented panels in the files of {@code src/test/resources/panels}. */
public final class InventedPanels {
  /** The columns that all of them have. */
  public static final PanelSpec SPEC = PanelSpec.of("unit", "year", "cohort", "y");

  private InventedPanels() {}

  /** A panel by its file's name. */
  public static PanelData of(String name) {
    return of(name, SPEC);
  }

  /** A panel with further columns. */
  public static PanelData of(String name, PanelSpec spec) {
    String file = "/panels/" + name + ".csv";
    try (InputStream in = InventedPanels.class.getResourceAsStream(file);
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
        CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text)) {
      PanelBuilder builder = null;
      for (CsvRecord row : rows) {
        if (builder == null) {
          builder = new PanelBuilder(name, file, spec, List.copyOf(row.getFields()));
        } else {
          builder.row(row.getStartingLineNumber(), row.getFields().toArray());
        }
      }
      return builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs an estimator with settings of its own. */
  public static Estimation run(String estimator, PanelData panel, Map<String, String> settings) {
    return Estimators.run(estimator, panel, EstimatorOptions.defaults().withSettings(settings));
  }

  /** The one row of a term, cohort and event time; null stands for none. */
  public static Estimate row(Estimation found, String term, String cohort, Integer event) {
    return found.estimates().stream()
        .filter(e -> e.term().name().equals(term))
        .filter(e -> java.util.Objects.equals(e.adoptionCohort(), cohort))
        .filter(e -> java.util.Objects.equals(e.eventTime(), event))
        .findFirst()
        .orElseThrow();
  }
}
