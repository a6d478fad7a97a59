package org.detaineroutcomes.trace.explain;

import java.util.List;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.trace.TracedFigure;

/**
 * Where one published figure came from.
 *
 * @param figure the figure
 * @param facts what is printed with it: name and value
 * @param formula how it follows from its rows, line by line
 * @param rows the rows, in the order of their files
 * @param more rows that are not listed
 * @param policies spells that made the groups, one a line
 * @param drops rules that made the sample, one a line
 * @param inputs files it rests on
 */
public record Explanation(
    TracedFigure figure,
    List<Fact> facts,
    List<String> formula,
    List<SourceRow> rows,
    long more,
    List<String> policies,
    List<String> drops,
    List<InputRecord> inputs) {

  /** One thing that is printed with a figure. */
  public record Fact(String name, String value) {}
}
