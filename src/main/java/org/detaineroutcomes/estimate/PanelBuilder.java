package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.model.result.DropNote;

/**
 * Reads a table row by row into a {@link PanelData} and collects everything that is wrong with it.
 *
 * <p>Cells are text or {@link Number}. Empty cells, {@code NA}, {@code N/A}, {@code NaN} and {@code
 * .} are missing: such rows are dropped and counted, except that a missing cohort is never treated.
 */
public final class PanelBuilder {
  private final String name;
  private final String where;
  private final PanelSpec spec;
  private final Problems problems = new Problems();
  private final BadCells bad;
  private final PanelColumns.Names unit = new PanelColumns.Names();
  private final PanelColumns.Periods time = new PanelColumns.Periods();
  private final PanelColumns.Periods cohort = new PanelColumns.Periods();
  private final PanelColumns.Numbers outcome = new PanelColumns.Numbers();
  private final PanelColumns.Numbers treated = new PanelColumns.Numbers();
  private final PanelColumns.Numbers weights = new PanelColumns.Numbers();
  private final PanelColumns.Numbers offset = new PanelColumns.Numbers();
  private final List<PanelColumns.Mixed> covariates = new ArrayList<>();
  private final List<PanelColumns.Names> clusters = new ArrayList<>();
  private final PanelColumns.Names groups = new PanelColumns.Names();
  private final PanelColumns.Longs rowNumbers = new PanelColumns.Longs();
  private final Map<String, Integer> position = new LinkedHashMap<>();
  private final Map<Lack, Long> missing = new LinkedHashMap<>();

  /**
   * Starts a panel.
   *
   * @param name what the panel is called in its results
   * @param where the file or table, as error messages name it
   * @param header the columns of the rows to come
   * @throws Failure with exit code 3 when columns are missing, naming the nearest for each
   */
  public PanelBuilder(String name, String where, PanelSpec spec, List<String> header) {
    this.name = name;
    this.where = where;
    this.bad = new BadCells(where, problems);
    this.spec = spec;
    for (String column : spec.columns()) {
      int index = header.indexOf(column);
      if (index < 0) {
        problems.add(
            Problem.input(
                where,
                "Cannot find column '" + column + "': the table does not have it",
                Near.hint(column, header)));
      }
      if (index != header.lastIndexOf(column)) {
        problems.add(
            Problem.input(
                where,
                "Cannot read column '" + column + "': the table has more than one of that name",
                "give each column a name of its own"));
      }
      position.put(column, index);
    }
    if (spec.cohort() == null && spec.treated() == null) {
      problems.add(
          Problem.usage(
              where, "Cannot estimate: no treatment is named", "give --cohort or --treated"));
    }
    problems.throwIfAny();
    spec.covariates().forEach(c -> covariates.add(new PanelColumns.Mixed()));
    spec.clusters().forEach(c -> clusters.add(new PanelColumns.Names()));
  }

  /**
   * Adds a row.
   *
   * @param number of the row in its file, for messages
   * @param cells one a header column, text or Number or null
   */
  public void row(long number, Object[] cells) {
    rowNumbers.add(number);
    String id = text(cells, spec.unit());
    if (id.isEmpty()) {
      bad.add(number, spec.unit(), "the unit is empty", "name the unit or remove the row");
    }
    if (id.indexOf('\uFFFD') >= 0) {
      bad.add(number, spec.unit(), "'" + id + "' is not written in UTF-8", "save it as UTF-8");
    }
    unit.add(id);
    if (spec.time() == null) {
      time.add(1);
    } else {
      time.add(period(number, cells, spec.time(), time, false));
    }
    if (spec.cohort() != null) {
      cohort.add(period(number, cells, spec.cohort(), cohort, true));
    }
    number(number, cells, spec.outcome(), outcome);
    number(number, cells, spec.treated(), treated);
    number(number, cells, spec.weights(), weights);
    number(number, cells, spec.offset(), offset);
    for (int c = 0; c < covariates.size(); c++) {
      Object cell = cell(cells, spec.covariates().get(c));
      covariates.get(c).add(cell);
    }
    for (int c = 0; c < clusters.size(); c++) {
      clusters.get(c).add(text(cells, spec.clusters().get(c)));
    }
    if (spec.groups() != null) {
      groups.add(text(cells, spec.groups()));
    }
  }

  private Object cell(Object[] cells, String column) {
    int index = position.get(column);
    return index < cells.length ? PanelColumns.clean(cells[index]) : null;
  }

  private String text(Object[] cells, String column) {
    Object cell = cell(cells, column);
    return cell == null ? "" : PanelColumns.print(cell);
  }

  private void number(long row, Object[] cells, String column, PanelColumns.Numbers to) {
    if (column == null) {
      return;
    }
    Object cell = cell(cells, column);
    double value = PanelColumns.number(cell);
    if (Double.isNaN(value) && cell != null) {
      bad.add(
          row,
          column,
          "'" + cell + "' is no number",
          "write it as 1234.5, without separators, signs or words, or leave it empty");
    }
    to.add(value);
  }

  private int period(
      long row, Object[] cells, String column, PanelColumns.Periods known, boolean orNever) {
    String printed = text(cells, column);
    if (orNever && PanelColumns.isNever(printed)) {
      return PanelData.NEVER;
    }
    if (known.calendar == null && !printed.isEmpty()) {
      known.calendar = Calendar.of(printed);
    }
    OptionalInt parsed = printed.isEmpty() ? OptionalInt.empty() : known.calendar.parse(printed);
    known.monthsApart = Math.min(known.monthsApart, Calendar.monthsApart(printed));
    if (parsed.isEmpty()) {
      bad.add(
          row,
          column,
          "'" + printed + "' is no period",
          "write years or whole numbers, months as YYYY-MM or quarters as YYYYQ1, the same way in"
              + " every row");
      return 0;
    }
    return parsed.getAsInt();
  }

