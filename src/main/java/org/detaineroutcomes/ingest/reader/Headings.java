package org.detaineroutcomes.ingest.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;

/** The headings of a table as printed, spaces and line breaks collapsed, and where each stands. */
public final class Headings {
  private static final int LISTED = 40;

  private final List<String> printed;
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final Set<String> repeated = new HashSet<>();

  /** Asked for every cell: a heading is normalised once. */
  private final Map<String, OptionalInt> asked = new ConcurrentHashMap<>();

  private Headings(List<String> printed) {
    this.printed = printed;
  }

  /** The headings that one row of cells holds. */
  public static Headings of(List<String> cells) {
    Headings headings = new Headings(cells.stream().map(String::strip).toList());
    for (int i = 0; i < cells.size(); i++) {
      String heading = normalise(cells.get(i));
      if (!heading.isEmpty() && headings.positions.putIfAbsent(heading, i) != null) {
        headings.repeated.add(heading);
      }
    }
    return headings;
  }

  /** In their order. */
  public List<String> names() {
    return List.copyOf(positions.keySet());
  }

  /** The cells of the heading row, stripped, named or not. */
  List<String> printed() {
    return printed;
  }

  /** Cells of the heading row, named or not. */
  public int width() {
    return printed.size();
  }

  /** Where a heading stands, from 0. */
  public OptionalInt position(String heading) {
    return asked.computeIfAbsent(
        heading,
        name -> {
          Integer found = positions.get(normalise(name));
          return found == null ? OptionalInt.empty() : OptionalInt.of(found);
        });
  }

  /** How many of some headings are here. */
  long countOf(List<String> wanted) {
    return wanted.stream().filter(heading -> position(heading).isPresent()).count();
  }

  /**
   * One problem for each wanted heading that is missing, with the nearest one that is there, or
   * that stands there twice.
   *
   * @param file named in the message
   * @param where file and sheet
   */
  public List<Problem> problems(String file, String where, String format, List<String> wanted) {
    List<Problem> problems = new ArrayList<>();
    for (String heading : wanted) {
      String start = "Cannot read " + file + " as " + format + ": ";
      if (position(heading).isEmpty()) {
        problems.add(
            Problem.input(
                where + ", heading row",
                start + "no column '" + heading + "'",
                Near.nearest(heading, positions.keySet())
                    .map(near -> "the file has '" + near + "': was it renamed?")
                    .orElseGet(this::list)));
      } else if (repeated.contains(normalise(heading))) {
        problems.add(
            Problem.input(
                where + ", heading row",
                start + "column '" + heading + "' is there more than once",
                "rename or remove the one that is not meant"));
      }
    }
    return problems;
  }

  private String list() {
    int more = positions.size() - LISTED;
    return "the file has: "
        + positions.keySet().stream().limit(LISTED).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  static String normalise(String heading) {
    return heading.strip().replaceAll("[\\s\\u00A0]+", " ");
  }
}
