package org.detaineroutcomes.publish.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** One value of a table. How it is printed is decided by its column, once for all formats. */
public sealed interface Cell {
  /** Words. */
  record Text(String text) implements Cell {
    public Text {
      Objects.requireNonNull(text);
    }
  }

  /** A finite number. */
  record Figure(double value) implements Cell {
    public Figure {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("Cannot print " + value + ": absent is its own cell");
      }
    }
  }

  /** An interval; both ends are finite. */
  record Interval(double low, double high) implements Cell {
    public Interval {
      if (!Double.isFinite(low) || !Double.isFinite(high)) {
        throw new IllegalArgumentException("Cannot print an interval from " + low + " to " + high);
      }
    }
  }

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
   * @param shown what stands in its place, such as a dash or "&lt;10"
   * @param reason why there is none; empty only where a value makes no sense
   */
  record Absent(String shown, String reason) implements Cell {}

  /** Words, or a blank where there are none. */
  static Cell text(String text) {
    return text == null || text.isBlank() ? blank() : new Text(text.strip());
  }

  /** Links, or a blank where there are none. */
  static Cell links(List<Link> links) {
    return links.isEmpty() ? blank() : new Links(links);
  }

  /** A number, or a dash with its reason where there is none. */
  static Cell number(Number value, String reasonIfAbsent) {
    return value == null || !Double.isFinite(value.doubleValue())
        ? absent(reasonIfAbsent)
        : new Figure(value.doubleValue());
  }

  /** An interval, or a dash with its reason where an end is missing. */
  static Cell interval(Double low, Double high, String reasonIfAbsent) {
    return low == null || high == null || !Double.isFinite(low) || !Double.isFinite(high)
        ? absent(reasonIfAbsent)
        : new Interval(low, high);
  }

  /** A dash and why. */
  static Cell absent(String reason) {
    return new Absent("—", reason);
  }

  /** Nothing, where nothing belongs. */
  static Cell blank() {
    return new Absent("", "");
  }

  /** A count of people that is too small to print. */
  static Cell tooFew(int below) {
    return new Absent("<" + below, "fewer than " + below + ": withheld, since people are counted");
  }

  /** A number that would give a count of too few people away. */
  static Cell givesAway(int below) {
    return new Absent("withheld", "since it would give a count below " + below + " away");
  }
}
