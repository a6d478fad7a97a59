package org.detaineroutcomes.publish.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.Symbol;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;

/** A report of what breaks formats: formulas, markup, marks of other scripts, wide and empty. */
final class HostileReport {
  static final List<String> TEXTS =
      List.of(
          "=HYPERLINK(\"http://x\")",
          "+1|-2;@SUM(A1)",
          "</script><img src=x onerror=alert(1)>",
          "50 % of {a_b} & $x^2 ~ #1 \\input{y} `ls`",
          "[c] at the start of a row",
          "\u202eright to left \u05d0\u05d1 \u200f and \u4e2d, \u00e9, \u0141\u00f3d\u017a",
          "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft",
          "two\nlines\tand \"quotes\", 'both'");

  private static final TableNotes NOTES =
      new TableNotes(TEXTS.get(3), TEXTS.get(2), TEXTS.get(5), TEXTS.get(6), List.of(TEXTS.get(0)));

  private HostileReport() {}

  static Report report() {
    return new Report(
        "job",
        TEXTS.get(3),
        Optional.of(TEXTS.get(2)),
        TEXTS,
        List.of(new Report.Fact(TEXTS.get(0), "1,234", TEXTS.get(4))),
        TEXTS,
        List.of(
            new Report.Section("answers", TEXTS.get(2), TEXTS, List.of(texts())),
            new Report.Section("record", "Numbers", List.of(), List.of(numbers())),
            new Report.Section("wide", "Wide", List.of(), List.<Block>of(wide(), empty(), own()))),
        "key");
  }

  private static TableModel texts() {
    return new TableModel(
        "texts",
        TEXTS.get(3),
        List.of(
            TableModel.Column.text("name", TEXTS.get(5)),
            TableModel.Column.of("n", TEXTS.get(0), Form.DECIMAL, 1)),
        TEXTS.stream().map(text -> List.of(Cell.text(text), Cell.absent(text))).toList(),
        NOTES);
  }

  /** Every form of number, and every symbol. */
  static TableModel numbers() {
    return new TableModel(
        "numbers",
        "Numbers",
        List.of(
            TableModel.Column.text("name", "Name"),
            TableModel.Column.of("year", "Year", Form.INTEGER, 0),
            TableModel.Column.count("count", "Count"),
            TableModel.Column.of("rate", "Rate", Form.DECIMAL, 1),
            TableModel.Column.of("share", "Share", Form.PERCENT, 2),
            TableModel.Column.of("p", "p", Form.P_VALUE, 3),
            TableModel.Column.of("conf", "Interval", Form.INTERVAL, 1)),
        List.of(
            row("plain", 2014, new Cell.Figure(1234567), -4.74, 0.0069, 0.0456, -10.81, 1.33),
            row("zero", 2015, new Cell.Figure(0), 0, 0, 0.00001, 0, 0),
            row("withheld", 2016, Cell.tooFew(10), 1.5, 0.5, 0.9999, -1, 1),
            row("bound", 2017, new Cell.Figure(197).marked(Symbol.AT_MOST), 2, 1, 0.5, 1, 2),
            row(
                "marked",
                2018,
                new Cell.Figure(12).marked(Symbol.LOW_RELIABILITY).marked(Symbol.BREAK),
                1234.56,
                0.125,
                0.25,
                1000,
                2000.5)),
        NOTES);
  }

  private static List<Cell> row(
      String name,
      int year,
      Cell count,
      double rate,
      double share,
      double p,
      double low,
      double high) {
    return List.of(
        Cell.text(name),
        new Cell.Figure(year),
        count,
        new Cell.Figure(rate),
        new Cell.Figure(share),
        new Cell.Figure(p),
        new Cell.Interval(low, high));
  }

  private static TableModel wide() {
    List<TableModel.Column> columns = new ArrayList<>();
    columns.add(TableModel.Column.text("name", "Name"));
    IntStream.range(1, 40)
        .forEach(i -> columns.add(TableModel.Column.count("n" + i, "Same heading")));
    List<Cell> row = new ArrayList<>(Collections.nCopies(40, new Cell.Figure(1234)));
    row.set(0, Cell.text("forty columns"));
    return new TableModel("wide", "Wide", columns, Collections.nCopies(60, row), NOTES);
  }

  private static TableModel empty() {
    return new TableModel(
        "empty", "Empty", List.of(TableModel.Column.count("n", "N")), List.of(), NOTES);
  }

  private static TableModel own() {
    return new TableModel(
        "own",
        "Models",
        List.of(
            TableModel.Column.text("row", "Model"),
            TableModel.Column.of("model_1", "(1)", Form.OWN, 0)),
        List.of(
            List.of(Cell.text("Estimate"), new Cell.Figure(-4.742).styled(Form.DECIMAL, 1)),
            List.of(Cell.text("Standard error"), new Cell.Figure(3.098).styled(Form.ERROR, 1)),
            List.of(Cell.text("Interval"), new Cell.Interval(-10.8, 1.33).styled(Form.INTERVAL, 1)),
            List.of(Cell.text("Estimator"), Cell.text("Two-way"))),
        NOTES);
  }
}
