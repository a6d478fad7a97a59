package org.detaineroutcomes.publish.detainers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.MeasureCells;
import org.detaineroutcomes.publish.material.MeasureLine;
import org.detaineroutcomes.publish.material.ReleaseCounts;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.results.Incidences;
import org.detaineroutcomes.words.IncidenceWords;
import org.detaineroutcomes.words.MeasureWords;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.Words;

/** What ends detainers and how soon: curves by day since issue, and figures at a few horizons. */
public final class IncidenceChapter implements Chapter {
  /** Names the section, and its charts to whoever looks for them. */
  public static final String ID = "incidence";

  @Override
  public List<Table> tables() {
    return List.of(Incidences.TABLE);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    List<Curve> curves = Curve.all(material.rows(Incidences.TABLE), material.names());
    List<Block> blocks = new ArrayList<>();
    for (String record :
        curves.stream().map(curve -> curve.record().name()).distinct().sorted().toList()) {
      List<Curve> own =
          curves.stream().filter(curve -> curve.record().name().equals(record)).toList();
      String id = OutcomeWords.id(record);
      List<MeasureLine> lines = lines(material, own);
      TableNotes notes = notes(material, record);
      blocks.addAll(new IncidenceCharts(material, id, notes, own, printed(lines)).all());
      blocks.add(table(material, id, lines, notes));
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Report.Section(ID, IncidenceWords.SECTION, List.of(IncidenceWords.LEAD), blocks));
  }

  private static List<MeasureLine> lines(Material material, List<Curve> curves) {
    List<MeasureLine> lines = new ArrayList<>();
    for (int days : ReleaseCounts.CURVE_DAYS) {
      for (Curve curve : curves) {
        curve.on(days).ifPresent(point -> lines.add(line(material, curve, point)));
      }
    }
    return lines;
  }

  private static MeasureLine line(Material material, Curve curve, Curve.Point point) {
    return new MeasureLine(
            "",
            key(curve, point.day()),
            Bound.EXACT,
            IncidenceWords.within(curve.cause(), point.day(), curve.version()),
            IncidenceWords.group(curve.group(), material.names()),
            IncidenceWords.BASE,
            MeasureWords.basis(curve.basis()),
            point.events(),
            point.spells(),
            point.share(),
            point.low(),
            point.high(),
            "",
            true,
            List.of(),
            null,
            Withheld.NOTHING)
        .printed(point.figure(), material.disclosure());
  }

  private static MeasureKey key(Curve curve, int days) {
    return MeasureKey.of(ReleaseCounts.within(curve.cause()), curve.record(), curve.basis())
        .within(days)
        .flush(curve.version())
        .in(curve.group());
  }

  /** Figures that may be printed, and so drawn. */
  private static Set<MeasureKey> printed(List<MeasureLine> lines) {
    return lines.stream()
        .filter(line -> !line.isWithheld())
        .map(MeasureLine::key)
        .collect(Collectors.toSet());
  }

  /** Whether the declines of a curve by the middle horizon are printed. */
  static boolean isPrinted(Curve curve, Set<MeasureKey> printed) {
    return printed.contains(key(curve, ReleaseCounts.CURVE_DAYS.get(1)));
  }

  private static TableModel table(
      Material material, String id, List<MeasureLine> lines, TableNotes notes) {
    MeasureCells cells = MeasureCells.of(material);
    return new TableModel(
        "incidence-" + id,
        material.titled(IncidenceWords.TABLE),
        List.of(
            TableModel.Column.text("measure", "Ended"),
            TableModel.Column.text("group", "Detainers"),
            TableModel.Column.count("count", "Ended by then"),
            TableModel.Column.count("base", "Issued"),
            TableModel.Column.of("share", "Cumulative incidence", Form.PERCENT, 2),
            TableModel.Column.of("conf", "95% interval", Form.PERCENT_INTERVAL, 2)),
        lines.stream().map(line -> row(line, cells)).toList(),
        notes);
  }

  private static List<Cell> row(MeasureLine line, MeasureCells cells) {
    return List.of(
        Cell.text(Words.capital(line.measure())),
        Cell.text(line.group()),
        cells.count(line),
        cells.base(line),
        cells.share(line, IncidenceWords.NO_SHARE),
        cells.interval(line, IncidenceWords.NO_INTERVAL));
  }

  private static TableNotes notes(Material material, String record) {
    return InputNotes.of(material, IncidenceWords.ESTIMAND, Incidences.TABLE)
        .with(
            IncidenceWords.caveats(
                material.isSynthetic(),
                record,
                Incidences.TABLE.caveats(),
                material.job().publish().suppressBelow()));
  }
}
