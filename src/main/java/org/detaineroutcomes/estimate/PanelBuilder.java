package org.detaineroutcomes.estimate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;

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
  private final PanelTable table;
  private final Map<String, Integer> position = new LinkedHashMap<>();

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
    this.table = new PanelTable(spec);
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
  }

  /**
   * Adds a row.
   *
   * @param number of the row in its file, for messages
   * @param cells one a header column, text or Number or null
   */
  public void row(long number, Object[] cells) {
    table.rowNumbers.add(number);
    String id = text(cells, spec.unit());
    if (id.isEmpty()) {
      bad.add(number, spec.unit(), "the unit is empty", "name the unit or remove the row");
    }
    if (id.indexOf('\uFFFD') >= 0) {
      bad.add(number, spec.unit(), "'" + id + "' is not written in UTF-8", "save it as UTF-8");
    }
    table.unit.add(id);
    if (spec.time() == null) {
      table.time.add("1");
    } else {
      table.time.add(text(cells, spec.time()));
    }
    if (spec.cohort() != null) {
      String adopted = text(cells, spec.cohort());
      table.cohort.add(PanelColumns.isNever(adopted) ? "" : adopted);
    }
    number(number, cells, spec.outcome(), table.outcome);
    number(number, cells, spec.treated(), table.treated);
    number(number, cells, spec.weights(), table.weights);
    number(number, cells, spec.offset(), table.offset);
    for (int c = 0; c < table.covariates.size(); c++) {
      Object cell = cell(cells, spec.covariates().get(c));
      table.covariates.get(c).add(cell);
    }
    for (int c = 0; c < table.clusters.size(); c++) {
      table.clusters.get(c).add(text(cells, spec.clusters().get(c)));
    }
    for (int c = 0; c < table.coordinates.size(); c++) {
      number(number, cells, spec.coordinates().get(c), table.coordinates.get(c));
    }
    if (spec.groups() != null) {
      table.groups.add(text(cells, spec.groups()));
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

  /**
   * The panel of columns that were read whole, in place of rows added; empty where something is
   * wrong with them, which only rows added one by one can name.
   */
  public Optional<PanelData> whole(PanelWhole columns) {
    try {
      Problems own = new Problems();
      return Optional.of(finish(columns.table(spec), own, new BadCells(where, own)));
    } catch (Failure wrong) {
      return Optional.empty();
    }
  }

  /**
   * The panel of all rows added.
   *
   * @throws Failure with exit code 3 and everything that is wrong
   */
  public PanelData build() {
    return finish(table, problems, bad);
  }

  private PanelData finish(PanelTable rows, Problems found, BadCells cells) {
    boolean dated = new PeriodChecks(rows, where, found, cells).read();
    PanelChecks checks = new PanelChecks(rows, where, found, cells);
    checks.columns();
    int[] order = RowOrder.of(rows.unit, rows.time, rows.complete());
    if (dated) {
      checks.rows(order);
    }
    cells.countHidden();
    found.throwIfAny();
    if (order.length == 0) {
      throw new Failure(
          new Problem(
              ExitCode.NOT_ESTIMABLE,
              where,
              "Cannot estimate: every row has a missing value " + rows.missing(),
              spec.outcome().contains("_per_")
                  ? "choose columns that are filled; a rate needs residents: give a population table"
                  : "choose columns that are filled"));
    }
    return new PanelAssembly(name, rows, order).panel();
  }
}
