package org.detaineroutcomes.ingest.source.ddor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;

/**
 * Headings of a report that the job explains: {@code headings: {jurisdiction: "Lead Agency"}}, our
 * column first, as ddor-csv calls it.
 */
final class OwnHeadings {
  /** The option that holds them, as JSON. */
  static final String OPTION = "headings";

  /** Where the job explains none. */
  static final OwnHeadings NONE = new OwnHeadings(Map.of());

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> COLUMNS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("rank", ColumnWords.RANK),
              Map.entry("jurisdiction", ColumnWords.JURISDICTION),
              Map.entry("state", ColumnWords.STATE),
              Map.entry("field_office", ColumnWords.OFFICE),
              Map.entry("issued_detainers", ColumnWords.ISSUED_DETAINERS),
              Map.entry("citizenship", ColumnWords.CITIZENSHIP),
              Map.entry("issued", ColumnWords.ISSUED_DATE),
              Map.entry("declined", ColumnWords.DECLINED_DATE),
              Map.entry("notable_activity", ColumnWords.NOTABLE_ACTIVITY),
              Map.entry("date_enacted", ColumnWords.DATE_ENACTED),
              Map.entry("policy", ColumnWords.POLICY),
              Map.entry("criteria", ColumnWords.CRITERIA)));

  private final Map<String, String> columns;

  private OwnHeadings(Map<String, String> columns) {
    this.columns = columns;
  }

  /** Those of an input. */
  static OwnHeadings of(Job.Input input) {
    Map<String, String> columns = new LinkedHashMap<>();
    node(input)
        .properties()
        .forEach(
            field -> {
              String column = COLUMNS.get(field.getKey());
              texts(field.getValue()).forEach(text -> columns.put(letters(text), column));
            });
    return new OwnHeadings(columns);
  }

  /** What is wrong with those of an input. */
  static List<Problem> problems(Job.Input input) {
    List<Problem> problems = new ArrayList<>();
    node(input)
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!COLUMNS.containsKey(name)) {
                problems.add(
                    Problem.usage(
                        "line " + input.line(),
                        "Cannot read headings: of " + input.path() + ": no column '" + name + "'",
                        Near.hint(name, List.copyOf(COLUMNS.keySet()))));
              }
            });
    return problems;
  }

  private static JsonNode node(Job.Input input) {
    try {
      return JSON.readTree(input.options().getOrDefault(OPTION, "{}"));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot read " + OPTION + " as JSON", e);
    }
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(text -> texts.add(text.asText()));
    } else {
      texts.add(node.asText());
    }
    return texts;
  }

  /** A narrow cell breaks words, so spaces do not count. */
  private static String letters(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d#]+", "");
  }

  Optional<String> column(String heading) {
    return Optional.ofNullable(columns.get(letters(heading)));
  }

  /** Whether a word may stand in one of them, or begin such a word. */
  boolean begins(String word) {
    return columns.keySet().stream().anyMatch(heading -> heading.contains(letters(word)));
  }
}
