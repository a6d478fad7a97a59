package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.panel.policy.Treatment;
import org.detaineroutcomes.panel.policy.UnitPlace;
import org.detaineroutcomes.panel.policy.Window;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.store.TableRow;

/**
 * What became of every row of placed counts: added up in the panel, or left out for a reason.
 *
 * @param rows reason to rows; the empty reason is the panel itself
 * @param places where the units of the panel lie
 * @param withResidents rows of the panel whose area has residents in the year
 */
record RowAccount(SortedMap<String, Long> rows, Set<UnitPlace> places, long withResidents) {
  private static final String USED = "";

  private static final org.detaineroutcomes.schema.Column RANK =
      org.detaineroutcomes.schema.Column.integer(
          "rank", "order", "Rank of the rows among those of their unit");
  private static final org.detaineroutcomes.schema.Column REASON =
      org.detaineroutcomes.schema.Column.text("reason", "Why the rows are left out; empty: used");
  private static final org.detaineroutcomes.schema.Column ROWS =
      org.detaineroutcomes.schema.Column.count("rows", "rows", "How many there are");
  private static final org.detaineroutcomes.schema.Column WITH_RESIDENTS =
      org.detaineroutcomes.schema.Column.count(
          "with_residents", "rows", "How many of them have residents beside them");

  /** Reads the counts once, the residents of their area beside them. */
  static RowAccount of(Dataset<Row> beside, Job.Panel panel) {
    Window window = Window.of(panel);
    Column inside =
        UnitCounts.index(panel.period()).between(window.from().index(), window.to().index());
    Column reason =
        when(UnitCounts.placed(panel.unit()).equalTo(false), "in no " + word(panel.unit()))
            .when(
                UnitCounts.lasts(panel.period()).equalTo(false),
                "of a year, where months are asked")
            .when(inside.equalTo(false), "outside " + window)
            .when(UnitCounts.wanted(panel).equalTo(false), "of a unit that is not asked for")
            .otherwise(USED);
    Dataset<Row> groups =
        beside
            .select(
                UnitCounts.id(panel.unit()).as(PanelFields.UNIT_ID.name()),
                PlaceFields.STATE.col(),
                PlaceFields.COUNTY_FIPS.col(),
                UnitCounts.rank().as(RANK.name()),
                reason.as(REASON.name()),
                Exposure.RESIDENTS)
            .groupBy(
                PanelFields.UNIT_ID.col(),
                PlaceFields.STATE.col(),
                PlaceFields.COUNTY_FIPS.col(),
                RANK.col(),
                REASON.col())
            .agg(
                count(lit(1)).as(ROWS.name()), count(Exposure.RESIDENTS).as(WITH_RESIDENTS.name()));
    return of(TableRow.all(groups.collectAsList()), panel.unit());
  }

  private static RowAccount of(List<TableRow> groups, Job.Unit unit) {
    List<TableRow> usable = groups.stream().filter(row -> row.text(REASON).equals(USED)).toList();
    Map<String, Integer> best = new HashMap<>();
    usable.forEach(row -> best.merge(row.text(PanelFields.UNIT_ID), row.whole(RANK), Math::min));
    List<TableRow> used =
        usable.stream()
            .filter(row -> best.get(row.text(PanelFields.UNIT_ID)).equals(row.whole(RANK)))
            .toList();

    SortedMap<String, Long> rows = new TreeMap<>();
    groups.forEach(row -> rows.merge(row.text(REASON), row.count(ROWS), Long::sum));
    long added = used.stream().mapToLong(row -> row.count(ROWS)).sum();
    long beside = rows.getOrDefault(USED, 0L) - added;
    if (beside > 0) {
      rows.put("beside a total of the same unit", beside);
    }
    rows.put(USED, added);
    return new RowAccount(
        rows,
        used.stream()
            .map(
                row ->
                    new UnitPlace(
                        row.text(PlaceFields.STATE),
                        unit == Job.Unit.STATE ? null : row.text(PlaceFields.COUNTY_FIPS)))
            .collect(Collectors.toSet()),
        used.stream().mapToLong(row -> row.count(WITH_RESIDENTS)).sum());
  }

  private static String word(Job.Unit unit) {
    return switch (unit) {
      case COUNTY -> "county that is known";
      case AGENCY -> "agency";
      case STATE -> "state that is known";
      case FACILITY -> "facility";
    };
  }

  /** Whether no row can be part of the panel. */
  boolean isEmpty() {
    return rows.get(USED) == 0;
  }

  /** The account in one line: {@code 10 rows of crime_counts = 7 added up + 3 outside ...}. */
  String words() {
    long all = rows.values().stream().mapToLong(Long::longValue).sum();
    return all
        + " rows of "
        + CrimeCounts.TABLE.name()
        + " = "
        + rows.entrySet().stream()
            .map(e -> e.getValue() + " " + (e.getKey().equals(USED) ? "added up" : e.getKey()))
            .collect(Collectors.joining(" + "));
  }

  /**
   * Holds the account against what the panel needs.
   *
   * @throws Failure where no row is left, or where residents or dated policies match none of them
   */
  void require(Job job, boolean residentsGiven, Treatment treatment) {
    List<Problem> problems = problems(job, residentsGiven, treatment);
    if (!problems.isEmpty()) {
      throw new Failure(problems);
    }
  }

  /** Why no panel can be made of the rows, all that is wrong at once. */
  List<Problem> problems(Job job, boolean residentsGiven, Treatment treatment) {
    Job.Panel panel = job.panel().orElseThrow();
    String where = "job " + job.name() + ", panel";
    if (isEmpty()) {
      return List.of(
          Problem.check(
              where,
              "Cannot build a panel of "
                  + panel.unit().name().toLowerCase(java.util.Locale.ROOT)
                  + " by "
                  + panel.period().name().toLowerCase(java.util.Locale.ROOT)
                  + ", "
                  + Window.of(panel)
                  + ": no row of counts can be part of it ("
                  + words()
                  + ")",
              "ask for the unit, the period and the years that the inputs have"));
    }
    List<Problem> problems = new ArrayList<>();
    if (residentsGiven && panel.unit() != Job.Unit.AGENCY && withResidents == 0) {
      problems.add(
          Problem.check(
              where,
              "Cannot join "
                  + Residents.TABLE.name()
                  + " to the panel: no "
                  + panel.unit().name().toLowerCase(java.util.Locale.ROOT)
                  + " and year is in both",
              panel.unit() == Job.Unit.STATE
                  ? "give populations of states in the years of the panel, or none: those of"
                      + " counties are not added up"
                  : "give populations of counties in the years of the panel, or none"));
    }
    if (treatment.datesSomebody() && places.stream().noneMatch(treatment::treats)) {
      problems.add(
          Problem.check(
              where,
              "Cannot join policies to the panel: none of the units they date has a row in "
                  + Window.of(panel),
              "give counts of the places the policies are about, or no policies"));
    }
    return problems;
  }
}
