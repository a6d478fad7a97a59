package org.detaineroutcomes.trace.diff;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.trace.TableRows.Line;

/**
 * One published figure of a release.
 *
 * @param kind estimate or measure
 * @param id the same in every release for the same question
 * @param words what it is, in one line
 * @param value the number; null where there is none
 * @param all every number printed with it
 * @param line its row
 */
public record Figure(
    String kind, String id, String words, Double value, List<Object> all, Line line) {
  private static final List<Column> NUMBERS =
      List.of(
          Estimates.ESTIMATE,
          Estimates.STD_ERROR,
          Estimates.P_VALUE,
          Estimates.CONF_LOW,
          Estimates.CONF_HIGH,
          Estimates.BAND_LOW,
          Estimates.BAND_HIGH,
          Estimates.WEIGHT,
          Estimates.N_OBS,
          Estimates.N_UNITS,
          Estimates.N_CLUSTERS);
  private static final List<Column> NAMES =
      List.of(
          Samples.OUTCOME,
          Estimates.COMPARISON,
          Estimates.ESTIMATOR,
          Estimates.SPECIFICATION,
          Estimates.TERM,
          Panels.COHORT,
          Estimates.PERIOD,
          Estimates.EVENT_TIME);

  static Figure estimate(Line line) {
    return new Figure(
        "estimate",
        line.text(Estimates.ID),
        words(line, NAMES),
        line.number(Estimates.ESTIMATE),
        NUMBERS.stream().map(column -> line.get(column.name())).toList(),
        line);
  }

  static Figure measure(Line line) {
    Double share = line.number(Estimates.ESTIMATE);
    Long count = line.count(Measures.NUMERATOR);
    return new Figure(
        "measure",
        line.text(Measures.ID),
        words(line, List.of(Measures.MEASURE, Measures.GROUP, Measures.BASIS, Measures.BASE)),
        share != null ? share : count == null ? null : (Double) count.doubleValue(),
        List.of(
            Objects.toString(count),
            Objects.toString(line.count(Measures.DENOMINATOR)),
            Objects.toString(share)),
        line);
  }

  /** True where every number of the two is the same. */
  boolean saysTheSameAs(Figure other) {
    return all.equals(other.all);
  }

  private static String words(Line line, List<Column> columns) {
    return String.join(
        "; ", columns.stream().map(line::text).filter(text -> !text.isEmpty()).toList());
  }

  /** Both kinds of figures by their ids, in the order of the release. */
  static Map<String, Figure> byId(org.detaineroutcomes.store.Release release) {
    Map<String, Figure> figures = new java.util.LinkedHashMap<>();
    org.detaineroutcomes.trace.TableRows.of(release, Measures.TABLE)
        .forEach(line -> put(measure(line), figures));
    org.detaineroutcomes.trace.TableRows.of(release, Estimates.TABLE)
        .forEach(line -> put(estimate(line), figures));
    return figures;
  }

  private static void put(Figure figure, Map<String, Figure> figures) {
    figures.put(figure.id().isEmpty() ? figure.words() : figure.id(), figure);
  }
}
