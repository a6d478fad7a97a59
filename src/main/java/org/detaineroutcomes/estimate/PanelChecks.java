package org.detaineroutcomes.estimate;

import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;

/** What the rows of a table must be, taken together, to make a panel. */
record PanelChecks(PanelTable table, String where, Problems problems, BadCells bad) {

  /** Columns whose cells must be of one kind. */
  void columns() {
    if (table.unit.size() == 0) {
      problems.add(
          Problem.input(where, "Cannot estimate: the table has no rows", "give a table with rows"));
    }
    for (int c = 0; c < table.covariates.size(); c++) {
      covariate(table.spec.covariates().get(c), table.covariates.get(c));
    }
  }

  /** Categories of a covariate are words, not numbers that are written for readers. */
  private void covariate(String column, PanelColumns.Mixed cells) {
    if (cells.mixed()) {
      problems.add(
          Problem.input(
              where,
              "Cannot read column '"
                  + column
                  + "': some cells are numbers, others such as '"
                  + cells.word()
                  + "' are not",
              "mend the cells, or make all of them words"));
      return;
    }
    cells
        .dressed()
        .ifPresent(
            word ->
                problems.add(
                    Problem.input(
                        where,
                        "Cannot read column '"
                            + column
                            + "': its cells, such as '"
                            + word
                            + "', are numbers with separators, signs or units",
                        "write them as 1234.5, without separators, signs or words, or as words"
                            + " where they are categories")));
  }

  /** One row a unit and period, one cohort a unit, no weight below zero. */
  void rows(int[] order) {
    for (int i = 1; i < order.length; i++) {
      key(order[i - 1], order[i]);
    }
    if (table.cohort.size() > 0) {
      for (int i = 1; i < order.length; i++) {
        cohort(order[i - 1], order[i]);
      }
    }
    for (int r : order) {
      if (table.weights.size() > 0 && table.weights.get(r) < 0) {
        bad.add(
            table.rowNumbers.get(r),
            table.spec.weights(),
            "weight " + table.weights.get(r) + " is negative",
            "mend it");
      }
    }
  }

  private void key(int a, int b) {
    if (table.unit.code(a) == table.unit.code(b) && table.time.get(a) == table.time.get(b)) {
      bad.add(
          table.rowNumbers.get(Math.max(a, b)),
          table.spec.unit(),
          "unit "
              + table.unit.text(a)
              + (table.spec.time() == null ? "" : " at " + table.time.print(a))
              + " is also in row "
              + table.rowNumbers.get(Math.min(a, b)),
          "keep one row a unit and period");
    }
  }

  private void cohort(int a, int b) {
    if (table.unit.code(a) == table.unit.code(b) && table.cohort.get(a) != table.cohort.get(b)) {
      bad.add(
          table.rowNumbers.get(b),
          table.spec.cohort(),
          "unit "
              + table.unit.text(b)
              + " changes its cohort from "
              + printCohort(a)
              + " to "
              + printCohort(b),
          "give each unit one first treated period");
    }
  }

  private String printCohort(int row) {
    return table.cohort.get(row) == PanelData.NEVER ? "never" : table.cohort.print(row);
  }
}
