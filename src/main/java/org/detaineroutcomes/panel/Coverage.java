package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.detaineroutcomes.model.Reporters;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.panel.policy.UnitPlace;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.TableRow;

/**
 * How much of a panel is filled.
 *
 * @param units every unit that has a row, by id
 * @param periods outcome to the periods in which some unit has a value, in order; the empty name
 *     stands for having a row at all
 */
record Coverage(List<Unit> units, Map<String, List<Integer>> periods) {
  /** Stands for having a row, whatever it holds. */
  static final String ROW = "";

  /**
   * One unit.
   *
   * @param filled outcome to the number of periods with a value
   * @param gaps outcome to why its source does not cover the unit in some period; empty if it does
   * @param steadiness outcome of offenses to who reports it over the periods with a value
   */
  record Unit(
      String id,
      UnitPlace place,
      Map<String, Integer> filled,
      Map<String, String> gaps,
      Map<String, Steadiness> steadiness) {

    /** A unit whose sources have no gaps, reported by the same agencies throughout. */
    Unit(String id, UnitPlace place, Map<String, Integer> filled) {
      this(id, place, filled, Map.of(), Map.of());
    }
  }

  /**
   * How the reporters of a unit change over the periods in which an outcome has a value.
   *
   * @param sets different sets of reporters; 0 where they are not named
   * @param share the least share of a period's offenses that reporters of all periods have
   */
  record Steadiness(int sets, double share) {
    /** Whether a job's rule keeps such a unit. */
    boolean meets(Reporters rule) {
      return switch (rule.rule()) {
        case ANY -> true;
        case CONSTANT -> sets <= 1;
        case SHARE -> share >= rule.share();
      };
    }
  }

  /** Stands for the source of an outcome being complete, whatever its value. */
  static String source(String outcome) {
    return outcome + " covered";
  }

  /** Why the source of an outcome is not complete. */
  static String gap(String outcome) {
    return outcome + " gap";
  }

  /** Whether the source of an outcome may be complete in some places and not in others. */
  boolean hasSource(String outcome) {
    return periods.containsKey(source(outcome));
  }

  /**
   * Reads a table of units and periods in two passes, both of them small. Columns by the names of
   * {@link #source} and {@link #gap} say where an outcome can be known, if the table has them.
   */
  static Coverage of(Dataset<Row> panel, List<String> outcomes) {
    List<String> names = new ArrayList<>(List.of(ROW));
    List<String> gaps = new ArrayList<>();
    List<String> there = List.of(panel.columns());
    for (String outcome : outcomes) {
      names.add(outcome);
      if (there.contains(source(outcome))) {
        names.add(source(outcome));
        gaps.add(outcome);
      }
    }
    Map<String, List<Integer>> periods = periods(panel, names);
    List<String> reported =
        there.contains(Panels.REPORTERS.name())
            ? outcomes.stream().filter(Coverage::isOfOffenses).toList()
            : List.of();
    return new Coverage(units(panel, names, gaps, reported, periods), periods);
  }

  /** The same of rows at hand, sorted by period within each unit. */
  static Coverage of(List<TableRow> rows, List<String> outcomes) {
    Map<String, SortedSet<Integer>> periods = new LinkedHashMap<>();
    Stream.concat(Stream.of(ROW), outcomes.stream())
        .forEach(name -> periods.put(name, new TreeSet<>()));
    Map<String, List<TableRow>> byUnit = new TreeMap<>();
    for (TableRow row : rows) {
      byUnit.computeIfAbsent(row.text(PanelFields.UNIT_ID), id -> new ArrayList<>()).add(row);
      periods.get(ROW).add(row.whole(Panels.PERIOD_INDEX));
      outcomes.stream()
          .filter(outcome -> row.value(outcome) != null)
          .forEach(outcome -> periods.get(outcome).add(row.whole(Panels.PERIOD_INDEX)));
    }
    List<Unit> units = new ArrayList<>();
    byUnit.forEach((id, own) -> units.add(unit(id, own, outcomes)));
    Map<String, List<Integer>> inOrder = new LinkedHashMap<>();
    periods.forEach((name, in) -> inOrder.put(name, List.copyOf(in)));
    return new Coverage(units, inOrder);
  }

  private static Unit unit(String id, List<TableRow> rows, List<String> outcomes) {
    Map<String, Integer> filled = new LinkedHashMap<>();
    Map<String, Steadiness> steadiness = new LinkedHashMap<>();
    filled.put(ROW, rows.size());
    for (String outcome : outcomes) {
      List<TableRow> known = rows.stream().filter(row -> row.value(outcome) != null).toList();
      filled.put(outcome, known.size());
      if (isOfOffenses(outcome)) {
        List<TableRow> named =
            known.stream().filter(row -> row.text(Panels.REPORTERS) != null).toList();
        steadiness.put(
            outcome,
            new Steadiness(
                (int) named.stream().map(row -> row.text(Panels.REPORTERS)).distinct().count(),
                named.stream()
                    .mapToDouble(row -> row.number(Panels.STEADY_SHARE))
                    .min()
                    .orElse(1)));
      }
    }
    return new Unit(id, UnitPeriods.place(rows.get(0)), filled, Map.of(), steadiness);
  }

