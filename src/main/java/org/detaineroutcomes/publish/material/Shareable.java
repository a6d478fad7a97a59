package org.detaineroutcomes.publish.material;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.Disclosure;
import org.detaineroutcomes.publish.disclosure.FigureRef;
import org.detaineroutcomes.publish.disclosure.Suppression;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.marts.JoinAccounts;
import org.detaineroutcomes.schema.results.CitizenCounts;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.schema.results.Incidences;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.results.RegressionCategories;
import org.detaineroutcomes.schema.results.SeriesPoints;
import org.detaineroutcomes.schema.results.Verdicts;
import org.detaineroutcomes.store.TableRow;

/**
 * Decides for every row and column of the results what may leave with a release, by the same
 * decision as the report: what is withheld there is withheld in every file. Numbers that the report
 * does not print, such as the other days of a curve, are withheld as well, since nobody has checked
 * what they give away.
 */
public final class Shareable {
  private static final List<Column> ESTIMATED =
      List.of(
          EstimateFields.ESTIMATE,
          EstimateFields.STD_ERROR,
          EstimateFields.CONF_LOW,
          EstimateFields.CONF_HIGH);

  private final Disclosure disclosure;
  private final Suppression rule;
  private final Set<TableRow> levels;

  private Shareable(Disclosure disclosure, Suppression rule, Set<TableRow> levels) {
    this.disclosure = disclosure;
    this.rule = rule;
    this.levels = levels;
  }

  /** That of a report's material. */
  public static Shareable of(Material material) {
    List<TableRow> estimates = material.rows(Estimates.TABLE);
    return new Shareable(
        material.disclosure(),
        material.suppression(),
        new HashSet<>(SmallLevels.without(estimates, material.suppression())));
  }

  /** Why a value of a table of results is withheld; nothing if it may leave. */
  public Withheld of(Table table, TableRow row, Column column) {
    return columns(table, row).getOrDefault(column.name(), Withheld.NOTHING);
  }

  /** A row of a table of results as it may leave: what is withheld is absent. */
  public TableRow row(Table table, TableRow row) {
    Map<String, Withheld> withheld = columns(table, row);
    if (withheld.values().stream().allMatch(why -> why == Withheld.NOTHING)) {
      return row;
    }
    List<Object> values = new ArrayList<>(row.values());
    row.positions()
        .forEach(
            (column, at) -> {
              if (withheld.getOrDefault(column, Withheld.NOTHING) != Withheld.NOTHING) {
                values.set(at, null);
              }
            });
    return new TableRow(row.positions(), Collections.unmodifiableList(values));
  }

  /** The names of the columns of a row that are withheld, and why. */
  public Map<String, Withheld> columns(Table table, TableRow row) {
    if (rule.below() <= 1) {
      return Map.of();
    }
    return new OneRow(row).columns(table);
  }

  private final class OneRow {
    private final TableRow row;
    private final Map<String, Withheld> columns = new HashMap<>();

    private OneRow(TableRow row) {
      this.row = row;
    }

