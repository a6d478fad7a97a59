package org.detaineroutcomes.publish.figure;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Point;
import org.detaineroutcomes.publish.report.ChartModel.Series;

/** The numbers of a chart, a row a mark: full digits, an ASCII minus, nothing where none is. */
final class ChartCsv {
  private static final List<String> HEADER =
      List.of(
          "series", "role", "position", "value", "low", "high", "band_low", "band_high", "units");

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
  private static final Pattern FORMULA = Pattern.compile("\\s*[=+@-]");

  private ChartCsv() {}

  static String of(ChartModel chart) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      write(chart, csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(ChartModel chart, CsvWriter csv) {
    List<String> choices =
        chart.tracks().stream().map(ChartModel.Track::choice).distinct().toList();
    List<String> header = new ArrayList<>(HEADER);
    header.addAll(choices);
    csv.writeRecord(header);
    for (Series line : chart.series()) {
      for (Point point : line.points()) {
        List<String> row = new ArrayList<>(row(chart, line, point));
        choices.forEach(choice -> row.add(inert(chart.option(choice, point.position()))));
        csv.writeRecord(row);
      }
    }
  }

  private static List<String> row(ChartModel chart, Series line, Point point) {
    return List.of(
        inert(line.name()),
        line.role().name().toLowerCase(Locale.ROOT),
        plain(chart.positions().get(point.position())),
        number(point.value()),
        number(point.low()),
        number(point.high()),
        number(point.bandLow()),
        number(point.bandHigh()),
        point.units() == null ? "" : point.units().toString());
  }

  /** An event time as a number: no plus, and the minus of keyboards. */
  private static String plain(String position) {
    String ascii = position.replace('\u2212', '-');
    return NUMBER.matcher(ascii).matches()
        ? ascii.substring(ascii.charAt(0) == '+' ? 1 : 0)
        : inert(ascii);
  }

  /** Text that no spreadsheet runs, on one line. */
  static String inert(String text) {
    String line = CONTROL.matcher(text).replaceAll(" ");
    return FORMULA.matcher(line).lookingAt() ? "'" + line : line;
  }

  /** All digits, no exponent; nothing for nothing. */
  static String number(Double value) {
    if (value == null) {
      return "";
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }
}
