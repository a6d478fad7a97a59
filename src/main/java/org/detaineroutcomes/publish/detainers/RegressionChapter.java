package org.detaineroutcomes.publish.detainers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.CategoryRole;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.DetainerCovariate;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.Setting;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.disclosure.Withheld;
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
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.RegressionCategories;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.RegressionWords;

/**
 * What an outcome of detainers goes with, in ratios. Counts of categories are not printed: with the
 * total beside them the one withheld would follow. A ratio is withheld where its category or its
 * reference has few detainers with the outcome, or few without it, none among them.
 */
public final class RegressionChapter implements Chapter {
  private static final int ABOUT = 100;

  @Override
  public List<Table> tables() {
    return List.of(Estimates.TABLE, RegressionCategories.TABLE);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    Map<Regression, List<EstimateLine>> regressions = new LinkedHashMap<>();
    material.estimates().stream()
        .filter(EstimateLine::isAssociation)
        .forEach(
            line ->
                regressions
                    .computeIfAbsent(Regression.of(line), regression -> new ArrayList<>())
                    .add(line));
    List<Block> blocks = new ArrayList<>();
    regressions.forEach(
        (regression, lines) -> blocks.add(new One(material, lines).table(blocks.size() + 1)));
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

  /** What the estimates of one regression share. */
  private record Regression(String outcome, String estimator, List<Setting> settings) {
    static Regression of(EstimateLine line) {
      return new Regression(line.outcome(), line.estimator(), line.settings().estimator());
    }
  }

  /** A value of a column; no value for a column of numbers. */
  private record Category(String covariate, String value) {
    static Category of(EstimateLine line) {
      return line.scope()
          .group()
          .filter(group -> group.dimension() == EstimateDimension.CATEGORY)
          .map(group -> new Category(group.partOf(), group.member()))
          .orElse(new Category(line.term().name(), ""));
    }
  }

  /** One regression with what it rests on. */
  private static final class One {
    private final Material material;
    private final int below;
    private final EstimateLine first;
    private final Map<Category, EstimateLine> terms = new LinkedHashMap<>();
    private final List<TableRow> categories;

    One(Material material, List<EstimateLine> lines) {
      this.material = material;
      this.below = material.job().publish().suppressBelow();
      this.first = lines.get(0);
      lines.forEach(line -> terms.put(Category.of(line), line));
      Set<String> ids = lines.stream().map(EstimateLine::id).collect(Collectors.toSet());
      this.categories =
          material.rows(RegressionCategories.TABLE).stream()
              .filter(row -> ids.contains(row.textOrEmpty(RegressionCategories.REGRESSION)))
              .filter(
                  row -> row.constant(RegressionCategories.ROLE, CategoryRole.class).isPresent())
              .sorted(
                  Comparator.comparing(
                          (TableRow row) -> row.textOrEmpty(RegressionCategories.COVARIATE))
                      .thenComparing(row -> row.textOrEmpty(RegressionCategories.CATEGORY)))
              .toList();
    }

    TableModel table(int number) {
      boolean odds = first.estimand() == Estimand.ODDS_RATIO;
      List<List<Cell>> rows = new ArrayList<>();
      for (TableRow row : categories) {
        CategoryRole role = role(row);
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

    private static CategoryRole role(TableRow row) {
      return row.constant(RegressionCategories.ROLE, CategoryRole.class).orElseThrow();
    }

    private List<Cell> cells(TableRow row, CategoryRole role) {
      String covariate = row.textOrEmpty(RegressionCategories.COVARIATE);
      String category = row.textOrEmpty(RegressionCategories.CATEGORY);
      EstimateLine line = terms.get(new Category(covariate, category));
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
      } else if (isWithheld(row, covariate)) {
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

    private boolean isWithheld(TableRow row, String covariate) {
      return isSmall(row)
          || categories.stream()
              .filter(other -> other.textOrEmpty(RegressionCategories.COVARIATE).equals(covariate))
              .filter(other -> role(other) == CategoryRole.REFERENCE)
              .anyMatch(this::isSmall);
    }

    private boolean isFew(long count) {
      return material.suppression().alone(count) != Withheld.NOTHING;
    }

    private boolean isSmall(TableRow row) {
      long all = row.count(DetainerFields.DETAINERS);
      long with = row.count(RegressionCategories.WITH_OUTCOME);
      return isFew(with) || isFew(all - with);
    }

    private TableNotes notes() {
      List<String> caveats = new ArrayList<>();
      caveats.add(used());
      caveats.addAll(first.remarks().said());
      return InputNotes.of(
              material, EstimatorWords.of(first.estimator()).estimand(), RegressionCategories.TABLE)
          .with(caveats);
    }

    /** How many detainers there are; about as many where one of the counts left out is small. */
    private String used() {
      long used = sum(CategoryRole.USED);
      long clusters =
          categories.stream()
              .filter(row -> role(row) == CategoryRole.USED)
              .mapToLong(row -> row.count(EstimateFields.N_CLUSTERS))
              .sum();
      String in = " detainers used, in " + Numbers.count(clusters) + " clusters";
      if (categories.stream().anyMatch(this::isFewLeftOut) || isFew(used)) {
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
          + Numbers.count(sum(CategoryRole.NOT_RECORDED))
          + " set aside, since a column is not on the record; "
          + Numbers.count(sum(CategoryRole.SEPARATED))
          + " left out with categories whose outcome does not vary";
    }

    private boolean isFewLeftOut(TableRow row) {
      CategoryRole role = role(row);
      return (role == CategoryRole.NOT_RECORDED || role == CategoryRole.SEPARATED)
          && isFew(row.count(DetainerFields.DETAINERS));
    }

    private long sum(CategoryRole role) {
      return categories.stream()
          .filter(row -> role(row) == role)
          .mapToLong(row -> row.count(DetainerFields.DETAINERS))
          .sum();
    }
  }
}
