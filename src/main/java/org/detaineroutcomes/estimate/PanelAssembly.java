package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;

/** Puts checked columns together, in the order of the panel. */
record PanelAssembly(
    String name,
    PanelSpec spec,
    @SuppressWarnings("ArrayRecordComponent") int[] order,
    PanelColumns.Names unit,
    PanelColumns.Periods time,
    PanelColumns.Periods cohort,
    PanelColumns.Numbers outcome,
    PanelColumns.Numbers treated,
    PanelColumns.Numbers weights,
    PanelColumns.Numbers offset,
    List<PanelColumns.Mixed> covariates,
    List<PanelColumns.Names> clusters,
    PanelColumns.Names groups) {

  PanelData panel(List<Drop> drops) {
    int n = order.length;
    List<String> units = new ArrayList<>();
    int[] start = new int[n + 1];
    int[] period = new int[n];
    for (int i = 0; i < n; i++) {
      period[i] = time.get(order[i]);
      if (i == 0 || unit.code(order[i]) != unit.code(order[i - 1])) {
        start[units.size()] = i;
        units.add(unit.text(order[i]));
      }
    }
    start[units.size()] = n;
    int[] starts = Arrays.copyOf(start, units.size() + 1);
    double[] given = treated.in(order);
    int[] first = spec.cohort() == null ? firstTreated() : null;
    int[] cohorts = new int[units.size()];
    for (int u = 0; u < cohorts.length; u++) {
      cohorts[u] =
          first == null ? cohort.get(order[starts[u]]) : first[unit.code(order[starts[u]])];
    }
    double[] byCohort = new double[n];
    for (int u = 0; u < cohorts.length; u++) {
      for (int i = starts[u]; i < starts[u + 1]; i++) {
        byCohort[i] = period[i] >= cohorts[u] ? 1 : 0;
      }
    }
    List<String> covariateNames = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    List<Category> categories = new ArrayList<>();
    for (int c = 0; c < covariates.size(); c++) {
      addCovariate(
          spec.covariates().get(c), covariates.get(c), covariateNames, columns, categories);
    }
    int[][] codes = new int[clusters.size()][n];
    int[] counts = new int[clusters.size()];
    for (int c = 0; c < codes.length; c++) {
      counts[c] = clusters.get(c).distinct();
      for (int i = 0; i < n; i++) {
        codes[c][i] = clusters.get(c).code(order[i]);
      }
    }
    return new PanelData(
        name,
        spec,
        time.calendar == null ? Calendar.NUMBER : time.calendar,
        List.copyOf(units),
        starts,
        cohorts,
        period,
        outcome.in(order),
        given == null ? byCohort : given,
        covariateNames,
        columns.toArray(double[][]::new),
        categories,
        weights.in(order),
        offset.in(order),
        codes,
        counts,
        spec.groups() == null ? null : groupOfUnit(starts, units.size()),
        drops,
        Stream.of(disagreement(given, byCohort), codedNever(cohorts, period))
            .flatMap(List::stream)
            .toList());
  }

  /** The group of a unit's first row. */
  private String[] groupOfUnit(int[] starts, int units) {
    String[] group = new String[units];
    for (int u = 0; u < units; u++) {
      group[u] = groups.text(order[starts[u]]);
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
            spec.treated(),
            spec.cohort() == null ? "" : spec.cohort(),
            rows));
  }

  /** First treated period by code of the unit, rows that lack another value among them. */
  private int[] firstTreated() {
    int[] first = new int[unit.distinct()];
    Arrays.fill(first, PanelData.NEVER);
    for (int r = 0; r < unit.size(); r++) {
      if (treated.get(r) > 0) {
        first[unit.code(r)] = Math.min(first[unit.code(r)], time.get(r));
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
