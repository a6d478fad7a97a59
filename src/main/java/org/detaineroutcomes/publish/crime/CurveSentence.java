package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.result.CurveReading;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.results.SpecificationCurves;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.CurveWords;

/** A curve in sentences: how the specifications fall out, what moves them, the joint test. */
final class CurveSentence {
  private CurveSentence() {}

  static String of(Material material, TableRow curve) {
    String whole = CurveChapter.title(material, curve) + ": ";
    long all = curve.count(SpecificationCurves.ESTIMATED);
    if (all == 0) {
      return whole + CurveWords.reading(CurveReading.NONE);
    }
    long asked = curve.count(SpecificationCurves.ASKED);
    List<String> sentences = new ArrayList<>();
    sentences.add(
        CurveWords.sides(
            all == 1,
            Numbers.count(all),
            asked > all ? Numbers.count(asked) : "",
            share(curve, SpecificationCurves.BELOW),
            share(curve, SpecificationCurves.ABOVE)));
    sentences.add(
        CurveWords.significant(
            share(curve, SpecificationCurves.APART_BELOW),
            share(curve, SpecificationCurves.APART_ABOVE),
            curve.flag(SpecificationCurves.BY_DEALS)));
    sentences.add(
        CurveWords.median(
            percent(curve, SpecificationCurves.MEDIAN),
            percent(curve, SpecificationCurves.LOWER),
            percent(curve, SpecificationCurves.UPPER)));
    sentences.add(
        CurveWords.reading(
            curve.constant(SpecificationCurves.READING, CurveReading.class).orElseThrow()));
    moved(material, curve).ifPresent(sentences::add);
    joint(curve).ifPresent(sentences::add);
    return whole + String.join(" ", sentences);
  }

  private static String share(TableRow curve, Column of) {
    return Numbers.percent(
        (double) curve.count(of) / curve.count(SpecificationCurves.ESTIMATED), 0);
  }

  private static String percent(TableRow curve, Column of) {
    return Numbers.signed(curve.number(of), 1) + "%";
  }

  private static Optional<String> moved(Material material, TableRow curve) {
    return material.rows(SpecificationCurves.CHOICES).stream()
        .filter(
            row -> CurveChapter.isOf(row, curve) && row.number(SpecificationCurves.ALONE) != null)
        .max(Comparator.comparingDouble((TableRow row) -> row.number(SpecificationCurves.ALONE)))
        .map(
            row ->
                CurveWords.moved(
                    CurveTables.choice(row),
                    Numbers.percent(row.number(SpecificationCurves.ALONE), 0)));
  }

  private static Optional<String> joint(TableRow curve) {
    int draws = curve.whole(SpecificationCurves.DRAWS);
    return draws == 0
        ? Optional.empty()
        : Optional.of(
            CurveWords.joint(
                Numbers.count(draws),
                curve.number(SpecificationCurves.P_MEDIAN),
                curve.number(SpecificationCurves.P_SHARE),
                curve.number(SpecificationCurves.P_MEAN_Z)));
  }
}
