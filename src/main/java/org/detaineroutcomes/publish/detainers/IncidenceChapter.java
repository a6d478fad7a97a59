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

  private static final String ESTIMAND =
      "Cumulative incidence: share of detainers issued that had ended by a cause within some days of"
          + " issue, where other causes compete and those that had not ended are censored";

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
            new Report.Section(
                ID,
                "What ends detainers, and how soon",
                List.of(
                    "Shares are of detainers by the day of their issue, never of a week's declines"
                        + " over a week's issues. A detainer that had not ended when its file ends is"
                        + " censored; a stock declined at once when a policy began is shown with and"
                        + " without. Declines by cohort of issue stand with the record in figures."),
                blocks));
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
            "detainers issued",
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
        material.titled("What had ended detainers, by days since issue"),
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
        cells.share(line, "not estimated"),
        cells.interval(line, "no interval: none had ended"));
  }

  private static TableNotes notes(Material material, String record) {
    List<String> caveats = new ArrayList<>();
    if (material.isSynthetic()) {
      caveats.add("Synthetic: made data with a known truth, true of no place and no person.");
    }
    caveats.add("File: " + record + ".");
    caveats.addAll(Incidences.TABLE.caveats());
    caveats.add("Law and practice are those listed for the county on the day of issue.");
    int below = material.job().publish().suppressBelow();
    if (below > 0) {
      caveats.add(
          "Points between which fewer than " + below + " people would be counted are left out.");
    }
    return InputNotes.of(material, ESTIMAND, Incidences.TABLE).with(caveats);
  }
}
