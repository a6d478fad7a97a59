package org.detaineroutcomes.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.publish.format.Latex;
import org.detaineroutcomes.publish.format.MarkdownText;
import org.detaineroutcomes.words.FigureWords;
import org.detaineroutcomes.words.TermWords;

/** Tables of estimates for text that is set: Markdown, and LaTeX with the package booktabs. */
final class EstimatePages {
  private static final int SIGNIFICANT = 6;
  private static final double LEAST_P = 1e-4;

  private EstimatePages() {}

  /** A table in Markdown. */
  static String markdown(EstimateTable table, List<String> below) {
    StringBuilder text = new StringBuilder();
    text.append("**").append(MarkdownText.of(table.figure())).append("**\n\n");
    List<String> rule = new ArrayList<>();
    table.columns().forEach(c -> rule.add(table.isWords(c) ? "---" : "---:"));
    row(text, headings(table));
    row(text, rule);
    for (List<String> cells : cells(table)) {
      row(text, cells.stream().map(MarkdownText::of).toList());
    }
    text.append('\n');
    for (String line : notes(table, below)) {
      text.append("- ").append(MarkdownText.of(line)).append('\n');
    }
    return text.append('\n').toString();
  }

  private static void row(StringBuilder text, List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** A table in LaTeX. */
  static String latex(EstimateTable table, List<String> below) {
    StringBuilder text = new StringBuilder("% needs \\usepackage{booktabs}\n");
    StringBuilder columns = new StringBuilder();
    table.columns().forEach(c -> columns.append(table.isWords(c) ? 'l' : 'r'));
    text.append("\\begin{table}[htbp]\n\\centering\n\\caption{")
        .append(Latex.of(table.figure()))
        .append("}\n\\begin{tabular}{")
        .append(columns)
        .append("}\n\\toprule\n");
    line(text, headings(table));
    text.append("\\midrule\n");
    cells(table).forEach(cells -> line(text, cells));
    text.append("\\bottomrule\n\\end{tabular}\n\n\\begin{minipage}{\\linewidth}\n\\footnotesize\n");
    for (String note : notes(table, below)) {
      text.append(Latex.of(note)).append("\\par\n");
    }
    return text.append("\\end{minipage}\n\\end{table}\n\n").toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(String.join(" & ", cells.stream().map(Latex::of).toList())).append(" \\\\\n");
  }

  private static List<String> notes(EstimateTable table, List<String> below) {
    List<String> notes =
        new ArrayList<>(List.of(table.sample(), table.settings().replace(";", "; ")));
    notes.addAll(below);
    return notes;
  }

  private static List<String> headings(EstimateTable table) {
    return table.header().stream().map(FigureWords::heading).toList();
  }

  /** The cells, the numbers of a column with as many decimals each. */
  private static List<List<String>> cells(EstimateTable table) {
    List<List<String>> lines = new ArrayList<>();
    for (Estimate row : table.rows()) {
      List<String> line = new ArrayList<>();
      for (int c : table.columns()) {
        line.add(cell(table, row, c));
      }
      lines.add(line);
    }
    return lines;
  }

  private static String cell(EstimateTable table, Estimate row, int column) {
    Object value = row.values().get(column);
    String name = Estimate.COLUMNS.get(column);
    if (value == null) {
      return "";
    }
    if (name.equals("term")) {
      return TermWords.of(row.term().kind(), row.term().name());
    }
    if (!(value instanceof Double number)) {
      return value.toString();
    }
    if (name.equals("p_value")) {
      return number < LEAST_P ? "< 0.0001" : fixed(number, 4);
    }
    return fixed(number, decimals(table, column));
  }

  /** As many as show six digits of the figure, of no more than six. */
  private static int decimals(EstimateTable table, int column) {
    double size =
        table.rows().stream()
            .map(row -> (Double) row.values().get(column))
            .filter(Objects::nonNull)
            .filter(v -> v != 0 && Double.isFinite(v))
            .mapToDouble(Math::abs)
            .findFirst()
            .orElse(1);
    int before = (int) Math.floor(Math.log10(size)) + 1;
    return Math.min(SIGNIFICANT, Math.max(0, SIGNIFICANT - before));
  }

  private static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return Digits.shortest(value);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? rounded.abs().toPlainString() : rounded.toPlainString();
  }
}
