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
    return values(dataset + "_expected.csv", dataset, estimator);
  }

  /** Those of the peers that are in a file of their own. */
  public static List<Value> more(String dataset, String estimator) {
    return values(dataset + "_expected_more.csv", dataset, estimator);
  }

  private static List<Value> values(String file, String dataset, String estimator) {
    List<Value> values = new ArrayList<>();
    for (NamedCsvRecord row : rows(file)) {
      if (row.getField("estimator").equals(estimator)) {
        values.add(value(row));
      }
    }
    assertThat(values).as(dataset).isNotEmpty();
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

  /** The panel of a data set; its column {@code xt} is x times the periods since 2008. */
  public static PanelData panel(String dataset, PanelSpec spec) {
    List<NamedCsvRecord> rows = rows(dataset + ".csv");
    List<String> header = new ArrayList<>(rows.get(0).getHeader());
    boolean trend = spec.covariates().contains("xt");
    if (trend) {
      header.add("xt");
    }
    PanelBuilder builder = new PanelBuilder(dataset, dataset + ".csv", spec, header);
    for (NamedCsvRecord row : rows) {
      List<Object> cells = new ArrayList<>(row.getFields());
      if (trend) {
        cells.add(number(row.getField("x")) * (number(row.getField("time")) - 2008));
      }
      builder.row(row.getStartingLineNumber(), cells.toArray());
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