  private static boolean isOfOffenses(String outcome) {
    return JoinedOutcome.of(outcome)
        .map(joined -> joined.topics().contains(JoinTopic.CRIME))
        .orElse(!Panels.countsOf(outcome).isEmpty());
  }

  private static List<Unit> units(
      Dataset<Row> panel,
      List<String> names,
      List<String> gaps,
      List<String> reported,
      Map<String, List<Integer>> periods) {
    Column[] values = values(names);
    List<Column> columns = new ArrayList<>();
    columns.add(min(PlaceFields.COUNTY_FIPS.col()).as(PlaceFields.COUNTY_FIPS.name()));
    columns.addAll(List.of(values));
    gaps.forEach(outcome -> columns.add(gap(outcome, periods.get(source(outcome)))));
    for (String outcome : reported) {
      Column known = functions.col(outcome).isNotNull();
      columns.add(size(collect_set(when(known, Panels.REPORTERS.col()))).as(sets(outcome).name()));
      columns.add(min(when(known, Panels.STEADY_SHARE.col())).as(steady(outcome).name()));
    }
    Dataset<Row> units =
        panel
            .groupBy(PanelFields.UNIT_ID.col())
            .agg(
                min(PlaceFields.STATE.col()).as(PlaceFields.STATE.name()),
                columns.toArray(Column[]::new));
    return TableRow.all(units.collectAsList()).stream()
        .map(
            row ->
                new Unit(
                    row.text(PanelFields.UNIT_ID),
                    new UnitPlace(row.text(PlaceFields.STATE), row.text(PlaceFields.COUNTY_FIPS)),
                    filled(row, names),
                    gaps(row, gaps),
                    steadiness(row, reported)))
        .sorted(Comparator.comparing(Unit::id))
        .toList();
  }

  private static Map<String, Integer> filled(TableRow row, List<String> names) {
    Map<String, Integer> filled = new LinkedHashMap<>();
    names.forEach(name -> filled.put(name, Math.toIntExact(row.count(filled(name)))));
    return filled;
  }

  /** Why it is not complete in a period in which it is for some unit. */
  private static Column gap(String outcome, List<Integer> periods) {
    return min(when(Panels.PERIOD_INDEX.col().isin(periods.toArray()), functions.col(gap(outcome))))
        .as(gap(outcome));
  }

  private static Map<String, String> gaps(TableRow row, List<String> outcomes) {
    Map<String, String> gaps = new LinkedHashMap<>();
    outcomes.forEach(
        outcome -> {
          String gap = row.text(org.detaineroutcomes.schema.Column.text(gap(outcome), "Why not"));
          if (gap != null) {
            gaps.put(outcome, gap);
          }
        });
    return gaps;
  }

  private static Map<String, Steadiness> steadiness(TableRow row, List<String> outcomes) {
    Map<String, Steadiness> steadiness = new LinkedHashMap<>();
    for (String outcome : outcomes) {
      Double share = row.number(steady(outcome));
      steadiness.put(outcome, new Steadiness(row.whole(sets(outcome)), share == null ? 1 : share));
    }
    return steadiness;
  }

  private static org.detaineroutcomes.schema.Column sets(String outcome) {
    return org.detaineroutcomes.schema.Column.integer(
        "reporters_" + outcome, "sets", "Different sets of reporters");
  }

  private static org.detaineroutcomes.schema.Column steady(String outcome) {
    return org.detaineroutcomes.schema.Column.number(
        "steady_" + outcome, "0 to 1", "Least share of reporters of all periods");
  }

  private static org.detaineroutcomes.schema.Column filled(String name) {
    return org.detaineroutcomes.schema.Column.count("filled_" + name, "rows", "Rows with a value");
  }

  private static Map<String, List<Integer>> periods(Dataset<Row> panel, List<String> names) {
    Column[] values = values(names);
    Map<String, List<Integer>> periods = new LinkedHashMap<>();
    names.forEach(name -> periods.put(name, new ArrayList<>()));
    Dataset<Row> counted =
        panel
            .groupBy(Panels.PERIOD_INDEX.col())
            .agg(values[0], List.of(values).subList(1, values.length).toArray(Column[]::new));
    TableRow.all(counted.collectAsList()).stream()
        .sorted(Comparator.comparing(row -> row.whole(Panels.PERIOD_INDEX)))
        .forEach(
            row -> {
              for (String name : names) {
                if (row.count(filled(name)) > 0) {
                  periods.get(name).add(row.whole(Panels.PERIOD_INDEX));
                }
              }
            });
    return periods;
  }

  private static Column[] values(List<String> names) {
    return names.stream()
        .map(
            name ->
                (name.equals(ROW) ? count(lit(1)) : count(functions.col(name)))
                    .as(filled(name).name()))
        .toArray(Column[]::new);
  }
}
