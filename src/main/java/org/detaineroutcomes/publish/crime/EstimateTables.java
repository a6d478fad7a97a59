package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.Specifications;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.Symbol;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.words.EstimateUnitWords;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.TermWords;
import org.detaineroutcomes.words.TreatmentWords;
import org.detaineroutcomes.words.Words;

/** Estimates as a table: the columns that say something, and under it what belongs to the rows. */
public final class EstimateTables {
  private static final String NO_INTERVAL = "the estimator gives no interval here";
  private static final String NO_ERROR = "the estimator gives no standard error here";

  private EstimateTables() {}

  /** A column and how a line fills it. */
  private record Field(TableModel.Column column, Function<EstimateLine, Cell> cell) {}

  /** Lines of one outcome; {@code notes} are completed with what the lines say themselves. */
  static TableModel of(
      String id, String title, OutcomeWords outcome, List<EstimateLine> lines, TableNotes notes) {
    List<Field> fields = fields(outcome, lines, decimals(lines));
    return new TableModel(
        id,
        title,
        fields.stream().map(Field::column).toList(),
        lines.stream()
            .map(line -> fields.stream().map(f -> f.cell().apply(line)).toList())
            .toList(),
        notes.with(caveats(lines)));
  }

  /** Digits that the smallest standard error calls for, or the narrowest interval. */
  static int decimals(List<EstimateLine> lines) {
    for (Function<EstimateLine, Double> scale :
        List.<Function<EstimateLine, Double>>of(
            line -> line.figure().stdError(),
            EstimateLine::intervalScale,
            line -> line.estimate() == null ? null : (Double) (line.estimate() / 10))) {
      double[] scales =
          lines.stream()
              .filter(line -> !line.isTruth())
              .map(scale)
              .filter(value -> value != null && value != 0)
              .mapToDouble(Double::doubleValue)
              .toArray();
      if (scales.length > 0) {
        return Numbers.decimalsFor(Arrays.stream(scales));
      }
    }
    return 1;
  }

  private static List<Field> fields(OutcomeWords outcome, List<EstimateLine> lines, int decimals) {
    List<Field> fields = new ArrayList<>();
    fields.add(words("comparison", "Comparison", EstimateLine::comparison));
    if (any(lines, line -> !line.isLevel())) {
      fields.add(words("estimator", "Estimator", EstimateTables::estimator));
    }
    Specifications specifications = new Specifications(lines);
    if (any(lines, line -> !specifications.own(line).isEmpty())) {
      fields.add(words("settings", "Settings", specifications::own));
    }
    fields.add(words("term", "Term", line -> TermWords.of(line.term().kind(), line.term().name())));
    if (any(lines, line -> !line.cohort().isEmpty())) {
      fields.add(
          words("cohort", lines.get(0).isLevel() ? "Group" : "Cohort", EstimateTables::cohort));
    }
    if (any(lines, line -> !line.period().isEmpty())) {
      fields.add(words("period", "Period", EstimateLine::period));
    }
    if (any(lines, line -> line.eventTime() != null)) {
      fields.add(
          new Field(
              TableModel.Column.of("event_time", "Event time", Form.INTEGER, 0),
              line -> line.eventTime() == null ? Cell.blank() : new Cell.Figure(line.eventTime())));
    }
    fields.add(number("estimate", "Estimate", Form.DECIMAL, decimals, EstimateTables::estimate));
    fields.add(words("unit", "Unit", line -> EstimateUnitWords.of(line.unit(), outcome)));
    fields.add(number("std_error", "Std. error", Form.DECIMAL, decimals, EstimateTables::error));
    fields.add(number("conf", "95% interval", Form.INTERVAL, decimals, EstimateTables::interval));
    if (any(lines, line -> line.figure().bandLow() != null)) {
      fields.add(number("band", "Uniform band", Form.INTERVAL, decimals, EstimateTables::band));
    }
    if (any(lines, EstimateLine::isTested)) {
      fields.add(
          number(
              "p_value",
              "p",
              Form.P_VALUE,
              3,
              line -> line.isTested() ? optional(line.figure().pValue()) : Cell.blank()));
    }
    if (any(lines, line -> line.sample().units() != null)) {
      fields.add(
          number("n_units", "Units", Form.COUNT, 0, line -> optional(line.sample().units())));
    }
    if (any(lines, line -> line.sample().clusters() != null)) {
      fields.add(
          number("n_clusters", "Clusters", Form.COUNT, 0, l -> optional(l.sample().clusters())));
    }
    fields.add(
        new Field(TableModel.Column.of("id", "Id", Form.ID, 0), line -> Cell.text(line.id())));
    return fields;
  }

