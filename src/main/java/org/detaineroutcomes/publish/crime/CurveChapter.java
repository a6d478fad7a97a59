package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.CodedUnits;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.results.CurveSpecifications;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.SpecificationCurves;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.CurveWords;
import org.detaineroutcomes.words.OutcomeWords;

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
    sentences.add(CurveWords.ABOUT);
    List<Block> blocks = new ArrayList<>();
    for (TableRow curve : curves) {
      String sentence = CurveSentence.of(material, curve);
      sentences.add(sentence);
      List<TableRow> own =
          material.rows(CurveSpecifications.TABLE).stream()
              .filter(row -> isOf(row, curve))
              .toList();
      if (curve.count(SpecificationCurves.ESTIMATED) > 0) {
        blocks.add(
            CurveChart.of(
                "curve-" + id(curve),
                material.titled(title(material, curve)),
                sentence,
                own,
                curve.flag(SpecificationCurves.BY_DEALS)
                    ? CurveSpecifications.DEALT_P
                    : Estimates.P_VALUE,
                notes(material, curve)));
      }
      CurveTables.gaps(material, curve, own).ifPresent(blocks::add);
    }
    blocks.add(CurveTables.summary(material, curves));
    blocks.add(CurveTables.choices(material));
    return Optional.of(
        new Report.Section("specification-curve", "Every specification", sentences, blocks));
  }

  static boolean isOf(TableRow row, TableRow curve) {
    return row.text(CodedUnits.MEASURE).equals(curve.text(CodedUnits.MEASURE))
        && row.text(Estimates.TREATED_ARM).equals(curve.text(Estimates.TREATED_ARM));
  }

  static String id(TableRow curve) {
    return OutcomeWords.id(
        curve.text(CodedUnits.MEASURE) + "-" + curve.text(Estimates.TREATED_ARM));
  }

  static OutcomeWords words(Material material, TableRow curve) {
    return material.words(Panels.rateName(curve.text(CodedUnits.MEASURE)));
  }

  static String title(Material material, TableRow curve) {
    Arm arm = curve.constant(Estimates.TREATED_ARM, Arm.class).orElseThrow();
    return words(material, curve).title() + ": every specification, " + material.names().arm(arm);
  }

  static TableNotes notes(Material material, TableRow curve) {
    return InputNotes.ofPanel(
            material, CurveWords.ESTIMAND, material.lineage().of(SpecificationCurves.TABLE))
        .with(material.caveats(words(material, curve)))
        .with(CurveSpecifications.TABLE.caveats());
  }
}
