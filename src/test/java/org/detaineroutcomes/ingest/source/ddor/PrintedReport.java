package org.detaineroutcomes.ingest.source.ddor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detaineroutcomes.Chromium;

/** Prints a look-alike from a web page, as a browser breaks and borders it. */
final class PrintedReport {
  /**
   * How a page is styled.
   *
   * @param css rules for paper, fonts and borders
   * @param merged a place once for its rows
   * @param listed criteria as a list, whose bullets are drawn
   * @param awkward soft hyphens, hard spaces and raised marks in cells
   * @param numbered the browser's own head and foot on every page
   */
  record Style(String css, boolean merged, boolean listed, boolean awkward, boolean numbered) {
    static final Style RULED =
        new Style(
            "@page{size:letter;margin:16mm} table{border-collapse:collapse;width:100%}"
                + " td,th{border:1px solid #444;padding:3px}",
            false, false, false, false);
    static final Style MERGED =
        new Style(
            "@page{size:letter landscape;margin:15mm} body{font:13px sans-serif}"
                + " table{border-collapse:collapse;width:100%} td,th{border:1px solid #000;padding:4px}"
                + " th{background:#1f3864;color:#fff} h3{break-before:page}",
            true, true, false, true);
    static final Style STRIPED =
        new Style(
            "@page{size:A4;margin:20mm} table{border-collapse:collapse;width:100%}"
                + " td,th{padding:5px 9px;vertical-align:top;text-align:left}"
                + " tr:nth-child(even){background:#eee}",
            false, false, false, true);
    static final Style BARE =
        new Style(
            "@page{size:letter;margin:18mm} body{font:15px serif} table{width:100%}"
                + " td,th{padding:5px 10px}",
            false, true, false, false);
    static final Style AWKWARD =
        new Style(
            "@page{size:letter;margin:16mm} table{border-collapse:separate;width:100%}"
                + " td,th{border:1px solid #777;padding:2px} td:first-child{width:70px}",
            false, false, true, true);
  }

  private final Style style;
  private final StringBuilder html = new StringBuilder();

  private PrintedReport(Style style) {
    this.style = style;
  }

  /** Prints a report into a folder. */
  static Path print(LookAlike report, Style style, Path folder)
      throws IOException, InterruptedException {
    Path page = folder.resolve("report.html");
    Path pdf = folder.resolve("printed.pdf");
    Files.writeString(page, new PrintedReport(style).page(report));
    Path log = folder.resolve("log.txt");
    if (style.numbered()) {
      Chromium.run(page, folder.resolve("profile"), log, log, "--print-to-pdf=" + pdf);
    } else {
      Chromium.run(
          page,
          folder.resolve("profile"),
          log,
          log,
          "--no-pdf-header-footer",
          "--print-to-pdf=" + pdf);
    }
    return pdf;
  }

  private String page(LookAlike report) {
    html.append("<!doctype html><html lang='en'><meta charset='utf-8'><style>")
        .append(style.css())
        .append("</style><p>ENFORCEMENT AND REMOVAL OPERATIONS</p>")
        .append("<h1>Declined Detainer Outcome Report</h1><h2>For Recorded Declined Detainers ")
        .append(report.period())
        .append("</h2><p><b>")
        .append(LookAlike.LABEL)
        .append("</b></p><p>This report is comprised of four sections:</p><ul>");
    for (int i = 0; i < 4; i++) {
      html.append("<li>").append(report.heading(i)).append("</li>");
    }
    html.append("</ul>");
    section(report, 0, report.leadOne());
    table(LookAlike.HEADINGS_ONE, report.issued());
    section(report, 1, report.leadTwo(report.declined().size()));
    table(report.headingsTwo(), report.declined());
    if (!report.note().isEmpty()) {
      html.append("<p>* ").append(report.note()).append("</p>");
    }
    section(report, 2, report.leadThree());
    table(LookAlike.HEADINGS_THREE, report.policies());
    section(report, 3, LookAlike.SCOPE.get(0));
    html.append("<p>").append(LookAlike.SCOPE.get(1)).append("</p></html>");
    return html.toString();
  }

  private void section(LookAlike report, int i, String lead) {
    html.append("<h3>").append(report.heading(i)).append("</h3><p>").append(lead).append("</p>");
  }

  private void table(List<String> headings, List<List<String>> rows) {
    html.append("<table><thead><tr>");
    headings.forEach(heading -> html.append("<th>").append(heading).append("</th>"));
    html.append("</tr></thead>");
    for (int i = 0; i < rows.size(); i++) {
      html.append("<tr>");
      for (int c = 0; c < headings.size(); c++) {
        cell(rows, i, c, headings.size());
      }
      html.append("</tr>");
    }
    html.append("</table>");
  }

  private void cell(List<List<String>> rows, int row, int column, int width) {
    String text = rows.get(row).get(column);
    if (style.merged() && column == 0 && width == 5) {
      if (row > 0 && rows.get(row - 1).get(0).equals(text)) {
        return;
      }
      long span = rows.stream().skip(row).takeWhile(other -> other.get(0).equals(text)).count();
      html.append("<td rowspan='").append(span).append("'>").append(text).append("</td>");
      return;
    }
    html.append("<td>").append(written(text, column, width)).append("</td>");
  }

  private String written(String text, int column, int width) {
    if (text.startsWith("• ")) {
      String items = text.substring(2);
      return style.listed()
          ? "<ul><li>" + items.replace(" • ", "</li><li>") + "</li></ul>"
          : "• " + items.replace(" • ", "<br>• ");
    }
    if (!style.awkward()) {
      return text;
    }
    String awkward =
        text.replace("Trinidad and", "Trini&shy;dad&nbsp;and")
            .replace("Louisiana", "Loui&shy;siana")
            .replace("Cooperation", "Co&shy;op&shy;er&shy;a&shy;tion")
            .replace("Minnesota", "Minne&shy;sota");
    return column == 0 && width == 5 && text.startsWith("Birch")
        ? awkward + "<sup>1</sup>"
        : awkward;
  }
}
