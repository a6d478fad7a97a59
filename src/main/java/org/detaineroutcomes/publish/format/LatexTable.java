package org.detaineroutcomes.publish.format;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.publish.report.TableOrigin;

/**
 * One table with rules of booktabs and numbers aligned at their points (siunitx); over pages with
 * longtable where it is long, in parts one below the other where it is wide.
 */
final class LatexTable {
  private static final int LONG = 25;
  private static final int ROOM = 92;

  /** Pieces after which a long word may go on in the next line. */
  private static final Pattern PIECE = Pattern.compile("\\S{12}(?=\\S{3})");

  /** Characters below which no word has such pieces. */
  private static final int SHORT = 15;

  private static final Pattern SPACE = Pattern.compile(" +");

  private final TableModel table;
  private final BitSet decimals = new BitSet();
  private final StringBuilder text = new StringBuilder();

  private LatexTable(TableModel table) {
    this.table = table;
    IntStream.range(0, table.columns().size()).filter(this::mayAlign).forEach(decimals::set);
  }

  static String of(TableModel table, TableOrigin origin) {
    LatexTable written = new LatexTable(table.forReaders());
    written.write(origin);
    return written.text.toString();
  }

  private void write(TableOrigin origin) {
    text.append("% needs \\usepackage{array,booktabs,longtable,siunitx}\n\\begingroup\\small\n");
    text.append("\\setlength{\\tabcolsep}{3pt}\n");
    text.append("\\sisetup{group-digits=integer,group-separator={,},group-minimum-digits=4}\n");
    List<Portrait.Part> parts = Portrait.parts(table, ROOM);
    boolean over = parts.size() > 1 || table.rows().size() > LONG;
    for (int p = 0; p < parts.size(); p++) {
      String caption =
          (p == 0 ? "" : "[]")
              + "{"
              + Latex.of(table.title())
              + (p == 0 ? "}\\label{tab:" + table.id() + "}" : ", continued: further columns}");
      if (p > 0) {
        text.append("\\addtocounter{table}{-1}\n");
      }
      if (over) {
        overPages(parts.get(p), caption);
      } else {
        onOnePage(parts.get(p), caption);
      }
    }
    if (over) {
      notes(origin);
    } else {
      text.append("\\par\\smallskip\n\\begin{minipage}{\\linewidth}\n");
      notes(origin);
      text.append("\\end{minipage}\n\\end{table}\n");
    }
    text.append("\\endgroup\n");
  }

  private void onOnePage(Portrait.Part part, String caption) {
    text.append("\\begin{table}[!htbp]\n\\centering\n\\caption").append(caption);
    text.append("\n\\begin{tabular}{").append(columns(part)).append("}\n\\toprule\n");
    heading(part);
    text.append("\\midrule\n");
    table.rows().forEach(row -> row(part, row));
    text.append("\\bottomrule\n\\end{tabular}\n");
  }

  private void overPages(Portrait.Part part, String caption) {
    text.append("\\begin{longtable}{").append(columns(part)).append("}\n\\caption");
    text.append(caption).append("\\tabularnewline\n\\toprule\n");
    heading(part);
    text.append("\\midrule\n\\endfirsthead\n\\toprule\n");
    heading(part);
    text.append("\\midrule\n\\endhead\n\\bottomrule\n\\endfoot\n");
    table.rows().forEach(row -> row(part, row));
    text.append("\\end{longtable}\n");
  }

  private String columns(Portrait.Part part) {
    StringBuilder columns = new StringBuilder("@{}");
    for (int i = 0; i < part.columns().size(); i++) {
      int at = part.columns().get(i);
      Form form = table.columns().get(at).form();
      if (isDecimal(at)) {
        columns.append(decimal(at));
      } else if (form == Form.OWN) {
        columns.append('c');
      } else if (form.isNumeric()) {
        columns.append('r');
      } else {
        columns
            .append(">{\\raggedright\\arraybackslash}p{")
            .append(
                String.format(
                    Locale.ROOT, "%.3f", Math.min(0.9, 0.9 * part.widths().get(i) / ROOM)))
            .append("\\linewidth}");
      }
    }
    return columns.append("@{}").toString();
  }

