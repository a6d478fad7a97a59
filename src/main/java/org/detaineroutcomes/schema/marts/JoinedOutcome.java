package org.detaineroutcomes.schema.marts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Outcome;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.model.result.SourceCoverage;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.ColumnType;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/**
 * An outcome that is made of columns of the joined table.
 *
 * @param outcome as the job writes it
 * @param count the column, or the one above the line
 * @param base the column below the line, if there is one
 */
public record JoinedOutcome(Outcome outcome, Column count, Optional<Column> base) {
  /** Columns that are known whether the offenses of the period are or not. */
  private static final Set<String> WITHOUT_COVERAGE = withoutCoverage();

  /** The outcome of a text; empty if it is one of the panel, or made of other columns. */
  public static Optional<JoinedOutcome> of(String text) {
    Optional<Outcome> read = Outcome.parse(text);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Outcome outcome = read.get();
    Optional<Column> count = column(outcome.count());
    Optional<Column> base = outcome.base().flatMap(JoinedOutcome::column);
    boolean known = count.isPresent() && base.isPresent() == outcome.base().isPresent();
    return known && (base.isPresent() || !ofPanel(outcome.count()))
        ? Optional.of(new JoinedOutcome(outcome, count.get(), base))
        : Optional.empty();
  }

  /** Whether every comparison of a job, if it has any, is of the joined table alone. */
  public static boolean sufficesFor(Job job) {
    return job.comparisons().stream()
        .flatMap(each -> (each.outcomes().isEmpty() ? job.outcomes() : each.outcomes()).stream())
        .allMatch(outcome -> of(outcome).isPresent());
  }

  /** Whether a column is a measure of the panel. */
  public static boolean ofPanel(String column) {
    return Panels.measures().contains(column)
        || Panels.measureOfRate(column).filter(Panels.measures()::contains).isPresent();
  }

  /** Every column that holds numbers and may be an outcome or a part of one. */
  public static List<Column> columns() {
    return Stream.of(JoinTopic.values())
        .flatMap(topic -> Joined.of(topic).stream())
        .filter(JoinedOutcome::holdsNumbers)
        .filter(column -> !column.name().equals(Joined.LAST_YEAR.name()))
        .toList();
  }

  private static boolean holdsNumbers(Column column) {
    return column.type() == ColumnType.COUNT
        || column.type() == ColumnType.NUMBER
        || column.type() == ColumnType.INTEGER;
  }

  private static Optional<Column> column(String name) {
    return columns().stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** Whether its base is the residents. */
  public boolean isPerResident() {
    return base.filter(column -> column.name().equals(PlaceFields.POPULATION.name())).isPresent();
  }

  /** The topics whose coverage decides where it is known. */
  public List<JoinTopic> topics() {
    return Stream.concat(Stream.of(count), base.stream())
        .filter(column -> !WITHOUT_COVERAGE.contains(column.name()))
        .map(JoinedOutcome::topic)
        .distinct()
        .toList();
  }

  /** The topic that a column is of. */
  public static JoinTopic topic(Column column) {
    return Stream.of(JoinTopic.values())
        .filter(topic -> Joined.of(topic).stream().anyMatch(c -> c.name().equals(column.name())))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Whether what is above the line is of those below it: of one topic, detainers on citizens over
   * detainers, or anything over residents.
   */
  public boolean isOfOneCohort() {
    if (base.isEmpty() || isPerResident()) {
      return true;
    }
    JoinTopic above = topic(count);
    JoinTopic below = topic(base.get());
    return above == below || (above == JoinTopic.CITIZENS && below == JoinTopic.DETAINERS);
  }

  /** Whether it is complete in a row of the joined table, as a Spark expression. */
  public org.apache.spark.sql.Column covered() {
    return topics().stream()
        .map(topic -> JoinFields.coverage(topic).col().equalTo(SourceCoverage.COMPLETE.code()))
        .reduce(org.apache.spark.sql.Column::and)
        .orElse(lit(true));
  }

  /** Why it is not complete; null where it is. */
  public org.apache.spark.sql.Column gap() {
    List<org.apache.spark.sql.Column> gaps = new ArrayList<>();
    topics().forEach(topic -> gaps.add(JoinFields.gap(topic).col()));
    return gaps.isEmpty()
        ? lit(null).cast("string")
        : coalesce(gaps.toArray(org.apache.spark.sql.Column[]::new));
  }

  /** Its number in a row of the joined table; null unless it is known and its base above zero. */
  public org.apache.spark.sql.Column value() {
    org.apache.spark.sql.Column above = count.col().cast("double");
    org.apache.spark.sql.Column value =
        base.map(
                of ->
                    when(
                        of.col().gt(0),
                        above
                            .multiply(lit((double) outcome.times()))
                            .divide(of.col().cast("double"))))
            .orElse(above);
    return when(covered(), value);
  }

  /** What it is counted over, in multiples of the number that it names; null for a plain column. */
  public Optional<org.apache.spark.sql.Column> exposure() {
    return base.map(
        of -> when(of.col().gt(0), of.col().cast("double").divide((double) outcome.times())));
  }

  private static Set<String> withoutCoverage() {
    Set<String> names = new TreeSet<>(Panels.COUNTY_MEASURES);
    names.add(PlaceFields.POPULATION.name());
    names.add(Panels.LOG_POPULATION.name());
    for (String measure : Joined.LAST_YEAR_MEASURES) {
      names.add(Joined.lastYear(measure).name());
      names.add(Joined.lastYearRate(measure).name());
    }
    return Set.copyOf(names);
  }
}
