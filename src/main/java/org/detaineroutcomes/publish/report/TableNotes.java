package org.detaineroutcomes.publish.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands under every table and chart, so that it can be lifted out with its caveats.
 *
 * @param estimand what the numbers are of; a level difference and a causal effect are named apart
 * @param source who published the inputs
 * @param edition as of when they were known
 * @param coverage which places and periods they cover, and which they do not
 * @param caveats what must be read beside the numbers
 */
public record TableNotes(
    String estimand, String source, String edition, String coverage, List<String> caveats) {
  public TableNotes {
    for (String part : List.of(estimand, source, edition, coverage)) {
      if (part.isBlank()) {
        throw new IllegalArgumentException("Cannot note nothing: say why there is nothing to say");
      }
    }
    caveats = List.copyOf(caveats);
  }

  /** A labelled line. */
  public record Line(String label, String text) {
    private static final String CAVEAT = "Caveat";
    private static final String SYMBOL = "Symbol";

    /** What a symbol in the cells of a table means. */
    public static Line ofSymbol(String text) {
      return new Line(SYMBOL, text);
    }

    /** The text after its label; a caveat and a symbol need none. */
    public String inOneLine() {
      return label.equals(CAVEAT) || label.equals(SYMBOL) ? text : label + ": " + text;
    }
  }

  /** The same with another estimand. */
  public TableNotes estimating(String what) {
    return new TableNotes(what, source, edition, coverage, caveats);
  }

  /** The same with further caveats; one that is there already is not repeated. */
  public TableNotes with(List<String> more) {
    List<String> all = new ArrayList<>(caveats);
    more.stream().filter(caveat -> !all.contains(caveat)).distinct().forEach(all::add);
    return new TableNotes(estimand, source, edition, coverage, all);
  }

  /** All of it, in the order in which it is printed. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("Estimand", estimand));
    lines.add(new Line("Source", source));
    lines.add(new Line("Edition", edition));
    lines.add(new Line("Coverage", coverage));
    caveats.forEach(caveat -> lines.add(new Line(Line.CAVEAT, caveat)));
    return lines;
  }
}
