package org.detaineroutcomes.ingest.reader.pdf.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What is known of a table before it is read.
 *
 * @param name as messages print it
 * @param required columns that it must have
 * @param anchors columns in which each row has exactly one value
 * @param value what such a value looks like, line breaks allowed in it
 * @param shared columns that may be stated once for several rows
 * @param column the column that a heading names, if it is a known one
 * @param heading whether a line could be the first of headings, by the beginnings of its words
 * @param group whether a line across the columns names what the rows below it have in common
 */
public record TableSpec(
    String name,
    List<String> required,
    List<String> anchors,
    Pattern value,
    Set<String> shared,
    Function<String, Optional<String>> column,
    Predicate<String> heading,
    Predicate<String> group) {
  /** For a table whose rows each state all they say. */
  public TableSpec(
      String name,
      List<String> required,
      List<String> anchors,
      Pattern value,
      Set<String> shared,
      Function<String, Optional<String>> column,
      Predicate<String> heading) {
    this(name, required, anchors, value, shared, column, heading, line -> false);
  }
}
