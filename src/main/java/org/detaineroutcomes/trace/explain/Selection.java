package org.detaineroutcomes.trace.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.PlaceName;
import org.detaineroutcomes.trace.TableRows.Line;

/** Which rows of a table: {@code column=value}, or {@code column~place}. */
record Selection(List<Condition> conditions) {
  private static final Pattern CONDITION = Pattern.compile("([a-z0-9_]+)([=~])(.*)");

  /** One condition on one column. */
  record Condition(String column, boolean place, String value) {
    boolean holds(Line line) {
      Object found = line.get(column);
      return found != null
          && (place
              ? PlaceName.bare(found.toString()).equals(PlaceName.bare(value))
              : found.toString().equals(value));
    }
  }

  /** Reads the text of a part; an empty one selects every row. */
  static Selection parse(String text) {
    List<Condition> conditions = new ArrayList<>();
    for (String part : text.split("; ", -1)) {
      Matcher matcher = CONDITION.matcher(part);
      if (matcher.matches()) {
        conditions.add(
            new Condition(matcher.group(1), matcher.group(2).equals("~"), matcher.group(3)));
      }
    }
    return new Selection(conditions);
  }

  boolean holds(Line line) {
    return conditions.stream().allMatch(condition -> condition.holds(line));
  }
}
