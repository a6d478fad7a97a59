package org.detaineroutcomes.publish.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.publish.figure.FigureSource;
import org.detaineroutcomes.publish.figure.Figures;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.Symbol;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableOrigin;
import org.detaineroutcomes.words.FormatWords;

/**
 * A document of upright pages: what the report answers, the first figure of each section and its
 * main tables, each a real table with caption, key and notes. What only a specialist asks for
 * stands in the workbook.
 */
final class DocxFormat implements Format, TableFormat {
  /** Sections whose first table is for every reader, whatever the job. */
  private static final List<String> MAIN =
      List.of(
          "answers",
          "main-regression",
          "side-by-side",
          "record",
          "incidence",
          "regressions",
          "series",
          "citizens");

  /** A longer table is looked things up in, not read. */
  private static final int LONG = 60;

  @Override
  public String name() {
    return "docx";
  }

  @Override
  public List<Document> write(Report report) {
    DocxPages pages = new DocxPages(report.origin());
    pages.paragraph("Title", report.title());
    report.banner().ifPresent(banner -> pages.paragraph("Banner", banner));
    report.opening().forEach(sentence -> pages.paragraph("Normal", sentence));
    report
        .facts()
        .forEach(
            fact ->
                pages.paragraph(
                    "ListBullet", FormatWords.fact(fact.label(), fact.figure(), fact.detail())));
    if (!report.warnings().isEmpty()) {
      pages.paragraph("Heading1", FormatWords.CARE);
      report.warnings().forEach(warning -> pages.paragraph("ListBullet", warning));
    }
    report.sections().forEach(section -> section(pages, section, report.resultKey()));
    pages.paragraph("Heading1", FormatWords.SYMBOLS);
    pages.paragraph("ListBullet", "0 " + FormatWords.ZERO);
    for (Symbol symbol : Symbol.KEY) {
      pages.paragraph("ListBullet", symbol.mark() + " " + symbol.meaning());
    }
    pages.paragraph("Normal", FormatWords.IN_WORKBOOK);
    return List.of(Document.binary("report.docx", pages.bytes(report.title())));
  }

  @Override
  public byte[] write(TableModel table, TableOrigin origin) {
    DocxPages pages = new DocxPages(origin);
    pages.table(table);
    origin.lines().forEach(pages::note);
    return pages.bytes(table.title());
  }

  /** Its first figure, and of a section for every reader its first table. */
  private static void section(DocxPages pages, Report.Section section, String resultKey) {
    Optional<Block> figure = section.blocks().stream().filter(Figures::isFigure).findFirst();
    Optional<TableModel> table =
        MAIN.contains(section.id())
            ? section.blocks().stream().flatMap(DocxFormat::readable).findFirst()
            : Optional.empty();
    if (figure.isEmpty() && table.isEmpty()) {
      return;
    }
    pages.paragraph("Heading1", section.title());
    section.sentences().forEach(sentence -> pages.paragraph("Normal", sentence));
    figure.ifPresent(
        block ->
            pages.figure(
                block.title(), Figures.of(block, FigureSource.of(block.notes(), resultKey))));
    table.ifPresent(pages::table);
  }

  private static Stream<TableModel> readable(Block block) {
    return block instanceof TableModel table && table.rows().size() <= LONG
        ? Stream.of(table)
        : Stream.empty();
  }
}
