package org.detaineroutcomes.publish.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One value of a table. How it is printed is decided by its column, once for all formats. */
public sealed interface Cell {
  /** Words. */
  record Text(String text) implements Cell {
    public Text {
      Objects.requireNonNull(text);
    }
  }

  /**
   * A finite number.
   *
   * @param marks what must be read beside it, in the order of {@link Symbol}
   * @param style how it is printed; as its column is where empty
   */
  record Figure(double value, List<Symbol> marks, Optional<Style> style) implements Cell {
    public Figure {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("Cannot print " + value + ": absent is its own cell");
      }
      marks = ordered(marks);
    }

    /** A number without marks. */
    public Figure(double value) {
      this(value, List.of(), Optional.empty());
    }
  }

  /**
   * An interval; both ends are finite.
   *
   * @param marks what must be read beside it, in the order of {@link Symbol}
   * @param style how it is printed; as its column is where empty
   */
  record Interval(double low, double high, List<Symbol> marks, Optional<Style> style)
      implements Cell {
    public Interval {
      if (!Double.isFinite(low) || !Double.isFinite(high)) {
        throw new IllegalArgumentException("Cannot print an interval from " + low + " to " + high);
      }
      marks = ordered(marks);
    }

    /** An interval without marks. */
    public Interval(double low, double high) {
      this(low, high, List.of(), Optional.empty());
    }
  }

  /** How a number is printed. */
  record Style(Form form, int decimals) {}

  /** Words that say where more stands, at least one. */
  record Links(List<Link> links) implements Cell {
    public Links {
      links = List.copyOf(links);
    }

    /** The words in one line. */
    public String text() {
      return links.stream().map(Link::text).collect(Collectors.joining(", "));
    }
  }

  /** Words, and the id of the table where more stands. */
  record Link(String text, String table) {}

  /**
   * No value.
   *
   * @param symbol what stands in its place
   * @param reason why there is none; empty only where a value makes no sense
   */
  record Absent(Symbol symbol, String reason) implements Cell {
    public Absent {
      if (!symbol.isAbsence()) {
        throw new IllegalArgumentException("Cannot leave a value out as " + symbol);
      }
      Objects.requireNonNull(reason);
    }

    /** What stands in its place. */
    public String shown() {
      return symbol.mark();
    }
  }

  /** What must be read beside the value, or stands for it; a blank has none. */
  default List<Symbol> symbols() {
    if (this instanceof Absent absent) {
      return absent.reason().isEmpty() ? List.of() : List.of(absent.symbol());
    }
    if (this instanceof Figure figure) {
      return figure.marks();
    }
    return this instanceof Interval interval ? interval.marks() : List.of();
  }

  /** The same with a mark beside its number; words and absent values stay as they are. */
  default Cell marked(Symbol mark) {
    if (this instanceof Figure figure) {
      return new Figure(figure.value(), and(figure.marks(), mark), figure.style());
    }
    return this instanceof Interval interval
        ? new Interval(
            interval.low(), interval.high(), and(interval.marks(), mark), interval.style())
        : this;
  }

  /** The same with a number printed in its own way, whatever its column's. */
  default Cell styled(Form form, int decimals) {
    Optional<Style> style = Optional.of(new Style(form, decimals));
    if (this instanceof Figure figure) {
      return new Figure(figure.value(), figure.marks(), style);
    }
    return this instanceof Interval interval
        ? new Interval(interval.low(), interval.high(), interval.marks(), style)
        : this;
  }

  private static List<Symbol> and(List<Symbol> marks, Symbol mark) {
    return Stream.concat(marks.stream(), Stream.of(mark)).toList();
  }

  private static List<Symbol> ordered(List<Symbol> marks) {
    marks.stream()
        .filter(Symbol::isAbsence)
        .findFirst()
        .ifPresent(
            symbol -> {
              throw new IllegalArgumentException("Cannot print a number as " + symbol);
            });
    return marks.stream().distinct().sorted().toList();
  }

  /** Words, or a blank where there are none. */
  static Cell text(String text) {
    return text == null || text.isBlank() ? blank() : new Text(text.strip());
  }

  /** Links, or a blank where there are none. */
  static Cell links(List<Link> links) {
    return links.isEmpty() ? blank() : new Links(links);
  }

  /** A number, or its reason where there is none. */
  static Cell number(Number value, String reasonIfAbsent) {
    return value == null || !Double.isFinite(value.doubleValue())
        ? absent(reasonIfAbsent)
        : new Figure(value.doubleValue());
  }

  /** An interval, or its reason where an end is missing. */
  static Cell interval(Double low, Double high, String reasonIfAbsent) {
    return low == null || high == null || !Double.isFinite(low) || !Double.isFinite(high)
        ? absent(reasonIfAbsent)
        : new Interval(low, high);
  }

  /** Not available, and why. */
  static Cell absent(String reason) {
    return new Absent(Symbol.NOT_AVAILABLE, reason);
  }

  /** Not applicable, and why. */
  static Cell notApplicable(String reason) {
    return new Absent(Symbol.NOT_APPLICABLE, reason);
  }

  /** Nothing, where nothing belongs: not applicable among numbers, empty among words. */
  static Cell blank() {
    return new Absent(Symbol.NOT_APPLICABLE, "");
  }

  /** A count of people that is too small to print. */
  static Cell tooFew(int below) {
    return new Absent(
        Symbol.WITHHELD, "fewer than " + below + ": withheld, since people are counted");
  }

  /** A number that would give a count of too few people away. */
  static Cell givesAway(int below) {
    return new Absent(
        Symbol.WITHHELD, "withheld, since it would give a count below " + below + " away");
  }
}
