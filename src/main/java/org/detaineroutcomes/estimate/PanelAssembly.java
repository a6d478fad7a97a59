package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;

/** Puts checked columns together, in the order of the panel. */
record PanelAssembly(
    String name, PanelTable table, @SuppressWarnings("ArrayRecordComponent") int[] order) {

  PanelData panel() {
    int n = order.length;
    List<String> units = new ArrayList<>();
    int[] start = new int[n + 1];
    int[] period = new int[n];
    for (int i = 0; i < n; i++) {
      period[i] = table.time.get(order[i]);
      if (i == 0 || table.unit.code(order[i]) != table.unit.code(order[i - 1])) {
        start[units.size()] = i;
        units.add(table.unit.text(order[i]));
      }
    }
    start[units.size()] = n;
    int[] starts = Arrays.copyOf(start, units.size() + 1);
    double[] given = table.treated.in(order);
    int[] cohorts = cohorts(starts);
    double[] byCohort = new double[n];
    for (int u = 0; u < cohorts.length; u++) {
      for (int i = starts[u]; i < starts[u + 1]; i++) {
        byCohort[i] = period[i] >= cohorts[u] ? 1 : 0;
      }
    }
    return new PanelData(
        name,
        table.spec,
        table.time.calendar,
        List.copyOf(units),
        starts,
        cohorts,
        period,
        table.outcome.in(order),
        given == null ? byCohort : given,
        covariates(),
        table.weights.in(order),
        table.offset.in(order),
        clusters(),
        table.spec.groups() == null ? null : groupOfUnit(starts, units.size()),
        coordinates(starts),
        table.drops(),
        Stream.of(
                disagreement(given, byCohort),
                codedNever(cohorts, period),
                PeriodChecks.uneven(table, period))
            .flatMap(List::stream)
            .toList());
  }

  /** First treated period of each unit, as given or as its treatment tells. */
  private int[] cohorts(int[] starts) {
    int[] first = table.spec.cohort() == null ? firstTreated() : null;
    int[] cohorts = new int[starts.length - 1];
    for (int u = 0; u < cohorts.length; u++) {
      int row = order[starts[u]];
      cohorts[u] = first == null ? table.cohort.get(row) : first[table.unit.code(row)];
    }
    return cohorts;
  }

  private CovariateColumns covariates() {
    List<String> names = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    List<Category> categories = new ArrayList<>();
    for (int c = 0; c < table.covariates.size(); c++) {
      addCovariate(
          table.spec.covariates().get(c), table.covariates.get(c), names, columns, categories);
    }
    return new CovariateColumns(names, columns.toArray(double[][]::new), categories);
  }

  private ClusterCodes clusters() {
    int[][] codes = new int[table.clusters.size()][order.length];
    int[] counts = new int[table.clusters.size()];
    for (int c = 0; c < codes.length; c++) {
      counts[c] = table.clusters.get(c).distinct();
      for (int i = 0; i < order.length; i++) {
        codes[c][i] = table.clusters.get(c).code(order[i]);
      }
    }
    return new ClusterCodes(codes, counts);
  }

  /** Latitude and longitude of a unit's first row, NaN where it has none; null without columns. */
  private double[][] coordinates(int[] starts) {
    if (table.coordinates.isEmpty()) {
      return null;
    }
    double[][] of = new double[2][starts.length - 1];
    for (int c = 0; c < of.length; c++) {
      for (int u = 0; u < of[c].length; u++) {
        of[c][u] = table.coordinates.get(c).get(order[starts[u]]);
      }
    }
    return of;
  }

  /** The group of a unit's first row. */
  private String[] groupOfUnit(int[] starts, int units) {
    String[] group = new String[units];
    for (int u = 0; u < units; u++) {
      group[u] = table.groups.text(order[starts[u]]);
    }
    return group;
  }

  private List<Note> disagreement(double[] given, double[] byCohort) {
    if (given == null) {
      return List.of();
    }
    long rows = 0;
    for (int i = 0; i < given.length; i++) {
      rows += given[i] == byCohort[i] ? 0 : 1;
    }
    if (rows == 0) {
      return List.of();
    }
    return List.of(
        Note.of(
            EstimateNote.TREATED_DISAGREES,
            table.spec.treated(),
            table.spec.cohort() == null ? "" : table.spec.cohort(),
            rows));
  }

  /** First treated period by code of the unit, rows that lack another value among them. */
  private int[] firstTreated() {
    int[] first = new int[table.unit.distinct()];
    Arrays.fill(first, PanelData.NEVER);
    for (int r = 0; r < table.unit.size(); r++) {
      if (table.treated.get(r) > 0) {
        first[table.unit.code(r)] = Math.min(first[table.unit.code(r)], table.time.get(r));
      }
    }
    return first;
  }

  /** A cohort below zero beside periods that are not is rather a code for never. */
  private List<Note> codedNever(int[] cohorts, int[] period) {
    long below = Arrays.stream(cohorts).filter(g -> g < 0).count();
    if (below == 0 || Arrays.stream(period).anyMatch(t -> t < 0)) {
      return List.of();
    }
    return List.of(Note.of(EstimateNote.COHORTS_BELOW_ZERO, below));
  }

  /** Numbers stay a column; words become one column a level, the first level left out. */
  private void addCovariate(
      String column,
      PanelColumns.Mixed values,
      List<String> names,
      List<double[]> columns,
      List<Category> categories) {
    if (values.words() == null) {
      names.add(column);
      columns.add(values.numbers().in(order));
      return;
    }
    PanelColumns.Names words = values.words();
    boolean[] used = new boolean[words.distinct()];
    for (int r : order) {
      used[words.code(r)] = true;
    }
    List<Integer> levels = new ArrayList<>();
    for (int code = 0; code < used.length; code++) {
      if (used[code]) {
        levels.add(code);
      }
    }
    levels.sort((a, b) -> words.name(a).compareTo(words.name(b)));
    categories.add(
        new Category(column, words.name(levels.get(0)), columns.size(), levels.size() - 1));
    for (int level : levels.subList(1, levels.size())) {
      double[] dummy = new double[order.length];
      for (int i = 0; i < dummy.length; i++) {
        dummy[i] = words.code(order[i]) == level ? 1 : 0;
      }
      names.add(column + words.name(level));
      columns.add(dummy);
    }
  }
}
