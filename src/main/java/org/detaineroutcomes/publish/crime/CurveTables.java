package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.result.MultiverseChoice;
import org.detaineroutcomes.model.result.SpecificationGap;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.results.CurveSpecifications;
import org.detaineroutcomes.schema.results.SpecificationCurves;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.CurveWords;
import org.detaineroutcomes.words.Words;

/** Tables of every curve, of the specifications without an effect, and of the choices. */
final class CurveTables {
  private CurveTables() {}

  static MultiverseChoice choice(TableRow row) {
    return row.constant(SpecificationCurves.CHOICE, MultiverseChoice.class).orElseThrow();
  }

  /** How many specifications have no effect for which reason, and what they have in common. */
  static Optional<TableModel> gaps(
      Material material, TableRow curve, List<TableRow> specifications) {
    List<List<Cell>> rows = new ArrayList<>();
    for (SpecificationGap gap : SpecificationGap.values()) {
      List<TableRow> without =
          specifications.stream()
              .filter(row -> row.textOrEmpty(CurveSpecifications.GAP).equals(gap.code()))
              .toList();
      if (!without.isEmpty()) {
        rows.add(
            List.of(
                Cell.text(Words.capital(CurveWords.gap(gap))),
                Cell.number(without.size(), ""),
                Cell.text(common(specifications, without))));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TableModel(
                "curve-gaps-" + CurveChapter.id(curve),
                material.titled(
                    CurveChapter.words(material, curve).title()
                        + ": specifications without an effect"),
                List.of(
                    TableModel.Column.text("why", "Why there is no effect"),
                    TableModel.Column.count("specifications", "Specifications"),
                    TableModel.Column.text("options", "All of them with")),
                rows,
                CurveChapter.notes(material, curve)));
  }

  /** The options that some specifications have and others have not. */
  private static String common(List<TableRow> all, List<TableRow> some) {
    List<String> parts = new ArrayList<>();
    for (MultiverseChoice choice : CurveChart.turned(all)) {
      List<String> options = CurveChart.options(some, choice);
      if (options.size() < CurveChart.options(all, choice).size()) {
        parts.add(CurveWords.choice(choice) + ": " + String.join(" or ", options));
      }
    }
    return String.join("; ", parts);
  }

  static TableModel summary(Material material, List<TableRow> curves) {
    List<List<Cell>> rows = new ArrayList<>();
    for (TableRow curve : curves) {
      String none = "no specification could be estimated";
      String untested = "no joint test was asked for";
      rows.add(
          List.of(
              Cell.text(CurveChapter.title(material, curve)),
              count(curve, SpecificationCurves.ASKED),
              count(curve, SpecificationCurves.ESTIMATED),
              count(curve, SpecificationCurves.DISTINCT),
              count(curve, SpecificationCurves.BELOW),
              count(curve, SpecificationCurves.ABOVE),
              count(curve, SpecificationCurves.APART_BELOW),
              count(curve, SpecificationCurves.APART_ABOVE),
              count(curve, SpecificationCurves.WITHOUT_P),
              Cell.number(curve.number(SpecificationCurves.MEDIAN), none),
              Cell.interval(
                  curve.number(SpecificationCurves.LOWER),
                  curve.number(SpecificationCurves.UPPER),
                  none),
              Cell.interval(
                  curve.number(SpecificationCurves.LEAST),
                  curve.number(SpecificationCurves.MOST),
                  none),
              Cell.number(curve.number(SpecificationCurves.P_MEDIAN), untested),
              Cell.number(curve.number(SpecificationCurves.P_SHARE), untested),
              Cell.number(curve.number(SpecificationCurves.P_MEAN_Z), untested)));
    }
    return new TableModel(
        CurveChapter.SUMMARY,
        material.titled("The specifications together"),
        List.of(
            TableModel.Column.text("curve", "Curve"),
            TableModel.Column.count("n_specifications", "Specifications"),
            TableModel.Column.count("n_with_effect", "With an effect"),
            TableModel.Column.count("n_distinct", "Different fits"),
            TableModel.Column.count("n_below", "Below zero"),
            TableModel.Column.count("n_above", "Above zero"),
            TableModel.Column.count("n_apart_below", "Significant below"),
            TableModel.Column.count("n_apart_above", "Significant above"),
            TableModel.Column.count("n_without_p", "Without a p-value"),
            TableModel.Column.of("median", "Median, percent", Form.DECIMAL, 1),
            TableModel.Column.of("quartiles", "Middle half", Form.INTERVAL, 1),
            TableModel.Column.of("range", "From least to most", Form.INTERVAL, 1),
            TableModel.Column.of("p_median", "Joint p, median", Form.P_VALUE, 3),
            TableModel.Column.of("p_share", "Joint p, significant share", Form.P_VALUE, 3),
            TableModel.Column.of("p_mean_z", "Joint p, mean z", Form.P_VALUE, 3)),
        rows,
        CurveChapter.notes(material, curves.get(0)).with(SpecificationCurves.TABLE.caveats()));
  }

  static TableModel choices(Material material) {
    List<List<Cell>> rows = new ArrayList<>();
    String same = "the effects do not differ";
    for (TableRow row : material.rows(SpecificationCurves.CHOICES)) {
      rows.add(
          List.of(
              Cell.text(CurveChapter.title(material, row)),
              Cell.text(CurveWords.choice(choice(row))),
              Cell.number(row.whole(SpecificationCurves.OPTIONS), ""),
              Cell.number(row.number(SpecificationCurves.ALONE), same),
              Cell.number(row.number(SpecificationCurves.BEYOND), same)));
    }
    return new TableModel(
        "curve-choices",
        material.titled("Which choice moves the effect"),
        List.of(
            TableModel.Column.text("curve", "Curve"),
            TableModel.Column.text("choice", "Choice"),
            TableModel.Column.count("n_options", "Options"),
            TableModel.Column.of("alone", "Share of the variance, alone", Form.PERCENT, 1),
            TableModel.Column.of("beyond", "Beyond the others", Form.PERCENT, 1)),
        rows,
        CurveChapter.notes(material, material.rows(SpecificationCurves.TABLE).get(0))
            .estimating(CurveWords.ESTIMAND_OF_CHOICES)
            .with(SpecificationCurves.CHOICES.caveats()));
  }

  private static Cell count(TableRow row, Column column) {
    return Cell.number(row.count(column), "not counted");
  }
}
