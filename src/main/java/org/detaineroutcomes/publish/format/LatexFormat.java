package org.detaineroutcomes.publish.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableOrigin;

/** A file a table to input, and {@code tables.tex}, which prints all of them with pdfLaTeX. */
final class LatexFormat implements Format, TableFormat {
  private static final String PREAMBLE =
      """
      \\documentclass[10pt]{article}
      \\usepackage[T1]{fontenc}
      \\usepackage[utf8]{inputenc}
      \\usepackage[margin=2cm]{geometry}
      \\usepackage{textcomp}
      \\usepackage{array,booktabs,longtable,siunitx}
      \\begin{document}
      """;

  @Override
  public String name() {
    return "tex";
  }

  @Override
  public List<Document> write(Report report) {
    List<Document> documents = new ArrayList<>();
    StringBuilder all = new StringBuilder(PREAMBLE);
    all.append("\\section*{").append(Latex.of(report.title())).append("}\n");
    report.banner().ifPresent(text -> all.append("\\textbf{" + Latex.of(text) + "}\n\n"));
    report
        .tables()
        .forEach(
            table -> {
              String path = "tables/" + table.id() + ".tex";
              documents.add(Document.text(path, LatexTable.of(table, report.origin())));
              all.append("\\input{").append(path).append("}\n\\clearpage\n");
            });
    documents.add(Document.text("tables.tex", all.append("\\end{document}\n").toString()));
    return documents;
  }

  @Override
  public byte[] write(TableModel table, TableOrigin origin) {
    return LatexTable.of(table, origin).getBytes(StandardCharsets.UTF_8);
  }
}
