package org.detaineroutcomes.compare.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.store.TableRow;

/**
 * The one step from Spark rows to arrays: the panel sorted by unit and period, a column an array,
 * and who is in the sample of each outcome.
 */
public final class PanelArrays {
  /** A column of the name of the unit with its state, for readers. */
  public static final String UNIT_LABEL = "unit_label";

  /** Columns of the centre of the unit's county, latitude before longitude. */
  public static final List<String> COORDINATES =
      List.of(CountyCentroids.LATITUDE, CountyCentroids.LONGITUDE);

  private static final Set<String> ALWAYS =
      Set.of(
          PanelFields.UNIT_ID.name(),
          Panels.UNIT_NAME.name(),
          Panels.PERIOD.name(),
          PlaceFields.STATE.name(),
          PlaceFields.POPULATION.name(),
          Panels.SAME_STATE.name(),
          Panels.ADOPTER_ID.name(),
          Panels.AGREEMENT_287G.name());

  private final String[] unit;
  private final String[] period;
  private final Map<String, Object[]> columns;
  private final Map<String, List<Member>> members;

  private PanelArrays(
      String[] unit,
      String[] period,
      Map<String, Object[]> columns,
      Map<String, List<Member>> members) {
    this.unit = unit;
    this.period = period;
    this.columns = columns;
    this.members = members;
  }

  /**
   * Reads the panel once; the order of partitions decides nothing.
   *
   * @param wanted columns besides the ones every question needs
   */
  public static PanelArrays read(
      Dataset<Row> panel, Dataset<Row> samples, String sample, Set<String> wanted) {
    boolean located = wanted.containsAll(COORDINATES);
    List<String> names =
        Stream.of(panel.columns())
            .filter(
                name ->
                    ALWAYS.contains(name)
                        || wanted.contains(name)
                        || (located && name.equals(PlaceFields.COUNTY_FIPS.name())))
            .toList();
    List<Row> rows =
        panel
            .sort(PanelFields.UNIT_ID.col(), Panels.PERIOD_INDEX.col())
            .select(names.stream().map(functions::col).toArray(org.apache.spark.sql.Column[]::new))
            .collectAsList();
    Map<String, Object[]> columns = new LinkedHashMap<>();
    for (String name : names) {
      columns.put(name, rows.stream().map(row -> row.<Object>getAs(name)).toArray());
    }
    columns.put(UNIT_LABEL, labels(columns));
    if (located) {
      Object[] counties = columns.get(PlaceFields.COUNTY_FIPS.name());
      COORDINATES.forEach(name -> columns.put(name, CountyCentroids.column(name, counties)));
    }
    return new PanelArrays(
        texts(columns.get(PanelFields.UNIT_ID.name())),
        texts(columns.get(Panels.PERIOD.name())),
        columns,
        members(samples, sample, columns));
  }

  /** Name and state; the id where a unit has no name. */
  private static Object[] labels(Map<String, Object[]> columns) {
    Object[] id = columns.get(PanelFields.UNIT_ID.name());
    Object[] name = columns.get(Panels.UNIT_NAME.name());
    Object[] state = columns.get(PlaceFields.STATE.name());
    Object[] labels = new Object[id.length];
    for (int r = 0; r < labels.length; r++) {
      labels[r] = name[r] == null ? id[r] : name[r] + (state[r] == null ? "" : ", " + state[r]);
    }
    return labels;
  }

  private static String[] texts(Object[] values) {
    return Arrays.copyOf(values, values.length, String[].class);
  }

