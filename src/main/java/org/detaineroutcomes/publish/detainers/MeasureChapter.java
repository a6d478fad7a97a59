package org.detaineroutcomes.publish.detainers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.MeasureNote;
import org.detaineroutcomes.model.result.ReportNote;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.MeasureCells;
import org.detaineroutcomes.publish.material.MeasureLine;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.words.BoundWords;
import org.detaineroutcomes.words.DisclosureWords;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.Words;
import org.detaineroutcomes.words.notes.NoteWords;

/** Counts and shares that describe a record: the whole first, then each measure by its groups. */
public final class MeasureChapter implements Chapter {
  /** Groups that need no table of their own. */
  private static final int FEW = 3;

  /** Rows that a caveat names, where it is not about all of them. */
  private static final int NAMED = 3;

  private static final String ESTIMAND =
      "Count, or share of the base that is named: it describes the record and compares nothing";

  @Override
  public List<Table> tables() {
    return List.of(Measures.TABLE);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    List<MeasureLine> lines = material.measures();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<MeasureLine>> grouped =
        lines.stream()
            .filter(line -> !line.group().isEmpty())
            .collect(
                Collectors.groupingBy(
                    MeasureLine::measure, LinkedHashMap::new, Collectors.toList()));
    List<MeasureLine> whole =
        lines.stream()
            .filter(l -> l.group().isEmpty() || grouped.get(l.measure()).size() <= FEW)
            .toList();
    List<Block> blocks = new ArrayList<>();
    if (!whole.isEmpty()) {
      blocks.add(table(material, "measures", "The record as a whole", whole));
    }
    grouped.forEach(
        (measure, of) -> {
          if (of.size() > FEW) {
            String id = "measures-" + OutcomeWords.id(measure);
            blocks.add(table(material, id, Words.capital(measure), of));
          }
        });
    blocks.addAll(
        new PlaceCharts(
                material, ids -> InputNotes.ofFigures(material, ESTIMAND, Measures.TABLE, ids))
            .all());
    return Optional.of(
        new Report.Section(
            "record",
            "The record in figures",
            List.of("Every share is printed with its two counts and its base named."),
            blocks));
  }

  private static TableModel table(
      Material material, String id, String title, List<MeasureLine> lines) {
    List<TableModel.Column> columns =
        List.of(
            TableModel.Column.text("measure", "Measure"),
            TableModel.Column.text("group", "Group"),
            TableModel.Column.text("basis", "Basis"),
            TableModel.Column.text("bound", "Bound"),
            TableModel.Column.count("count", "Count"),
            TableModel.Column.count("base", "Base"),
            TableModel.Column.text("of", "Base is"),
            TableModel.Column.of("share", "Share", Form.PERCENT, 2),
            TableModel.Column.of("conf", "95% interval", Form.PERCENT_INTERVAL, 2),
            TableModel.Column.text("note", "Note"),
            TableModel.Column.of("id", "Id", Form.ID, 0));
    MeasureCells cells = MeasureCells.of(material);
    boolean exact = lines.stream().allMatch(line -> line.bound() == Bound.EXACT);
    return new TableModel(
            id,
            title,
            columns,
            lines.stream().map(line -> row(line, cells, exact, bases(material, line))).toList(),
            notes(material, lines))
        .withoutBlankColumns();
  }

  private static List<Cell> row(MeasureLine line, MeasureCells cells, boolean exact, String bases) {
    boolean noBase = line.baseName().isEmpty();
    return List.of(
        Cell.text(Words.capital(line.measure())),
        Cell.text(line.group()),
        Cell.text(line.basis()),
        Cell.text(exact ? "" : BoundWords.of(line.bound())),
        cells.count(line),
        noBase ? Cell.blank() : cells.base(line),
        Cell.text(line.baseName()),
        noBase ? Cell.blank() : cells.share(line, noShare(line)),
        noBase ? Cell.blank() : cells.interval(line, noInterval(line)),
        Cell.text(
            Stream.of(note(line), bases)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "))),
        Cell.text(line.id()));
  }

  /** How a number that is not printed came to be known, and years that hardly record it. */
  private static String bases(Material material, MeasureLine line) {
    return material.notes(line.id()).stream()
        .filter(
            note ->
                note.code() == ReportNote.NUMBER_BASIS
                    || note.code() == MeasureNote.DECLINES_HARDLY_RECORDED)
        .map(note -> NoteWords.of(note, material.names()))
        .collect(Collectors.joining("; "));
  }

  private static String note(MeasureLine line) {
    if (line.isRange()) {
      return Numbers.count(line.low().longValue())
          + " to "
          + Numbers.count(line.high().longValue())
          + ": sources differ";
    }
    return line.isUnstable() ? "unstable: " + MeasureLine.UNSTABLE + " or fewer" : "";
  }

  /** Why there is no interval: there is no share, or it is no estimate. */
  private static String noInterval(MeasureLine line) {
    return line.share() == null ? noShare(line) : "counted in full, or as published: no sample";
  }

  private static String noShare(MeasureLine line) {
    return line.caveat().isEmpty() ? "no share can be formed" : line.caveat();
  }

  private static TableNotes notes(Material material, List<MeasureLine> lines) {
    Set<String> caveats = new LinkedHashSet<>(caveats(lines));
    lines.stream()
        .map(MeasureLine::method)
        .filter(method -> !method.isEmpty())
        .forEach(method -> caveats.add("Interval: " + method + "."));
    boolean withholds = material.suppression().withholds();
    if (withholds && lines.stream().anyMatch(line -> line.isWithheld() || line.people())) {
      caveats.add(
          DisclosureWords.rule(material.suppression().below(), material.suppression().zeros()));
    }
    return InputNotes.ofFigures(
            material, ESTIMAND, Measures.TABLE, lines.stream().map(MeasureLine::id).toList())
        .with(List.copyOf(caveats));
  }

  /** What the lines say, each part once; what few rows say is said with their names. */
  private static List<String> caveats(List<MeasureLine> lines) {
    boolean several = lines.stream().map(MeasureLine::measure).distinct().count() > 1;
    Function<MeasureLine, String> name = several ? MeasureLine::measure : MeasureLine::group;
    Map<String, Set<String>> saidBy = new LinkedHashMap<>();
    for (MeasureLine line : lines) {
      // Why there is no share stands in the place of the share.
      for (String part : line.isRefused() ? List.<String>of() : line.caveats()) {
        if (!part.isEmpty()) {
          saidBy.computeIfAbsent(part, p -> new LinkedHashSet<>()).add(name.apply(line));
        }
      }
    }
    long all = lines.stream().map(name).distinct().count();
    List<String> caveats = new ArrayList<>();
    saidBy.forEach(
        (part, who) -> {
          boolean few = who.size() <= NAMED && who.size() < all;
          caveats.add(Words.capital(part) + (few ? " [" + String.join("; ", who) + "]" : "") + ".");
        });
    return caveats;
  }
}
