package org.detaineroutcomes.ingest.reader.pdf.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.detaineroutcomes.ingest.reader.pdf.TextLine;

/**
 * A line of a table, or two of one cell, that names what the rows below it have in common.
 *
 * @param text as printed
 * @param top its upper edge, points from the top of the page
 * @param bottom its lower edge
 */
record GroupHeading(String text, double top, double bottom) {
  /** Those of a part of a page, below its headings. */
  static List<GroupHeading> in(Slice slice, double from, Predicate<String> group) {
    List<TextLine> lines = slice.lines().stream().filter(line -> line.baseline() > from).toList();
    List<GroupHeading> found = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int last = group.test(lines.get(i).text()) ? i : overTwo(lines, i, group) ? i + 1 : -1;
      if (last >= 0) {
        String text = lines.get(i).text() + (last > i ? " " + lines.get(last).text() : "");
        TextLine lowest = lines.get(last);
        found.add(
            new GroupHeading(
                text, lines.get(i).top() - 0.1, lowest.baseline() + 0.1 * lowest.size()));
      }
      i = Math.max(i, last) + 1;
    }
    return found;
  }

  private static boolean overTwo(List<TextLine> lines, int first, Predicate<String> group) {
    if (first + 1 >= lines.size() || group.test(lines.get(first + 1).text())) {
      return false;
    }
    TextLine upper = lines.get(first);
    TextLine lower = lines.get(first + 1);
    return upper.phrases().size() == 1
        && Math.abs(upper.from() - lower.from()) < 2
        && lower.baseline() - upper.baseline() < 1.6 * upper.size()
        && group.test(upper.text() + " " + lower.text());
  }
}
