package org.detaineroutcomes.publish.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.model.SeriesUnit;
import org.detaineroutcomes.model.result.SeriesSpan;
import org.detaineroutcomes.publish.Chapter;
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
import org.detaineroutcomes.schema.results.SeriesPoints;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.SeriesWords;

/** Monthly series around a day on which everybody was hit at once: no group stands beside them. */
public final class SeriesChapter implements Chapter {
  private static final String ESTIMAND =
      "Share, rate or count in each month, as recorded: a description of one series, and no effect";

  /** The lines of one outcome around one day. */
  private record About(String outcome, String day) {}

  @Override
  public List<Table> tables() {
    return List.of(SeriesPoints.TABLE);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    Map<About, List<SeriesLine>> series = new LinkedHashMap<>();
    material.rows(SeriesPoints.TABLE).stream()
        .map(row -> SeriesLine.of(row, material.disclosure()))
        .sorted(
            Comparator.comparing(SeriesLine::unit)
                .thenComparing(SeriesLine::name)
                .thenComparing(SeriesLine::span)
                .thenComparing(SeriesLine::monthsFrom))
        .forEach(
            line ->
                series
                    .computeIfAbsent(
                        new About(line.outcome(), line.day()), about -> new ArrayList<>())
                    .add(line));
    List<Block> blocks = new ArrayList<>();
    series.forEach((about, lines) -> blocks(material, about, lines, blocks));
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Report.Section(
                "series",
                "Month by month around a day",
                List.of(SeriesWords.withoutControls()),
                blocks));
  }

  private static void blocks(
      Material material, About about, List<SeriesLine> lines, List<Block> blocks) {
    OutcomeWords words = OutcomeWords.of(about.outcome());
    TableNotes notes = notes(material, words, lines.get(0));
    String id = OutcomeWords.id(about.outcome() + "-" + about.day());
    List<SeriesLine> months =
        lines.stream()
            .filter(line -> line.unit() == SeriesUnit.ALL && line.span() == SeriesSpan.MONTH)
            .toList();
    SeriesCharts.of(material, id, about.day(), words, months, notes).ifPresent(blocks::add);
    String title = words.title() + ", around " + about.day();
    blocks.add(
        table(
            "series-months-" + id,
            material.titled(title + ": month by month"),
            TableModel.Column.text("period", "Month"),
            months,
            material,
            notes));
    for (SeriesUnit unit : SeriesUnit.values()) {
      List<SeriesLine> spans =
          lines.stream()
              .filter(line -> line.unit() == unit && line.span() != SeriesSpan.MONTH)
              .toList();
      if (!spans.isEmpty()) {
        blocks.add(
            table(
                "series-" + unit.code() + "-" + id,
                material.titled(title + ": before and after, by " + SeriesWords.unit(unit)),
                TableModel.Column.text("time", "Time"),
                spans,
                material,
                notes));
      }
    }
  }

  private static TableModel table(
      String id,
      String title,
      TableModel.Column time,
      List<SeriesLine> lines,
      Material material,
      TableNotes notes) {
    boolean share = lines.stream().anyMatch(SeriesLine::isShare);
    int decimals =
        share
            ? 2
            : Numbers.decimalsFor(
                lines.stream()
                    .filter(line -> line.value() != null)
                    .mapToDouble(line -> line.value() / 10));
    int below = material.job().publish().suppressBelow();
    return new TableModel(
        id,
        title,
        List.of(
            TableModel.Column.text("series", "Of"),
            time,
            TableModel.Column.count("counted", "Count"),
            TableModel.Column.count("counted_over", "Base"),
            TableModel.Column.of("value", "Value", share ? Form.PERCENT : Form.DECIMAL, decimals),
            TableModel.Column.of(
                "conf", "95% interval", share ? Form.PERCENT_INTERVAL : Form.INTERVAL, decimals),
            TableModel.Column.of("recorded", "With a lift reason, of all", Form.PERCENT, 1),
            TableModel.Column.text("regime", "Lift reasons")),
        lines.stream().map(line -> row(line, below)).toList(),
        notes);
  }

  private static List<Cell> row(SeriesLine line, int below) {
    return List.of(
        Cell.text(line.unit() == SeriesUnit.ALL ? SeriesWords.unit(line.unit()) : line.label()),
        Cell.text(line.span() == SeriesSpan.MONTH ? line.period() : SeriesWords.span(line.span())),
        line.count(below),
        line.base(below),
        line.share(below),
        line.interval(below),
        Cell.number(line.recorded(), "no detainer"),
        Cell.text(SeriesWords.regime(line.regime())));
  }

  private static TableNotes notes(Material material, OutcomeWords words, SeriesLine any) {
    List<String> caveats = new ArrayList<>();
    if (material.isSynthetic()) {
      caveats.add("Synthetic: made data with a known truth, true of no place and no person.");
    }
    caveats.add(words.title() + ": " + words.definition() + ".");
    caveats.add(SeriesWords.marked(Numbers.percent(any.asked(), 0)));
    caveats.addAll(SeriesPoints.TABLE.caveats());
    return InputNotes.of(material, ESTIMAND, SeriesPoints.TABLE).with(caveats);
  }
}
