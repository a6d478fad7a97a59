package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Outcome;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.ColumnType;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.marts.JoinedPayments;
import org.detaineroutcomes.schema.marts.Panels;

/** Whether an outcome can be formed, by its words alone. */
public final class OutcomeCheck {
  private OutcomeCheck() {}

  /** Every column that is an outcome by itself, those of the panel first. */
  public static List<String> columns() {
    List<String> known = new ArrayList<>();
    Panels.measures().forEach(measure -> known.add(Panels.rate(measure).name()));
    known.addAll(Panels.measures());
    JoinedOutcome.columns().stream()
        .map(Column::name)
        .filter(name -> !known.contains(name))
        .forEach(known::add);
    return known;
  }

  /**
   * What is wrong with an outcome; empty if nothing is.
   *
   * @param where it stands in the job
   */
  public static Optional<Problem> problem(String where, String text) {
    Optional<Outcome> read = Outcome.parse(text);
    if (read.isEmpty()) {
      return refused(
          where,
          text,
          "it is neither a column nor one column over another",
          "write 'A', 'A per B' or 'A per 1000 B' with names of columns");
    }
    for (String column : parts(read.get())) {
      Optional<Problem> unknown = unknown(where, text, column);
      if (unknown.isPresent()) {
        return unknown;
      }
    }
    return JoinedOutcome.of(text).flatMap(joined -> ratio(where, text, joined));
  }

  /** What is wrong with the series of a job, which are of detainer records alone. */
  static List<Problem> series(Job job) {
    List<Problem> problems = new ArrayList<>();
    for (Job.Series series : job.series()) {
      String where = "job file, line " + series.line() + ", series";
      problem(where, series.outcome())
          .or(() -> ofRecords(where, series.outcome()))
          .ifPresent(problems::add);
    }
    return problems;
  }

  private static Optional<Problem> ofRecords(String where, String text) {
    boolean records =
        JoinedOutcome.of(text)
            .filter(
                outcome ->
                    Stream.concat(Stream.of(outcome.count()), outcome.base().stream())
                        .allMatch(c -> JoinedOutcome.topic(c) == JoinTopic.DETAINERS))
            .isPresent();
    return records
        ? Optional.empty()
        : refused(
            where,
            text,
            "a series around a day is of detainer records alone",
            "name their columns, such as detainers_declined per detainers_with_known_outcome");
  }

  private static List<String> parts(Outcome outcome) {
    List<String> parts = new ArrayList<>(List.of(outcome.count()));
    outcome.base().ifPresent(parts::add);
    return parts;
  }

  private static Optional<Problem> unknown(String where, String text, String column) {
    if (columns().contains(column)) {
      return Optional.empty();
    }
    return Joined.TABLE.columns().stream().anyMatch(c -> c.name().equals(column))
        ? refused(
            where, text, "column '" + column + "' holds no numbers", "name a column that counts")
        : refused(
            where,
            text,
            "neither the panel nor the joined table has a column '" + column + "'",
            Near.hint(column, columns()));
  }

  private static Optional<Problem> ratio(String where, String text, JoinedOutcome outcome) {
    if (outcome.base().isEmpty()) {
      return Optional.empty();
    }
    for (Column column : List.of(outcome.count(), outcome.base().get())) {
      if (column.type() != ColumnType.COUNT && !JoinedPayments.sums().contains(column)) {
        return refused(
            where,
            text,
            "column '" + column.name() + "' is no count (" + column.unit() + ")",
            "name counts on both sides");
      }
    }
    if (outcome.isOfOneCohort()) {
      return Optional.empty();
    }
    JoinTopic above = JoinedOutcome.topic(outcome.count());
    JoinTopic below = JoinedOutcome.topic(outcome.base().get());
    return refused(
        where,
        text,
        outcome.count().name()
            + " ("
            + named(above)
            + ") and "
            + outcome.base().get().name()
            + " ("
            + named(below)
            + ") do not count the same detainers or persons",
        "set it over a column of the same source, or over population");
  }

  private static String named(JoinTopic topic) {
    return topic.code().replace('_', ' ');
  }

  private static Optional<Problem> refused(
      String where, String text, String reason, String remedy) {
    return Optional.of(
        Problem.usage(where, "Cannot compare outcome '" + text + "': " + reason, remedy));
  }
}