  /**
   * The panel of all rows added.
   *
   * @throws Failure with exit code 3 and everything that is wrong
   */
  public PanelData build() {
    if (unit.size() == 0) {
      problems.add(
          Problem.input(where, "Cannot estimate: the table has no rows", "give a table with rows"));
    }
    int apart = Math.min(time.monthsApart, cohort.calendar == null ? 12 : cohort.monthsApart);
    time.coarser(apart);
    cohort.coarser(apart);
    if (cohort.calendar != null && time.calendar != null && cohort.calendar != time.calendar) {
      problems.add(
          Problem.input(
              where,
              "Cannot compare column '"
                  + spec.cohort()
                  + "' with '"
                  + spec.time()
                  + "': one is months or quarters, the other is not",
              "write both the same way"));
    }
    for (int c = 0; c < covariates.size(); c++) {
      if (covariates.get(c).mixed()) {
        problems.add(
            Problem.input(
                where,
                "Cannot read column '"
                    + spec.covariates().get(c)
                    + "': some cells are numbers, others such as '"
                    + covariates.get(c).word()
                    + "' are not",
                "mend the cells, or make all of them words"));
      }
    }
    boolean[] keep = complete();
    int[] order = RowOrder.of(unit, time, keep);
    checkKeys(order);
    if (cohort.size() > 0) {
      checkCohorts(order);
    }
    checkWeights(order);
    bad.countHidden();
    problems.throwIfAny();
    if (order.length == 0) {
      throw new Failure(
          new Problem(
              ExitCode.NOT_ESTIMABLE,
              where,
              "Cannot estimate: every row has a missing value " + missing,
              "choose columns that are filled"));
    }
    return new PanelAssembly(
            name,
            spec,
            order,
            unit,
            time,
            cohort,
            outcome,
            treated,
            weights,
            offset,
            covariates,
            clusters,
            groups)
        .panel(drops());
  }

  private List<Drop> drops() {
    List<Drop> drops = new ArrayList<>();
    missing.forEach((lack, rows) -> drops.add(Drop.rows(lack.column(), rows, lack.reason())));
    return drops;
  }

  /** Rows without a missing value; the others are counted by the first column that lacks one. */
  private boolean[] complete() {
    boolean[] keep = new boolean[unit.size()];
    for (int r = 0; r < keep.length; r++) {
      Lack reason = lacking(r);
      keep[r] = reason == null;
      if (reason != null) {
        missing.merge(reason, 1L, Long::sum);
      }
    }
    return keep;
  }

  /** Why a row is not complete. */
  private record Lack(DropNote reason, String column) {
    @Override
    public String toString() {
      return reason == DropNote.ZERO_WEIGHT
          ? "weight 0 in '" + column + "'"
          : "no value in '" + column + "'";
    }
  }

  private Lack lacking(int r) {
    if (outcome.isMissing(r)) {
      return new Lack(DropNote.NO_VALUE, spec.outcome());
    }
    if (treated.isMissing(r)) {
      return new Lack(DropNote.NO_VALUE, spec.treated());
    }
    if (weights.isMissing(r)) {
      return new Lack(DropNote.NO_VALUE, spec.weights());
    }
    if (weights.size() > 0 && weights.get(r) == 0) {
      return new Lack(DropNote.ZERO_WEIGHT, spec.weights());
    }
    if (offset.isMissing(r)) {
      return new Lack(DropNote.NO_VALUE, spec.offset());
    }
    for (int c = 0; c < covariates.size(); c++) {
      if (covariates.get(c).isMissing(r)) {
        return new Lack(DropNote.NO_VALUE, spec.covariates().get(c));
      }
    }
    for (int c = 0; c < clusters.size(); c++) {
      if (clusters.get(c).isMissing(r)) {
        return new Lack(DropNote.NO_VALUE, spec.clusters().get(c));
      }
    }
    return null;
  }

  private void checkKeys(int[] order) {
    for (int i = 1; i < order.length; i++) {
      int a = order[i - 1];
      int b = order[i];
      if (unit.code(a) == unit.code(b) && time.get(a) == time.get(b)) {
        bad.add(
            rowNumbers.get(Math.max(a, b)),
            spec.unit(),
            "unit "
                + unit.text(a)
                + (spec.time() == null ? "" : " at " + time.print(a))
                + " is also in row "
                + rowNumbers.get(Math.min(a, b)),
            "keep one row a unit and period");
      }
    }
  }

  private void checkCohorts(int[] order) {
    for (int i = 1; i < order.length; i++) {
      int a = order[i - 1];
      int b = order[i];
      if (unit.code(a) == unit.code(b) && cohort.get(a) != cohort.get(b)) {
        bad.add(
            rowNumbers.get(b),
            spec.cohort(),
            "unit "
                + unit.text(b)
                + " changes its cohort from "
                + printCohort(a)
                + " to "
                + printCohort(b),
            "give each unit one first treated period");
      }
    }
  }

  private String printCohort(int row) {
    return cohort.get(row) == PanelData.NEVER ? "never" : cohort.print(row);
  }

  private void checkWeights(int[] order) {
    for (int r : order) {
      if (weights.size() > 0 && weights.get(r) < 0) {
        bad.add(
            rowNumbers.get(r),
            spec.weights(),
            "weight " + weights.get(r) + " is negative",
            "mend it");
      }
    }
  }
}
