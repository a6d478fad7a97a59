package org.detaineroutcomes.ingest.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.PrintedDate;
import org.detaineroutcomes.model.Problem;

/** The headings of a table as printed, spaces and line breaks collapsed, and where each stands. */
public final class Headings {
  private static final int LISTED = 40;

  /** Such as an alien number; a year is none. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{5}|\\d[\\d-]{6}");

  private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,]*[.,][\\d.,]*|\\d{1,3}");

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
                Near.nearest(
                        heading, positions.keySet().stream().filter(Headings::tellable).toList())
                    .map(near -> "the file has '" + near + "': was it renamed?")
                    .orElseGet(() -> remedy(wanted))));
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

  /** A row of values in place of headings may be about a person: its cells are not repeated. */
  private String remedy(List<String> wanted) {
    if (countOf(wanted) == 0 && !positions.keySet().stream().allMatch(Headings::tellable)) {
      return "its first row holds values: give it a row of headings above";
    }
    List<String> told = positions.keySet().stream().filter(Headings::tellable).toList();
    int more = positions.size() - Math.min(told.size(), LISTED);
    return "the file has: "
        + told.stream().limit(LISTED).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /** Whether a cell reads as a heading; dates, numbers and what holds long ones do not. */
  private static boolean tellable(String heading) {
    return !LONG_NUMBER.matcher(heading).find()
        && !NUMBER.matcher(heading).matches()
        && PrintedDate.dayOfMoment(heading).isEmpty();
  }

  static String normalise(String heading) {
    return heading.strip().replaceAll("[\\s\\u00A0]+", " ");
  }
}
