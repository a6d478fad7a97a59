package org.detaineroutcomes.publish.detainers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.result.CategoryRole;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.DetainerCovariate;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.material.DetainerRegression;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.RegressionCategories;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.RegressionWords;

/** What an outcome of detainers goes with, in ratios. */
public final class RegressionChapter implements Chapter {
  private static final int ABOUT = 100;

  @Override
  public List<Table> tables() {
    return List.of(Estimates.TABLE, RegressionCategories.TABLE);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    List<Block> blocks = new ArrayList<>();
    DetainerRegression.all(material)
        .forEach(regression -> blocks.add(new One(material, regression).table(blocks.size() + 1)));
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Report.Section(
                "regressions",
                "What outcomes of detainers go with",
                List.of(
                    "Regressions on single detainers, file by file. They are among detainers in this"
                        + " file: associations, not effects of policies. A ratio of 1 is no"
                        + " difference from the reference."),
                blocks));
  }

  /** One regression with what it rests on. */
  private static final class One {
    private final Material material;
    private final int below;
    private final DetainerRegression regression;
    private final EstimateLine first;

    One(Material material, DetainerRegression regression) {
      this.material = material;
      this.below = material.job().publish().suppressBelow();
      this.regression = regression;
      this.first = regression.first();
    }

    TableModel table(int number) {
      boolean odds = first.estimand() == Estimand.ODDS_RATIO;
      List<List<Cell>> rows = new ArrayList<>();
      for (TableRow row : regression.categories()) {
        CategoryRole role = DetainerRegression.role(row);
        if (role != CategoryRole.USED && role != CategoryRole.NOT_RECORDED) {
          rows.add(cells(row, role));
        }
      }
      if (first.estimate() == null) {
        rows.clear();
      }
      return new TableModel(
          "regression-" + OutcomeWords.id(first.outcome() + "-" + first.estimator()) + "-" + number,
          material.titled(
              OutcomeWords.of(first.outcome()).title()
                  + ": "
                  + (odds ? "odds ratios" : "ratios of shares")
                  + " among "
                  + first.comparison()),
          List.of(
              TableModel.Column.text("covariate", "Column"),
              TableModel.Column.text("category", "Category"),
              TableModel.Column.of(
                  "ratio", odds ? "Odds ratio" : "Ratio of shares", Form.DECIMAL, 2),
              TableModel.Column.of("interval", "95 % interval", Form.INTERVAL, 2),
              TableModel.Column.of("p_value", "p", Form.P_VALUE, 3),
              TableModel.Column.of("estimate_id", "Estimate", Form.ID, 0)),
          rows,
          notes());
    }

    private List<Cell> cells(TableRow row, CategoryRole role) {
      String covariate = row.textOrEmpty(RegressionCategories.COVARIATE);
      String category = row.textOrEmpty(RegressionCategories.CATEGORY);
      EstimateLine line = regression.estimate(row).orElse(null);
      DetainerCovariate column = Code.of(DetainerCovariate.class, covariate).orElseThrow();
      List<Cell> cells =
          new ArrayList<>(
              List.of(
                  Cell.text(RegressionWords.column(column)),
                  Cell.text(RegressionWords.category(column, category))));
      if (role == CategoryRole.SEPARATED) {
        Cell why = Cell.givesAway(below);
        cells.addAll(List.of(why, why, why, Cell.blank()));
      } else if (line == null) {
        Cell why =
            role == CategoryRole.REFERENCE
                ? Cell.notApplicable(RegressionWords.role(role))
                : Cell.absent(RegressionWords.role(role));
        cells.addAll(List.of(why, Cell.blank(), Cell.blank(), Cell.blank()));
      } else if (regression.isWithheld(row)) {
        Cell why = Cell.givesAway(below);
        cells.addAll(List.of(why, why, why, Cell.text(line.id())));
      } else {
        String without = "no standard error: the category or its reference is within one cluster";
        cells.addAll(
            List.of(
                Cell.number(StrictMath.exp(line.estimate()), "none"),
                Cell.interval(exp(line.low()), exp(line.high()), without),
                Cell.number(line.figure().pValue(), without),
                Cell.text(line.id())));
      }
      return cells;
    }

    private static Double exp(Double log) {
      return log == null ? null : (Double) StrictMath.exp(log);
    }

    private TableNotes notes() {
      List<String> caveats = new ArrayList<>();
      caveats.add(used());
      caveats.addAll(first.remarks().said());
      return InputNotes.of(
              material, EstimatorWords.of(first.estimator()).estimand(), RegressionCategories.TABLE)
          .with(caveats);
    }

    /** How many detainers there are; about as many if one of the counts is withheld. */
    private String used() {
      long used = regression.detainers(CategoryRole.USED);
      long clusters =
          regression.categories().stream()
              .filter(row -> DetainerRegression.role(row) == CategoryRole.USED)
              .mapToLong(row -> row.count(EstimateFields.N_CLUSTERS))
              .sum();
      String in = " detainers used, in " + Numbers.count(clusters) + " clusters";
      if (regression.hidesItsCounts()) {
        return "about "
            + Numbers.count(used / ABOUT * ABOUT)
            + in
            + "; how many were set aside is withheld, since it would give a count below "
            + below
            + " away";
      }
      return Numbers.count(used)
          + in
          + "; "
          + Numbers.count(regression.detainers(CategoryRole.NOT_RECORDED))
          + " set aside, since a column is not on the record; "
          + Numbers.count(regression.detainers(CategoryRole.SEPARATED))
          + " left out with categories whose outcome does not vary";
    }
  }
}