    private Map<String, Withheld> columns(Table table) {
      if (table.equals(Measures.TABLE)) {
        if (row.flag(MeasureFields.COUNTS_PEOPLE)) {
          share(table, MeasureFields.NUMERATOR, Measures.DENOMINATOR);
          both(ESTIMATED, MeasureFields.NUMERATOR, Measures.DENOMINATOR);
        }
      } else if (table.equals(Incidences.TABLE)) {
        incidence();
      } else if (table.equals(CitizenCounts.TABLE)) {
        share(table, MeasureFields.NUMERATOR, null);
        both(
            List.of(CitizenCounts.PER_YEAR, EstimateFields.CONF_LOW, EstimateFields.CONF_HIGH),
            MeasureFields.NUMERATOR);
      } else if (table.equals(CitizenCounts.DAYS)) {
        share(table, CitizenCounts.WITHIN_TWO_DAYS, CitizenCounts.WITH_BOTH_DATES);
        both(
            List.of(
                CitizenCounts.MEDIAN_DAYS, EstimateFields.CONF_LOW, EstimateFields.CONF_HIGH),
            CitizenCounts.WITH_BOTH_DATES);
      } else if (table.equals(Verdicts.FIGURES)) {
        share(table, Verdicts.VALUE, null);
        both(ESTIMATED, Verdicts.VALUE);
      } else if (table.equals(SeriesPoints.TABLE)) {
        if (SeriesCounts.of(row).isEmpty()) {
          all(List.of(SeriesPoints.COUNTED, SeriesPoints.COUNTED_OVER));
        } else {
          share(table, SeriesPoints.COUNTED, SeriesPoints.COUNTED_OVER);
        }
        both(ESTIMATED, SeriesPoints.COUNTED, SeriesPoints.COUNTED_OVER);
      } else if (table.equals(Groups.TABLE)) {
        groups();
      } else if (table.equals(Estimates.TABLE) && !levels.contains(row)) {
        all(ESTIMATED);
      } else if (table.equals(RegressionCategories.TABLE)) {
        all(List.of(RegressionCategories.WITH_OUTCOME, Estimates.N_OBS));
      } else if (table.equals(JoinAccounts.TABLE)) {
        all(List.of(JoinAccounts.AMOUNT, JoinAccounts.ROWS));
      }
      return columns;
    }

    private void share(Table table, Column count, Column base) {
      FigureRef figure = FigureRef.of(table, row);
      put(count, disclosure.of(figure, Side.NUMERATOR));
      if (base != null) {
        put(base, disclosure.of(figure, Side.BASE));
      }
    }

    /** What is made from some columns is withheld with any of them. */
    private void both(List<Column> made, Column... from) {
      for (Column column : from) {
        Withheld why = columns.getOrDefault(column.name(), Withheld.NOTHING);
        if (why != Withheld.NOTHING) {
          all(made);
        }
      }
    }

    private void all(List<Column> of) {
      of.forEach(column -> put(column, Withheld.COMPLEMENT));
    }

    private void put(Column column, Withheld why) {
      columns.merge(column.name(), why, (a, b) -> a == Withheld.NOTHING ? b : a);
    }

    private void incidence() {
      put(Incidences.AT_RISK, Withheld.COMPLEMENT);
      if (ReleaseCounts.CURVE_DAYS.contains(row.whole(Incidences.DAY))) {
        share(Incidences.TABLE, Incidences.EVENTS, Incidences.SPELLS);
      } else {
        all(List.of(Incidences.EVENTS, Incidences.SPELLS));
      }
      both(ESTIMATED, Incidences.EVENTS, Incidences.SPELLS);
    }

    private void groups() {
      boolean decided = !GroupCounts.of(row).isEmpty();
      boolean people = decided || GroupCounts.isOfPeople(row);
      if (!people) {
        return;
      }
      FigureRef own = GroupCounts.own(row);
      FigureRef beside = GroupCounts.beside(row);
      put(Groups.COUNT, decided ? disclosure.of(own, Side.NUMERATOR) : Withheld.COMPLEMENT);
      put(Groups.BASE, decided ? disclosure.of(own, Side.BASE) : Withheld.COMPLEMENT);
      put(
          Groups.OTHER_COUNT,
          decided ? disclosure.of(beside, Side.NUMERATOR) : Withheld.COMPLEMENT);
      put(Groups.OTHER_BASE, decided ? disclosure.of(beside, Side.BASE) : Withheld.COMPLEMENT);
      both(
          List.of(Groups.RATE, Groups.RATE_LOW, Groups.RATE_HIGH), Groups.COUNT, Groups.BASE);
      both(List.of(Groups.OTHER_RATE), Groups.OTHER_COUNT, Groups.OTHER_BASE);
      both(
          List.of(
              Groups.DIFFERENCE,
              Groups.DIFFERENCE_LOW,
              Groups.DIFFERENCE_HIGH,
              Groups.RATIO,
              Groups.RATIO_LOW,
              Groups.RATIO_HIGH),
          Groups.COUNT,
          Groups.BASE,
          Groups.OTHER_COUNT,
          Groups.OTHER_BASE);
    }
  }
}
