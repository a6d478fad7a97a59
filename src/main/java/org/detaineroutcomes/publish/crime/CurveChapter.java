package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.CurveReading;
import org.detaineroutcomes.model.result.MultiverseChoice;
import org.detaineroutcomes.model.result.SpecificationGap;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.CodedUnits;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.results.CurveSpecifications;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.SpecificationCurves;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.CurveWords;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.PValueWords;
import org.detaineroutcomes.words.Words;

/** The effect under every combination of the choices that the job crosses. */
public final class CurveChapter implements Chapter {
  /** The id of the table that has every curve. */
  static final String SUMMARY = "specification-curves";

  @Override
  public List<Table> tables() {
    return List.of(
        CurveSpecifications.TABLE, SpecificationCurves.TABLE, SpecificationCurves.CHOICES);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    List<TableRow> curves = material.rows(SpecificationCurves.TABLE);
    if (curves.isEmpty()) {
      return Optional.empty();
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Every combination of the choices that the job names is a specification of the same question."
            + " Effects are in percent: a difference of rates over the mean of the treated units"
            + " before adoption, a difference of logarithms b as 100 (exp(b) − 1). Specifications"
            + " share most of their rows, so their number is no number of tests.");
    List<Block> blocks = new ArrayList<>();
    for (TableRow curve : curves) {
      sentences.add(sentence(material, curve));
      List<TableRow> own =
          material.rows(CurveSpecifications.TABLE).stream()
              .filter(row -> isOf(row, curve))
              .toList();
      if (curve.count(SpecificationCurves.ESTIMATED) > 0) {
        blocks.add(
            CurveChart.of(
                "curve-" + id(curve),
                material.titled(title(material, curve)),
                sentence(material, curve),
                own,
                curve.flag(SpecificationCurves.BY_DEALS)
                    ? CurveSpecifications.DEALT_P
                    : Estimates.P_VALUE,
                notes(material, curve)));
      }
      gaps(material, curve, own).ifPresent(blocks::add);
    }
    blocks.add(summary(material, curves));
    blocks.add(choices(material));
    return Optional.of(
        new Report.Section("specification-curve", "Every specification", sentences, blocks));
  }

  private static boolean isOf(TableRow row, TableRow curve) {
    return row.text(CodedUnits.MEASURE).equals(curve.text(CodedUnits.MEASURE))
        && row.text(Estimates.TREATED_ARM).equals(curve.text(Estimates.TREATED_ARM));
  }

  private static String id(TableRow curve) {
    return OutcomeWords.id(
        curve.text(CodedUnits.MEASURE) + "-" + curve.text(Estimates.TREATED_ARM));
  }

  private static OutcomeWords words(Material material, TableRow curve) {
    return material.words(Panels.rateName(curve.text(CodedUnits.MEASURE)));
  }

  private static String title(Material material, TableRow curve) {
    Arm arm = curve.constant(Estimates.TREATED_ARM, Arm.class).orElseThrow();
    return words(material, curve).title() + ": every specification, " + material.names().arm(arm);
  }

  private static TableNotes notes(Material material, TableRow curve) {
    return material
        .notes(
            "Effect on the treated under each specification, in percent: what changes from one to"
                + " the next are the choices",
            words(material, curve))
        .with(CurveSpecifications.TABLE.caveats());
  }