  /** True where numbers may differ in their decimals or have marks, which points then align. */
  private boolean mayAlign(int column) {
    Form form = table.columns().get(column).form();
    return (form == Form.DECIMAL || form == Form.NUMBER || form == Form.COUNT)
        && table.rows().stream()
            .map(row -> row.get(column))
            .allMatch(
                cell ->
                    cell instanceof Cell.Absent
                        || (cell instanceof Cell.Figure figure && figure.style().isEmpty()));
  }

  private boolean isDecimal(int column) {
    return decimals.get(column);
  }

  private String decimal(int column) {
    int before = 1;
    int after = 0;
    boolean negative = false;
    for (List<Cell> row : table.rows()) {
      if (row.get(column) instanceof Cell.Figure figure) {
        String digits = digits(figure, column);
        negative |= digits.startsWith("-");
        String plain = digits.replace("-", "");
        int point = plain.indexOf('.');
        before = Math.max(before, point < 0 ? plain.length() : point);
        after = Math.max(after, point < 0 ? 0 : plain.length() - point - 1);
      }
    }
    String marks =
        table.rows().stream()
            .flatMap(row -> row.get(column).symbols().stream())
            .filter(symbol -> !symbol.isAbsence() && !symbol.isBound())
            .distinct()
            .map(symbol -> "\\," + Latex.of(symbol.mark()))
            .collect(Collectors.joining());
    return "S[table-format="
        + (negative ? "-" : "")
        + before
        + "."
        + after
        + (marks.isEmpty() ? "" : ",table-space-text-post={" + marks + "}")
        + "]";
  }

  /** The number as printed, in ASCII and without its thousands set apart. */
  private String digits(Cell.Figure figure, int column) {
    return Numbers.print(new Cell.Figure(figure.value()), table.columns().get(column))
        .replace("\u2212", "-")
        .replace(",", "");
  }

  private void heading(Portrait.Part part) {
    line(
        part.columns().stream()
            .map(
                at -> {
                  TableModel.Column column = table.columns().get(at);
                  String title = broken(column.title());
                  return column.form().isNumeric()
                      ? "{\\shortstack[b]{" + stacked(column.title()) + "}}"
                      : title;
                }));
  }

  /** Words of a heading one below the other, in lines of about a number's width. */
  private static String stacked(String title) {
    StringBuilder lines = new StringBuilder();
    int width = 0;
    for (String word : SPACE.splitAsStream(title).toList()) {
      if (width > 0 && width + word.length() >= 12) {
        lines.append("\\\\");
        width = 0;
      } else if (width > 0) {
        lines.append(' ');
      }
      lines.append(Latex.of(word));
      width += word.length() + 1;
    }
    return lines.toString();
  }

  private void row(Portrait.Part part, List<Cell> row) {
    line(part.columns().stream().map(at -> cell(row.get(at), at)));
  }

  private void line(Stream<String> cells) {
    text.append(cells.collect(Collectors.joining(" & "))).append(" \\tabularnewline\n");
  }

  private String cell(Cell cell, int at) {
    TableModel.Column column = table.columns().get(at);
    if (!isDecimal(at)) {
      String printed = Numbers.print(cell, column);
      return column.form().isNumeric() ? Latex.of(printed) : broken(printed);
    }
    if (!(cell instanceof Cell.Figure figure)) {
      return "{" + Latex.of(Numbers.print(cell, column)) + "}";
    }
    StringBuilder number = new StringBuilder(digits(figure, at));
    figure
        .marks()
        .forEach(
            mark -> {
              if (mark.isBound()) {
                number.insert(0, "{" + Latex.of(mark.mark()) + "}");
              } else {
                number.append("{\\,").append(Latex.of(mark.mark())).append('}');
              }
            });
    return number.toString();
  }

  private static String broken(String words) {
    if (words.length() < SHORT) {
      return Latex.of(words);
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    Matcher piece = PIECE.matcher(words);
    while (piece.find()) {
      out.append(Latex.of(words.substring(from, piece.end()))).append("\\hspace{0pt}");
      from = piece.end();
    }
    return out.append(Latex.of(words.substring(from))).toString();
  }

  private void notes(TableOrigin origin) {
    text.append("{\\footnotesize\\raggedright\n");
    table.key().forEach(line -> text.append(Latex.of(line)).append("\\par\n"));
    Stream.concat(table.notes().lines().stream(), origin.lines().stream()).forEach(this::note);
    text.append("}\n");
  }

  private void note(TableNotes.Line line) {
    text.append("\\textit{").append(Latex.of(line.label())).append(":} ");
    text.append(broken(line.text())).append("\\par\n");
  }
}