  private static Map<String, List<Member>> members(
      Dataset<Row> samples, String sample, Map<String, Object[]> columns) {
    Object[] unit = columns.get(PanelFields.UNIT_ID.name());
    Map<String, Integer> firstRow = new HashMap<>();
    for (int r = 0; r < unit.length; r++) {
      firstRow.putIfAbsent((String) unit[r], r);
    }
    Object[] state = columns.get(PlaceFields.STATE.name());
    Object[] sameState = columns.get(Panels.SAME_STATE.name());
    Object[] adopter = columns.get(Panels.ADOPTER_ID.name());
    Object[] agreement = columns.get(Panels.AGREEMENT_287G.name());
    Map<String, List<Member>> members = new LinkedHashMap<>();
    Dataset<Row> sorted =
        samples
            .where(Samples.SAMPLE.col().equalTo(sample))
            .select(
                PanelFields.OUTCOME.col(),
                PanelFields.UNIT_ID.col(),
                PanelFields.ARM.col(),
                PanelFields.COHORT.col())
            .sort(PanelFields.OUTCOME.col(), PanelFields.UNIT_ID.col());
    for (TableRow row : TableRow.all(sorted.collectAsList())) {
      Integer r = firstRow.get(row.text(PanelFields.UNIT_ID));
      if (r == null) {
        continue; // in the sample of an outcome of the joined table alone
      }
      members
          .computeIfAbsent(row.text(PanelFields.OUTCOME), outcome -> new ArrayList<>())
          .add(
              new Member(
                  row.text(PanelFields.UNIT_ID),
                  arm(row.text(PanelFields.ARM)),
                  row.textOrEmpty(PanelFields.COHORT),
                  state[r] == null ? "" : (String) state[r],
                  (boolean) sameState[r],
                  (boolean) agreement[r],
                  (String) adopter[r]));
    }
    return members;
  }

  private static Arm arm(String word) {
    return Code.of(Arm.class, word).orElseThrow();
  }

  /**
   * Everybody in the sample of an outcome, by unit; a count without a sample of its own has that of
   * its rate; nobody where there is neither.
   */
  public List<Member> members(String outcome) {
    List<Member> own = members.get(outcome);
    return own != null ? own : members.getOrDefault(Panels.rateName(outcome), List.of());
  }

  /** The first period of the panel as printed; empty where the panel has no row. */
  public String firstPeriod() {
    return Arrays.stream(period).min(String::compareTo).orElse("");
  }

  public int rows() {
    return unit.length;
  }

  public String unit(int row) {
    return unit[row];
  }

  public String period(int row) {
    return period[row];
  }

  /** A number of the panel, or null where it is absent. */
  public Double number(String column, int row) {
    Object value = columns.get(column)[row];
    return value == null ? null : (Double) ((Number) value).doubleValue();
  }

  /** A text of the panel, or null where it is absent. */
  public String text(String column, int row) {
    return (String) columns.get(column)[row];
  }

  /** Whether a column has a value in some row. */
  public boolean has(String column, Object value) {
    return Arrays.asList(columns.get(column)).contains(value);
  }

  /** The same with a column computed from others, null where it is absent. */
  public PanelArrays with(String column, Object[] values) {
    Map<String, Object[]> more = new LinkedHashMap<>(columns);
    more.put(column, values);
    return new PanelArrays(unit, period, more, members);
  }

  /**
   * The rows of the units given, as arrays.
   *
   * @param name the question, as results print it
   * @param cohorts unit to first treated period, empty for never
   * @throws org.detaineroutcomes.model.Failure with exit code 5 when no row is complete
   */
  public PanelData panel(String name, PanelSpec spec, SortedMap<String, String> cohorts) {
    List<String> header = spec.columns();
    PanelBuilder builder = new PanelBuilder(name, "panel, " + name, spec, header);
    for (int r = 0; r < unit.length; r++) {
      String cohort = cohorts.get(unit[r]);
      if (cohort != null) {
        Object[] cells = new Object[header.size()];
        for (int c = 0; c < cells.length; c++) {
          cells[c] = header.get(c).equals(spec.cohort()) ? cohort : columns.get(header.get(c))[r];
        }
        builder.row(r + 1L, cells);
      }
    }
    return builder.build();
  }
}