  /**
   * "Of 288 specifications …": how they fall out, the median, what moves it, and the joint test.
   */
  static String sentence(Material material, TableRow curve) {
    long all = curve.count(SpecificationCurves.ESTIMATED);
    String whole = title(material, curve) + ": ";
    if (all == 0) {
      return whole + CurveWords.reading(CurveReading.NONE);
    }
    long asked = curve.count(SpecificationCurves.ASKED);
    return whole
        + "of "
        + Numbers.count(all)
        + (all == 1 ? " specification" : " specifications")
        + (asked > all ? " with an effect, of " + Numbers.count(asked) + " asked for," : "")
        + " "
        + share(curve, SpecificationCurves.BELOW)
        + " are below zero and "
        + share(curve, SpecificationCurves.ABOVE)
        + " above; "
        + share(curve, SpecificationCurves.APART_BELOW)
        + " are significant below and "
        + share(curve, SpecificationCurves.APART_ABOVE)
        + " above (p below 0.05, "
        + (curve.flag(SpecificationCurves.BY_DEALS)
            ? "of each effect among those of the deals"
            : "by the estimators’ own errors, which are too small if few clusters are treated")
        + "). The median effect is "
        + percent(curve, SpecificationCurves.MEDIAN)
        + ", half lie between "
        + percent(curve, SpecificationCurves.LOWER)
        + " and "
        + percent(curve, SpecificationCurves.UPPER)
        + ". "
        + CurveWords.reading(
            curve.constant(SpecificationCurves.READING, CurveReading.class).orElseThrow())
        + moved(material, curve)
        + joint(curve);
  }

  private static String share(TableRow curve, Column of) {
    return Numbers.percent(
        (double) curve.count(of) / curve.count(SpecificationCurves.ESTIMATED), 0);
  }

  private static String percent(TableRow curve, Column of) {
    return Numbers.signed(curve.number(of), 1) + "%";
  }

  private static String moved(Material material, TableRow curve) {
    return material.rows(SpecificationCurves.CHOICES).stream()
        .filter(row -> isOf(row, curve) && row.number(SpecificationCurves.ALONE) != null)
        .max(Comparator.comparingDouble((TableRow row) -> row.number(SpecificationCurves.ALONE)))
        .map(
            row ->
                " The choice that moves it most is "
                    + decapitalised(CurveWords.choice(choice(row)))
                    + ", with "
                    + Numbers.percent(row.number(SpecificationCurves.ALONE), 0)
                    + " of the variance.")
        .orElse("");
  }

  private static String decapitalised(String words) {
    return "the " + words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  private static String joint(TableRow curve) {
    int draws = curve.whole(SpecificationCurves.DRAWS);
    return draws == 0
        ? ""
        : " Joint test, adoptions dealt out again "
            + Numbers.count(draws)
            + " times over those who decided: of the median "
            + PValueWords.of(curve.number(SpecificationCurves.P_MEDIAN))
            + ", of the significant share "
            + PValueWords.of(curve.number(SpecificationCurves.P_SHARE))
            + ", of the mean of effects over errors "
            + PValueWords.of(curve.number(SpecificationCurves.P_MEAN_Z))
            + ".";
  }

  private static MultiverseChoice choice(TableRow row) {
    return row.constant(SpecificationCurves.CHOICE, MultiverseChoice.class).orElseThrow();
  }

  /** How many specifications have no effect for which reason, and what they have in common. */
  private static Optional<TableModel> gaps(
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
                "curve-gaps-" + id(curve),
                material.titled(
                    words(material, curve).title() + ": specifications without an effect"),
                List.of(
                    TableModel.Column.text("why", "Why there is no effect"),
                    TableModel.Column.count("specifications", "Specifications"),
                    TableModel.Column.text("options", "All of them with")),
                rows,
                notes(material, curve)));
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

  private static TableModel summary(Material material, List<TableRow> curves) {
    List<List<Cell>> rows = new ArrayList<>();
    for (TableRow curve : curves) {
      String none = "no specification could be estimated";
      String untested = "no joint test was asked for";
      rows.add(
          List.of(
              Cell.text(title(material, curve)),
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
        SUMMARY,
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
        notes(material, curves.get(0)).with(SpecificationCurves.TABLE.caveats()));
  }

  private static TableModel choices(Material material) {
    List<List<Cell>> rows = new ArrayList<>();
    String same = "the effects do not differ";
    for (TableRow row : material.rows(SpecificationCurves.CHOICES)) {
      rows.add(
          List.of(
              Cell.text(title(material, row)),
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
        notes(material, material.rows(SpecificationCurves.TABLE).get(0))
            .estimating("Share of the variance of the effects over specifications; no effect")
            .with(SpecificationCurves.CHOICES.caveats()));
  }

  private static Cell count(TableRow row, Column column) {
    return Cell.number(row.count(column), "not counted");
  }
}
