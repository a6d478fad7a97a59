package org.detaineroutcomes.publish.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.DoubleStream;
import org.detaineroutcomes.words.Thousands;

/**
 * The one place where the number of a cell becomes text for readers; digits are those of {@link
 * Thousands}.
 */
public final class Numbers {
  private static final char MINUS = '\u2212';
  private static final int MOST_DECIMALS = 6;

  private Numbers() {}

  /** A cell as its column prints it. */
  public static String print(Cell cell, TableModel.Column column) {
    if (cell instanceof Cell.Text text) {
      return text.text();
    }
    Cell.Style style = style(cell, column);
    if (cell instanceof Cell.Figure number) {
      return marked(print(number.value(), style.form(), style.decimals()), cell);
    }
    if (cell instanceof Cell.Interval interval) {
      return marked(
          interval(interval.low(), interval.high(), style.form(), style.decimals()), cell);
    }
    if (cell instanceof Cell.Links links) {
      return links.text();
    }
    return cell.equals(Cell.blank()) && !column.form().isNumeric()
        ? ""
        : ((Cell.Absent) cell).shown();
  }

  /** How a cell is printed: as it says itself, or as its column does. */
  public static Cell.Style style(Cell cell, TableModel.Column column) {
    Cell.Style ofColumn = new Cell.Style(column.form(), column.decimals());
    if (cell instanceof Cell.Figure number) {
      return number.style().orElse(ofColumn);
    }
    return cell instanceof Cell.Interval interval ? interval.style().orElse(ofColumn) : ofColumn;
  }

  private static String marked(String number, Cell cell) {
    StringBuilder printed = new StringBuilder(number);
    for (Symbol mark : cell.symbols()) {
      if (mark.isBound()) {
        printed.insert(0, mark.mark());
      } else {
        printed.append(mark.after());
      }
    }
    return printed.toString();
  }

  private static String print(double value, Form form, int decimals) {
    return switch (form) {
      case INTEGER -> decimal(value, 0).replace(",", "");
      case COUNT -> decimal(value, 0);
      case NUMBER -> decimal(value, value == Math.rint(value) ? 0 : decimals);
      case PERCENT, PERCENT_INTERVAL -> percent(value, decimals);
      case P_VALUE -> pValue(value);
      case ERROR -> "(" + decimal(value, decimals) + ")";
      case TEXT, CODE, ID, OWN, DECIMAL, INTERVAL -> decimal(value, decimals);
    };
  }

  private static String interval(double low, double high, Form form, int decimals) {
    return form == Form.PERCENT_INTERVAL
        ? decimal(100 * low, decimals) + " to " + percent(high, decimals)
        : decimal(low, decimals) + " to " + decimal(high, decimals);
  }

  /** {@code 1,234.5}; half away from zero; a value that rounds to zero has no sign. */
  public static String decimal(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    String digits = Thousands.grouped(rounded.abs().toPlainString());
    return rounded.signum() < 0 ? MINUS + digits : digits;
  }

  /** The same with a plus where it is above zero. */
  public static String signed(double value, int decimals) {
    String printed = decimal(value, decimals);
    boolean zero = printed.chars().noneMatch(c -> c >= '1' && c <= '9');
    return value > 0 && !zero ? "+" + printed : printed;
  }

  /** {@code 1,234}. */
  public static String count(long value) {
    return Thousands.count(value);
  }

  /** {@code 0.69%} of a share of 0.0069. */
  public static String percent(double share, int decimals) {
    return decimal(100 * share, decimals) + "%";
  }

  /** "p = 0.046", "p <0.001": never that a probability is zero. */
  public static String pWords(double p) {
    String printed = pValue(p);
    return Character.isDigit(printed.charAt(0)) ? "p = " + printed : "p " + printed;
  }

  /** Three decimals; never a bare zero or one. */
  public static String pValue(double p) {
    if (p < 0.001) {
      return "<0.001";
    }
    return p > 0.999 ? ">0.999" : decimal(p, 3);
  }

  /**
   * Decimals that give the smallest of these scales two digits; standard errors are the scales of
   * their estimates. Zeros and infinities say nothing.
   */
  public static int decimalsFor(DoubleStream scales) {
    double smallest =
        scales.map(Math::abs).filter(s -> s > 0 && Double.isFinite(s)).min().orElse(1);
    int magnitude = (int) Math.floor(Math.log10(smallest));
    return Math.min(MOST_DECIMALS, Math.max(0, 1 - magnitude));
  }
}
