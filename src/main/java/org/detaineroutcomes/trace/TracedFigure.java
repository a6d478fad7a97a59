package org.detaineroutcomes.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.StableId;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.results.Checks;
import org.detaineroutcomes.schema.results.DataQuality;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Influences;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.results.Origins;
import org.detaineroutcomes.schema.results.ResultNotes;
import org.detaineroutcomes.schema.results.Variances;
import org.detaineroutcomes.store.MeasureKeys;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.GroupWords;
import org.detaineroutcomes.words.MeasureFiles;
import org.detaineroutcomes.words.MeasureWords;
import org.detaineroutcomes.words.Names;

/**
 * One published figure of a release.
 *
 * @param kind estimate, measure or the name of another result table
 * @param id the same in every release for the same question
 * @param naming says what it is; figures are many, and few are named
 * @param value the number; null where there is none
 * @param numbers gives every number printed with it
 * @param line its row
 */
public record TracedFigure(
    String kind,
    String id,
    Supplier<String> naming,
    Double value,
    Supplier<List<Object>> numbers,
    TableRow line) {
  /** The kind of an estimate. */
  public static final String ESTIMATE = "estimate";

  private static final String MEASURE = "measure";

  /**
   * Result tables whose rows are what figures are made of, are figures by another name, or tell of
   * the inputs, which are compared themselves.
   */
  private static final Set<String> NO_FIGURES =
      Stream.of(
              Measures.TABLE,
              Estimates.TABLE,
              Checks.TABLE,
              DataQuality.TABLE,
              Origins.TABLE,
              Origins.CONDITIONS,
              ResultNotes.TABLE,
              Variances.TABLE,
              Influences.TABLE)
          .map(Table::path)
          .collect(Collectors.toSet());

  /** Figures are named alike in every release, whatever labels its job sets. */
  private static final Names NAMES = Names.plain(Job.Unit.COUNTY);

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

  private static TracedFigure estimate(TableRow line, EstimateNames names) {
    return new TracedFigure(
        ESTIMATE,
        line.textOrEmpty(EstimateFields.ID),
        () -> names.of(line),
        line.number(EstimateFields.ESTIMATE),
        () -> NUMBERS.stream().map(column -> line.value(column)).toList(),
        line);
  }

  private static TracedFigure measure(TableRow line, Supplier<GroupWords> groups) {
    Double share = line.number(EstimateFields.ESTIMATE);
    Long count = line.count(MeasureFields.NUMERATOR);
    return new TracedFigure(
        MEASURE,
        line.textOrEmpty(Measures.ID),
        () -> MeasureKeys.of(line).map(key -> words(key, groups.get())).orElse(""),
        share != null ? share : count == null ? null : (Double) count.doubleValue(),
        () ->
            List.of(
                Objects.toString(count),
                Objects.toString(line.count(Measures.DENOMINATOR)),
                Objects.toString(share)),
        line);
  }

  private static String words(MeasureKey key, GroupWords groups) {
    return Stream.of(
            MeasureWords.measure(key),
            groups.of(key),
            MeasureWords.basis(key),
            MeasureWords.base(key))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** What it is, in one line. */
  public String words() {
    return naming.get();
  }

  /**
   * Whether its release may be known by it: an effect that its estimator is asked for, or a count
   * of a whole record.
   */
  public boolean heads() {
    return value != null
        && ((kind.equals(ESTIMATE)
                && TermKind.HEADLINE.code().equals(line.textOrEmpty(Estimates.TERM_KIND)))
            || (kind.equals(MEASURE) && line.text(FigureFields.DIMENSION) == null));
  }

  /** How a count relates to the true one; exact for a figure that is no count. */
  public Bound bound() {
    return line.constant(FigureFields.BOUND, Bound.class).orElse(Bound.EXACT);
  }

  /** True where every number of the two is the same. */
  public boolean saysTheSameAs(TracedFigure other) {
    return numbers.get().equals(other.numbers.get());
  }

  /** A row of another result table, named by its key. */
  private static TracedFigure of(String table, List<String> key, TableRow line) {
    List<Object> parts = new ArrayList<>(List.of(table));
    key.forEach(column -> parts.add(line.value(column)));
    return new TracedFigure(
        table.substring(table.indexOf('/') + 1),
        StableId.of(parts.toArray()),
        () ->
            String.join(
                "; ",
                parts.subList(1, parts.size()).stream()
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .toList()),
        firstNumber(line, key),
        line::values,
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
    List<TableRow> measures = TableRows.of(release, Measures.TABLE).all();
    Supplier<GroupWords> groups = new Groups(measures);
    measures.forEach(line -> put(measure(line, groups), figures));
    EstimateNames names = EstimateNames.of(release, NAMES);
    TableRows.of(release, Estimates.TABLE).forEach(line -> put(estimate(line, names), figures));
    for (String table : release.manifest().tables.keySet()) {
      if (table.startsWith("results/") && !NO_FIGURES.contains(table)) {
        TableRows rows = TableRows.of(release, table);
        List<String> key = rows.key();
        rows.forEach(line -> put(of(table, key, line), figures));
      }
    }
    return figures;
  }

  /** Words of groups, put together when the first count is named. */
  private static final class Groups implements Supplier<GroupWords> {
    private final List<TableRow> measures;
    private GroupWords words;

    Groups(List<TableRow> measures) {
      this.measures = measures;
    }

    @Override
    public GroupWords get() {
      if (words == null) {
        List<MeasureKey> keys =
            measures.stream().map(MeasureKeys::of).flatMap(Optional::stream).toList();
        words = new GroupWords(NAMES, MeasureFiles.of(keys));
      }
      return words;
    }
  }

  private static void put(TracedFigure figure, Map<String, TracedFigure> figures) {
    figures.put(figure.id().isEmpty() ? figure.words() : figure.id(), figure);
  }
}
