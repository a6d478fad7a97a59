package org.detaineroutcomes.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.model.StableId;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Influences;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.results.Origins;
import org.detaineroutcomes.schema.results.ResultNotes;
import org.detaineroutcomes.schema.results.Variances;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * One published figure of a release.
 *
 * @param kind estimate, measure or the name of another result table
 * @param id the same in every release for the same question
 * @param words what it is, in one line
 * @param value the number; null where there is none
 * @param all every number printed with it
 * @param line its row
 */
public record TracedFigure(
    String kind, String id, String words, Double value, List<Object> all, TableRow line) {
  /** Result tables whose rows are what figures are made of, or are figures by another name. */
  private static final Set<String> NO_FIGURES =
      Stream.of(
              Measures.TABLE,
              Estimates.TABLE,
              Origins.TABLE,
              Origins.CONDITIONS,
              ResultNotes.TABLE,
              Variances.TABLE,
              Influences.TABLE)
          .map(TableRows::name)
          .collect(Collectors.toSet());

  private static final List<Column> NUMBERS =
      List.of(
          EstimateFields.ESTIMATE,
          EstimateFields.STD_ERROR,
          Estimates.P_VALUE,
          EstimateFields.CONF_LOW,
          EstimateFields.CONF_HIGH,
          Estimates.BAND_LOW,
          Estimates.BAND_HIGH,
          Estimates.WEIGHT,
          Estimates.N_OBS,
          EstimateFields.N_UNITS,
          EstimateFields.N_CLUSTERS);
  private static final List<Column> NAMES =
      List.of(
          PanelFields.OUTCOME,
          EstimateFields.COMPARISON,
          EstimateFields.ESTIMATOR,
          EstimateFields.SPECIFICATION,
          EstimateFields.TERM,
          PanelFields.COHORT,
          DateFields.PERIOD,
          EstimateFields.EVENT_TIME);

  private static TracedFigure estimate(TableRow line) {
    return new TracedFigure(
        "estimate",
        line.textOrEmpty(EstimateFields.ID),
        words(line, NAMES),
        line.number(EstimateFields.ESTIMATE),
        NUMBERS.stream().map(column -> line.value(column)).toList(),
        line);
  }

  private static TracedFigure measure(TableRow line) {
    Double share = line.number(EstimateFields.ESTIMATE);
    Long count = line.count(MeasureFields.NUMERATOR);
    return new TracedFigure(
        "measure",
        line.textOrEmpty(Measures.ID),
        words(
            line,
            List.of(
                MeasureFields.MEASURE, MeasureFields.GROUP, MeasureFields.BASIS, Measures.BASE)),
        share != null ? share : count == null ? null : (Double) count.doubleValue(),
        List.of(
            Objects.toString(count),
            Objects.toString(line.count(Measures.DENOMINATOR)),
            Objects.toString(share)),
        line);
  }

  /** "at most " or "at least " where a correction without a number leaves the count open. */
  public String bound() {
    String caveat = line.textOrEmpty(MeasureFields.CAVEAT);
    return caveat.startsWith("at most:")
        ? "at most "
        : caveat.startsWith("at least:") ? "at least " : "";
  }

  /** True where every number of the two is the same. */
  public boolean saysTheSameAs(TracedFigure other) {
    return all.equals(other.all);
  }

  private static String words(TableRow line, List<Column> columns) {
    return String.join(
        "; ", columns.stream().map(line::textOrEmpty).filter(text -> !text.isEmpty()).toList());
  }

  /** A row of another result table, named by its key. */
  private static TracedFigure of(String table, List<String> key, TableRow line) {
    List<Object> parts = new ArrayList<>(List.of(table));
    key.forEach(column -> parts.add(line.value(column)));
    return new TracedFigure(
        table.substring(table.indexOf('/') + 1),
        StableId.of(parts.toArray()),
        String.join(
            "; ",
            parts.subList(1, parts.size()).stream()
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList()),
        firstNumber(line, key),
        line.values(),
        line);
  }

  private static Double firstNumber(TableRow line, List<String> key) {
    return line.positions().keySet().stream()
        .filter(column -> !key.contains(column))
        .map(line::value)
        .filter(Number.class::isInstance)
        .map(value -> (Double) ((Number) value).doubleValue())
        .findFirst()
        .orElse(null);
  }

  /** Every figure by its id: counts and shares, estimates, then rows of other result tables. */
  public static Map<String, TracedFigure> byId(Release release) {
    Map<String, TracedFigure> figures = new LinkedHashMap<>();
    TableRows.of(release, Measures.TABLE).forEach(line -> put(measure(line), figures));
    TableRows.of(release, Estimates.TABLE).forEach(line -> put(estimate(line), figures));
    for (String table : release.manifest().tables.keySet()) {
      if (table.startsWith("results/") && !NO_FIGURES.contains(table)) {
        TableRows rows = TableRows.of(release, table);
        List<String> key = rows.key();
        rows.forEach(line -> put(of(table, key, line), figures));
      }
    }
    return figures;
  }

  private static void put(TracedFigure figure, Map<String, TracedFigure> figures) {
    figures.put(figure.id().isEmpty() ? figure.words() : figure.id(), figure);
  }
}
