package org.detaineroutcomes.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.SharedData;

/** Values that peer packages computed, and the data sets they computed them on. */
public final class Reference {
  private Reference() {}

  /** One value of a peer; NaN where it gives none. */
  public record Value(
      String estimator,
      String options,
      String quantity,
      String key1,
      String key2,
      double estimate,
      double stdError,
      String note) {
    /** The text after {@code name=} among the options. */
    public String option(String name) {
      for (String option : options.split(";", -1)) {
        if (option.startsWith(name + "=")) {
          return option.substring(name.length() + 1);
        }
      }
      return "";
    }
  }

  /** The peers' values on a data set, those of one estimator. */
  public static List<Value> values(String dataset, String estimator) {
    List<Value> values = new ArrayList<>();
    for (NamedCsvRecord row : rows(dataset + "_expected.csv")) {
      if (row.getField("estimator").equals(estimator)) {
        values.add(value(row));
      }
    }
    assertThat(values).isNotEmpty();
    return values;
  }

  /** One row of a file of values. */
  public static Value value(NamedCsvRecord row) {
    return new Value(
        row.getField("estimator"),
        row.getField("options"),
        row.getField("quantity"),
        row.getField("key1"),
        row.getField("key2"),
        number(row.getField("estimate")),
        number(row.getField("std_error")),
        row.getField("note"));
  }

  /** The panel of a data set. */
  public static PanelData panel(String dataset, PanelSpec spec) {
    List<NamedCsvRecord> rows = rows(dataset + ".csv");
    PanelBuilder builder =
        new PanelBuilder(dataset, dataset + ".csv", spec, rows.get(0).getHeader());
    for (NamedCsvRecord row : rows) {
      builder.row(row.getStartingLineNumber(), row.getFields().toArray());
    }
    return builder.build();
  }

  /** The usual columns of the simulated panels and of mpdta. */
  public static PanelSpec spec(String dataset) {
    return dataset.equals("mpdta")
        ? PanelSpec.of("countyreal", "year", "cohort", "lemp").withTreated("treated")
        : PanelSpec.of("unit", "year", "cohort", "y").withTreated("treated");
  }

  /** Equality up to a relative error, or an absolute one for numbers that are nearly zero. */
  public static Offset<Double> within(double expected, double relative) {
    return Offset.offset(Math.max(Math.abs(expected) * relative, 1e-14));
  }

  private static double number(String text) {
    return text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text);
  }

  /** Rows of a file, from the test resources or from beside the project. */
  public static List<NamedCsvRecord> rows(String file) {
    try (Reader reader = open(file);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String file) throws IOException {
    InputStream resource = Reference.class.getResourceAsStream("/reference/" + file);
    return resource != null
        ? new InputStreamReader(resource, StandardCharsets.UTF_8)
        : Files.newBufferedReader(SharedData.reference(file));
  }
}
