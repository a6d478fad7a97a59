package org.detaineroutcomes.ingest.source.mapped;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.CountyMeasures;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.schema.staged.Populations;

/**
 * What one input of the job file says about a table that has headings of its own.
 *
 * @param table that it fills
 * @param headings our column to the file's heading, offences included
 * @param rape heading of a rape count whose definition depends on the year, if any
 * @param constants our column to the value of every row
 * @param settings how the file is laid out
 */
record Mapping(
    Table table,
    Map<Column, String> headings,
    Optional<String> rape,
    Map<Column, String> constants,
    Settings settings) {
  /** The offence key that leaves the definition to the year. */
  static final String RAPE = "rape";

  private static final Set<Table> BY_AREA = Set.of(Populations.TABLE, CountyMeasures.TABLE);
  private static final Map<Pattern, String> HEADED =
      Map.of(
          Pattern.compile("(?i)(name of )?(the )?(county|counties|parish)( name)?"), "county",
          Pattern.compile("(?i)(name of )?(the )?(city|cities)( name)?"), "city",
          Pattern.compile("(?i)(name of )?(the )?states?( name)?"), "state");

  /** The mapping of an input that {@link MappingCheck} found nothing wrong with. */
  static Mapping of(Job.Input input, Table table) {
    Map<Column, String> headings = named(table, input.columns());
    input
        .offenses()
        .forEach(
            (offense, heading) ->
                Offense.ofColumn(offense).ifPresent(o -> headings.put(Crimes.count(o), heading)));
    return new Mapping(
        table,
        headings,
        Optional.ofNullable(input.offenses().get(RAPE)),
        named(table, input.constants()),
        Settings.of(input.options()));
  }

  /** Every heading it names, once. */
  List<String> wanted() {
    Set<String> wanted = new LinkedHashSet<>(headings.values());
    rape.ifPresent(wanted::add);
    return new ArrayList<>(wanted);
  }

  /** The heading of a column, if it has one. */
  Optional<String> heading(Column column) {
    return headingOf(column.name());
  }

  /** The heading of the column of a name, if it has one. */
  Optional<String> headingOf(String column) {
    return headings.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(column))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The constant of a column, if it has one. */
  Optional<String> constant(Column column) {
    return constants.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(column.name()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * The level that the heading of the names says, of a table in which it need not be stated:
   * "County" names counties.
   */
  Optional<String> headedLevel() {
    boolean unstated =
        BY_AREA.contains(table)
            && heading(PlaceFields.LEVEL).isEmpty()
            && constant(PlaceFields.LEVEL).isEmpty();
    String heading = heading(PlaceFields.JURISDICTION).orElse("");
    return unstated
        ? HEADED.entrySet().stream()
            .filter(words -> words.getKey().matcher(heading.strip()).matches())
            .map(Map.Entry::getValue)
            .findFirst()
        : Optional.empty();
  }

  private static Map<Column, String> named(Table table, Map<String, String> given) {
    Map<Column, String> found = new LinkedHashMap<>();
    given.forEach((name, text) -> table.column(name).ifPresent(c -> found.put(c, text)));
    return found;
  }

  /**
   * How the file is laid out, where it is not plain.
   *
   * @param headingRow row of the headings, from 1; empty: where they are found
   * @param encoding charset; empty: UTF-8, and Windows-1252 where bytes are not
   * @param delimiter between cells; empty: comma, semicolon, tab or bar, whichever fits
   * @param setAside names of further rows that are no data, beside totals and notes
   * @param absent further marks of a cell without a value
   * @param fillDown columns printed on the first row of a block only
   * @param multiline columns whose cells may hold line breaks
   * @param rapeRevisedFrom first year in which a column {@code rape} is the revised definition
   */
  record Settings(
      Optional<Integer> headingRow,
      Optional<String> encoding,
      Optional<Character> delimiter,
      Optional<Pattern> setAside,
      List<String> absent,
      List<String> fillDown,
      List<String> multiline,
      int rapeRevisedFrom) {
    static final List<String> KEYS =
        List.of(
            "heading_row",
            "encoding",
            "delimiter",
            "set_aside",
            "absent",
            "fill_down",
            "multiline",
            "rape_revised_from",
            "jumps",
            "repeats");

    /** The FBI's summary program took the revised definition in 2013. */
    private static final int REVISED = 2013;

    static Settings of(Map<String, String> options) {
      return new Settings(
          Optional.ofNullable(options.get("heading_row")).map(Integer::valueOf),
          Optional.ofNullable(options.get("encoding")),
          Optional.ofNullable(options.get("delimiter")).map(Settings::character),
          Optional.ofNullable(options.get("set_aside"))
              .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE)),
          list(options.get("absent")),
          list(options.get("fill_down")),
          list(options.get("multiline")),
          Optional.ofNullable(options.get("rape_revised_from"))
              .map(Integer::valueOf)
              .orElse(REVISED));
    }

    private static char character(String delimiter) {
      return delimiter.equals("tab") || delimiter.equals("\\t") ? '\t' : delimiter.charAt(0);
    }

    private static List<String> list(String commas) {
      return commas == null ? List.of() : List.of(commas.split("\\s*,\\s*"));
    }
  }
}
