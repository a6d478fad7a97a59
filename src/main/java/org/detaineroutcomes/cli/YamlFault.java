package org.detaineroutcomes.cli;

import java.util.List;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What a YAML parser stumbled over, in words.
 *
 * @param line where, from 1; 0: not known
 * @param words what was found and what was expected
 * @param remedy what to do
 */
record YamlFault(int line, String words, String remedy) {
  private static final String QUOTE =
      "put a value that holds ': ', ' #' or a leading sign in quotes";
  private static final String INDENT = "indent each level by two spaces, and its lines alike";

  /** How a parser's complaint begins or what it holds, and the words for it. */
  private record Known(String complaint, String words, String remedy) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known(
              "mapping values are not allowed",
              "a second ': ' stands where the value of a key was expected",
              QUOTE),
          new Known("(TAB)", "a tab stands where spaces or a value were expected", INDENT),
          new Known(
              "could not find expected ':'", "a key was expected, with ': ' behind it", INDENT),
          new Known(
              "expected <block end>",
              "the line is indented unlike those above: a key or list item of their level was"
                  + " expected",
              INDENT),
          new Known(
              "expected ',' or ']'",
              "a list in [ ] is not closed: expected ',' or ']'",
              "close it"),
          new Known(
              "expected ',' or '}'",
              "a mapping in { } is not closed: expected ',' or '}'",
              "close it"),
          new Known(
              "found unexpected end of stream",
              "a quote is not closed: expected its end",
              "close it"),
          new Known(
              "unexpected document separator",
              "a quote is not closed: expected its end",
              "close it"),
          new Known(
              "found undefined alias",
              "an alias (*) names what no anchor (&) above it marks",
              QUOTE),
          new Known(
              "that cannot start any token",
              "a sign stands where a value was expected, and none begins with it",
              QUOTE),
          new Known(
              "unknown escape character", "a \\ stands in double quotes", "use single quotes"),
          new Known("sequence entries are not allowed", "a list item stands beside a key", INDENT),
          new Known(
              "special characters are not allowed",
              "it holds a character of no text",
              "save it as UTF-8 text"),
          new Known(
              "Nesting Depth exceeded", "its values are nested too deep", "write a flat job"));

  static YamlFault of(YAMLException thrown) {
    String complaint = String.valueOf(thrown.getMessage());
    int line = 0;
    if (thrown instanceof MarkedYAMLException marked) {
      complaint = marked.getProblem() == null ? complaint : marked.getProblem();
      boolean opened = complaint.startsWith("expected ','") || complaint.contains("end of stream");
      line =
          opened && marked.getContextMark() != null
              ? marked.getContextMark().getLine() + 1
              : marked.getProblemMark() != null ? marked.getProblemMark().getLine() + 1 : 0;
    }
    for (Known known : KNOWN) {
      if (complaint.contains(known.complaint())) {
        return new YamlFault(line, known.words(), known.remedy());
      }
    }
    return new YamlFault(
        line, "the YAML can't be understood: " + complaint.lines().findFirst().orElse(""), INDENT);
  }
}