  private static boolean any(List<EstimateLine> lines, Predicate<EstimateLine> has) {
    return lines.stream().anyMatch(has);
  }

  private static Field words(String name, String title, Function<EstimateLine, String> text) {
    return new Field(TableModel.Column.text(name, title), line -> Cell.text(text.apply(line)));
  }

  private static Field number(
      String name, String title, Form form, int decimals, Function<EstimateLine, Cell> cell) {
    return new Field(TableModel.Column.of(name, title, form, decimals), cell);
  }

  private static String estimator(EstimateLine line) {
    return EstimatorWords.of(line.estimator()).title();
  }

  /** The cohort; beside an adjusted p-value stands the term that it is of. */
  private static String cohort(EstimateLine line) {
    return line.term().kind() == TermKind.ADJUSTED
        ? TermWords.figure(line.cohort())
        : line.cohort();
  }

  /** Figures across a change of definition are marked: they are no change of what is counted. */
  private static Cell estimate(EstimateLine line) {
    Cell estimate =
        Cell.number(
            line.estimate(),
            line.low() != null
                ? "bounds, no point"
                : line.remarks().said().isEmpty()
                    ? "not estimable"
                    : String.join("; ", line.remarks().said()));
    return line.isDefinitionChange() ? estimate.marked(Symbol.BREAK) : estimate;
  }

  private static Cell error(EstimateLine line) {
    return line.isTruth()
        ? Cell.blank()
        : Cell.number(line.figure().stdError(), absence(line, NO_ERROR));
  }

  private static Cell interval(EstimateLine line) {
    return line.isTruth()
        ? Cell.blank()
        : Cell.interval(line.low(), line.high(), absence(line, NO_INTERVAL));
  }

  private static Cell band(EstimateLine line) {
    Double low = line.figure().bandLow();
    Double high = line.figure().bandHigh();
    return low == null || high == null ? Cell.blank() : new Cell.Interval(low, high);
  }

  private static Cell optional(Number value) {
    return value == null ? Cell.blank() : new Cell.Figure(value.doubleValue());
  }

  private static String absence(EstimateLine line, String otherwise) {
    return line.estimate() == null ? "no estimate" : otherwise;
  }

  /** What the lines say; what only some comparisons say is said with their names. */
  static List<String> caveats(List<EstimateLine> lines) {
    Map<String, Set<Who>> saidBy = new LinkedHashMap<>();
    Set<Who> all = new LinkedHashSet<>();
    for (EstimateLine line : lines.stream().filter(l -> !l.isTruth()).toList()) {
      Who who = new Who(line.comparison(), EstimatorWords.of(line.estimator()).title());
      all.add(who);
      line.remarks()
          .said()
          .forEach(n -> saidBy.computeIfAbsent(n, x -> new LinkedHashSet<>()).add(who));
      line.remarks()
          .dropped()
          .forEach(
              d -> saidBy.computeIfAbsent("left out: " + d, x -> new LinkedHashSet<>()).add(who));
    }
    List<String> caveats = new ArrayList<>(new Specifications(lines).sharedSentences());
    saidBy.forEach(
        (note, who) ->
            caveats.add(
                Words.sentence(
                    who.size() == all.size() ? note : note + " [" + shared(who, all) + "]")));
    lines.stream()
        .map(line -> line.settings().treatment())
        .filter(treatment -> !treatment.isEmpty())
        .distinct()
        .forEach(treatment -> caveats.add(TreatmentWords.sentence(treatment)));
    return caveats;
  }

  private record Who(String comparison, String estimator) {}

  /** The comparison alone where each of its estimators says it. */
  private static String shared(Set<Who> who, Set<Who> all) {
    Set<String> names = new LinkedHashSet<>();
    for (Who one : who) {
      boolean whole =
          all.stream()
              .filter(other -> other.comparison().equals(one.comparison()))
              .allMatch(who::contains);
      names.add(whole ? one.comparison() : one.comparison() + ", " + one.estimator());
    }
    return String.join("; ", names);
  }
}
