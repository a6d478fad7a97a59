package org.detaineroutcomes.publish.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.FigureModel;
import org.detaineroutcomes.publish.report.NotePlan;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.publish.report.TableOrigin;
import org.detaineroutcomes.words.FormatWords;

/** One page of GitHub-flavoured Markdown; a chart is its words and its numbers. */
final class MarkdownFormat implements Format, TableFormat {

  @Override
  public String name() {
    return "md";
  }

  @Override
  public List<Document> write(Report report) {
    StringBuilder page = new StringBuilder();
    paragraph(page, "# " + MarkdownText.of(report.title()));
    report.banner().ifPresent(banner -> paragraph(page, "> **" + MarkdownText.of(banner) + "**"));
    report.opening().forEach(sentence -> paragraph(page, MarkdownText.of(sentence)));
    bullets(page, report.facts().stream().map(MarkdownFormat::fact).toList());
    if (!report.warnings().isEmpty()) {
      paragraph(page, "**" + FormatWords.CARE + "**");
      bullets(page, report.warnings().stream().map(MarkdownText::of).toList());
    }
    NotePlan plan = NotePlan.of(report.sections());
    Set<String> linked = report.linked();
    for (Report.Section section : report.sections()) {
      paragraph(page, "## " + MarkdownText.of(section.title()));
      section.sentences().forEach(sentence -> paragraph(page, MarkdownText.of(sentence)));
      for (Block block : section.blocks()) {
        if (linked.contains(block.id())) {
          paragraph(page, "<a id=\"" + block.id() + "\"></a>");
        }
        block(page, block, plan.of(block));
      }
      sectionNotes(page, plan.of(section));
    }
    if (!plan.page().isEmpty()) {
      paragraph(page, "## Notes");
      bullets(page, plan.page().stream().map(MarkdownFormat::numbered).toList());
    }
    page.append("Result key: `").append(report.resultKey()).append("`\n");
    return List.of(Document.text("report.md", page.toString()));
  }

  /** Links would lead out of the file: their words stand alone. */
  @Override
  public byte[] write(TableModel whole, TableOrigin origin) {
    StringBuilder page = new StringBuilder();
    TableModel table = whole.forReaders();
    paragraph(page, "**" + MarkdownText.of(table.title()) + "**");
    table(page, table.unlinked());
    Stream.concat(table.notes().lines().stream(), origin.lines().stream())
        .forEach(line -> page.append("- ").append(note(line)).append('\n'));
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String fact(Report.Fact fact) {
    return MarkdownText.of(fact.label())
        + ": **"
        + MarkdownText.of(fact.figure())
        + "** ("
        + MarkdownText.of(fact.detail())
        + ")";
  }

  private static void block(StringBuilder page, Block block, NotePlan.BlockNotes notes) {
    if (block instanceof FigureModel figure) {
      paragraph(page, "### " + MarkdownText.of(figure.title()));
      paragraph(page, MarkdownText.of(figure.description()));
      table(page, figure.table());
    } else {
      TableModel table = ((TableModel) block).forReaders();
      paragraph(page, "### " + MarkdownText.of(block.title()));
      if (table.isOfRecords()) {
        table.rows().forEach(row -> record(page, table.columns(), row));
      } else {
        table(page, table);
      }
    }
    bullets(page, notes.own().stream().map(MarkdownFormat::note).toList());
    numbers(page, notes.numbers());
  }

  private static void sectionNotes(StringBuilder page, NotePlan.SectionNotes notes) {
    if (!notes.ofAll().isEmpty() || !notes.numbersOfAll().isEmpty()) {
      paragraph(page, "**" + FormatWords.FOR_ALL + "**");
      bullets(page, notes.ofAll().stream().map(MarkdownFormat::note).toList());
      numbers(page, notes.numbersOfAll());
    }
    if (!notes.ofSome().isEmpty()) {
      paragraph(page, "**" + FormatWords.FOR_SOME + "**");
      bullets(page, notes.ofSome().stream().map(MarkdownFormat::numbered).toList());
    }
  }

  private static void numbers(StringBuilder page, List<Integer> numbers) {
    if (!numbers.isEmpty()) {
      String all =
          numbers.stream()
              .map(number -> "[" + number + "](#note-" + number + ")")
              .collect(Collectors.joining(", "));
      paragraph(page, "Notes " + all);
    }
  }

  private static String numbered(NotePlan.Numbered note) {
    String anchor = "<a id=\"note-" + note.number() + "\"></a>";
    return anchor + "**" + note.number() + "** " + MarkdownText.of(note.line().inOneLine());
  }

  private static String note(TableNotes.Line line) {
    return "*" + MarkdownText.of(line.label()) + ":* " + MarkdownText.of(line.text());
  }

  private static void table(StringBuilder page, TableModel table) {
    List<TableModel.Column> columns = table.columns();
    row(page, columns.stream().map(column -> MarkdownText.of(column.title())).toList());
    row(page, columns.stream().map(c -> c.form().isNumeric() ? "---:" : "---").toList());
    for (List<Cell> cells : table.rows()) {
      page.append('|');
      for (int i = 0; i < cells.size(); i++) {
        page.append(' ').append(cell(cells.get(i), columns.get(i))).append(" |");
      }
      page.append('\n');
    }
    page.append('\n');
    bullets(page, table.key().stream().map(MarkdownText::of).toList());
  }

  private static String cell(Cell cell, TableModel.Column column) {
    return cell instanceof Cell.Links links
        ? links.links().stream()
            .map(link -> "[" + MarkdownText.of(link.text()) + "](#" + link.table() + ")")
            .collect(Collectors.joining(", "))
        : MarkdownText.of(Numbers.print(cell, column));
  }

  private static void record(
      StringBuilder page, List<TableModel.Column> columns, List<Cell> cells) {
    paragraph(page, "#### " + MarkdownText.of(Numbers.print(cells.get(0), columns.get(0))));
    List<String> lines = new ArrayList<>();
    for (int i = 1; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (!cell.equals(Cell.blank())) {
        String text =
            cell instanceof Cell.Absent absent
                ? absent.reason()
                : Numbers.print(cell, columns.get(i));
        lines.add("*" + MarkdownText.of(columns.get(i).title()) + ":* " + MarkdownText.of(text));
      }
    }
    bullets(page, lines);
  }

  private static void row(StringBuilder page, List<String> cells) {
    page.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static void bullets(StringBuilder page, List<String> lines) {
    lines.forEach(line -> page.append("- ").append(line).append('\n'));
    if (!lines.isEmpty()) {
      page.append('\n');
    }
  }

  private static void paragraph(StringBuilder page, String text) {
    page.append(text).append("\n\n");
  }
}
