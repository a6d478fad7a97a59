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
    PanelColumns.Periods time = table.time;
    PanelColumns.Periods cohort = table.cohort;
    if (cohort.calendar != null && time.calendar != null && cohort.calendar != time.calendar) {
      problems.add(
          Problem.input(
              where,
              "Cannot compare column '"
                  + table.spec.cohort()
                  + "' with '"
                  + table.spec.time()
                  + "': one is months or quarters, the other is not",
              "write both the same way"));
    }
    for (int c = 0; c < table.covariates.size(); c++) {
      if (table.covariates.get(c).mixed()) {
        problems.add(
            Problem.input(
                where,
                "Cannot read column '"
                    + table.spec.covariates().get(c)
                    + "': some cells are numbers, others such as '"
                    + table.covariates.get(c).word()
                    + "' are not",
                "mend the cells, or make all of them words"));
      }
    }
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
