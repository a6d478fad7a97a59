package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.panel.policy.Treatment;
import org.detaineroutcomes.panel.policy.Window;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.core.PlacedMeasures;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.store.Release;

/**
 * What will become of the panel of a job, before it is built.
 *
 * @param problems why it, or an outcome that the job names, cannot be formed
 * @param notes what it will lack
 */
public record Outlook(List<Problem> problems, List<String> notes) {
  private static final String ROWS = "rows";

  /** Looks at the core tables of a release; a job without a panel of counts has no problem. */
  public static Outlook of(SparkSession spark, Job job, Release release) {
    boolean ofCounts =
        job.panel()
            .filter(panel -> panel.unit() != Job.Unit.FACILITY)
            .filter(panel -> panel.period() != Frequency.WEEK)
            .isPresent();
    if (!ofCounts) {
      return new Outlook(List.of(), List.of());
    }
    if (!release.has(CrimeCounts.TABLE)) {
      return new Outlook(withoutCounts(job), List.of());
    }
    Treatment treatment;
    try {
      treatment = Treatment.of(job, release);
    } catch (Failure failure) {
      return new Outlook(failure.problems(), List.of());
    }
    Job.Panel panel = job.panel().orElseThrow();
    Dataset<Row> beside =
        Exposure.beside(
            release.read(spark, CrimeCounts.TABLE),
            UnitPeriods.table(spark, release, Residents.TABLE));
    RowAccount account = RowAccount.of(beside, panel);
    if (JoinedOutcome.sufficesFor(job) && account.isEmpty()) {
      return new Outlook(
          List.of(), List.of("panel: none, no outcome of it is compared: " + account.words()));
    }
    List<Problem> problems =
        new ArrayList<>(account.problems(job, release.has(Residents.TABLE), treatment));
    List<String> notes = new ArrayList<>(treatment.notes());
    if (!account.isEmpty()) {
      new Filled(job, filled(measured(spark, release, beside, panel), job)).judge(problems, notes);
    }
    return new Outlook(List.copyOf(problems), List.copyOf(notes));
  }

  private static Dataset<Row> measured(
      SparkSession spark, Release release, Dataset<Row> beside, Job.Panel panel) {
    Dataset<Row> covariates = UnitPeriods.table(spark, release, PlacedMeasures.TABLE);
    return UnitPeriods.ofAreas(beside, covariates, panel);
  }

  private static List<Problem> withoutCounts(Job job) {
    return JoinedOutcome.sufficesFor(job)
        ? List.of()
        : outcomes(job).stream()
            .map(
                outcome ->
                    Problem.check(
                        where(job),
                        "Cannot form outcome '" + outcome + "': no input fills the table crimes",
                        "add an input of crimes, or ask for no comparison of it"))
            .toList();
  }

  /** Outcomes that are counts of offenses, or rates of them. */
  private static List<String> outcomes(Job job) {
    return job.outcomes().stream()
        .filter(name -> Panels.measures().contains(measure(name)))
        .toList();
  }

  private static String measure(String outcome) {
    return Panels.measures().stream()
        .filter(measure -> Panels.rateName(measure).equals(outcome))
        .findFirst()
        .orElse(outcome);
  }

  private static List<String> parts(String outcome) {
    String measure = measure(outcome);
    return Panels.SUMS.containsKey(measure)
        ? Panels.SUMS.get(measure).stream().map(Offense::column).toList()
        : List.of(measure);
  }

  private static String where(Job job) {
    return "job " + job.name() + ", outcomes";
  }

  /** For every period how many units have a row, and each column with a value. */
  private static Map<Integer, Map<String, Long>> filled(Dataset<Row> rated, Job job) {
    Set<String> wanted = new LinkedHashSet<>(List.of(PlaceFields.POPULATION.name()));
    Crimes.counts().forEach(offense -> wanted.add(offense.name()));
    outcomes(job).forEach(outcome -> wanted.addAll(List.of(outcome, measure(outcome))));
    List<Column> counts = new ArrayList<>();
    wanted.forEach(name -> counts.add(count(col(name)).as(name)));
    Map<Integer, Map<String, Long>> filled = new TreeMap<>();
    for (Row row :
        rated
            .groupBy(Panels.PERIOD_INDEX.col())
            .agg(count(lit(1)).as(ROWS), counts.toArray(Column[]::new))
            .collectAsList()) {
      Map<String, Long> values = new TreeMap<>();
      wanted.forEach(name -> values.put(name, row.getAs(name)));
      values.put(ROWS, row.getAs(ROWS));
      filled.put(row.getAs(Panels.PERIOD_INDEX.name()), values);
    }
    return filled;
  }

  /** What the periods of the panel have, held against what the job asks for. */
  private record Filled(Job job, Map<Integer, Map<String, Long>> periods) {

    void judge(List<Problem> problems, List<String> notes) {
      for (String outcome : outcomes(job)) {
        if (all(outcome) == 0) {
          fails(outcome, problems, notes);
        } else if (!outcome.equals(measure(outcome)) && all(outcome) < all(measure(outcome))) {
          notes.add(
              "panel: "
                  + (all(measure(outcome)) - all(outcome))
                  + " of "
                  + all(measure(outcome))
                  + " units and periods have no population for "
                  + outcome);
        }
      }
      List<Period> empty =
          Window.of(job.panel().orElseThrow()).without(List.copyOf(periods.keySet()));
      if (!empty.isEmpty()) {
        notes.add("panel: no row of counts in " + Window.words(empty));
      }
    }

    /** An outcome that nobody named, and one that nothing is asked of, is no reason to stop. */
    private void fails(String outcome, List<Problem> problems, List<String> notes) {
      boolean named = !job.outcomes().equals(Job.OUTCOMES);
      boolean others = outcomes(job).stream().anyMatch(other -> all(other) > 0);
      if (JoinedOutcome.sufficesFor(job) || (!named && others)) {
        notes.add(unformed(outcome).message());
      } else {
        problems.add(unformed(outcome));
      }
    }

    private long all(String column) {
      return periods.values().stream().mapToLong(values -> values.get(column)).sum();
    }

    private Problem unformed(String outcome) {
      List<String> missing = parts(outcome).stream().filter(part -> all(part) == 0).toList();
      if (!missing.isEmpty()) {
        return Problem.check(
            where(job),
            "Cannot form outcome '"
                + outcome
                + "': no unit of the panel has "
                + String.join(", ", missing)
                + " in any period",
            "give counts of it, such as offenses: {"
                + missing.get(0)
                + ": <heading>}, or ask for another outcome");
      }
      if (all(measure(outcome)) > 0 && all(PlaceFields.POPULATION.name()) == 0) {
        return Problem.check(
            where(job),
            "Cannot form outcome '"
                + outcome
                + "': no unit of the panel has a population in any period",
            "add an input of population for the places and years of the panel, map a population"
                + " printed with the counts (columns: {population: <heading>}), or ask for the count '"
                + measure(outcome)
                + "'");
      }
      return Problem.check(
          where(job),
          "Cannot form outcome '"
              + outcome
              + "': no unit has all its parts in one period ("
              + String.join(", ", parts(outcome))
              + (outcome.equals(measure(outcome)) ? ")" : ", population above zero)"),
          "give all parts for the same units and periods, or ask for another outcome");
    }
  }
}
