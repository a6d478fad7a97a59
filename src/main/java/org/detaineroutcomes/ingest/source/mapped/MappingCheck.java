package org.detaineroutcomes.ingest.source.mapped;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.source.Completion;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.CountyMeasures;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.schema.staged.Detainers;
import org.detaineroutcomes.schema.staged.Populations;
import org.detaineroutcomes.schema.staged.StagedTables;

/** Finds everything that is wrong with a mapping before a file is opened. */
final class MappingCheck {
  private final Job.Input input;
  private final List<Problem> problems = new ArrayList<>();

  private MappingCheck(Job.Input input) {
    this.input = input;
  }

  static List<Problem> problems(Job.Input input) {
    MappingCheck check = new MappingCheck(input);
    StagedTables.of(input.table())
        .ifPresentOrElse(
            check::all,
            () ->
                check.add(
                    "no table '" + input.table() + "'",
                    Near.hint(input.table(), StagedTables.names())));
    return check.problems;
  }

  /** Settings of the file's layout: what it holds every case of is read by the join. */
  private Set<String> layout() {
    Set<String> keys = new LinkedHashSet<>(input.options().keySet());
    keys.removeAll(Job.Covers.KEYS);
    return keys;
  }

  private void all(Table table) {
    List<String> columns = table.dataColumns().stream().map(Column::name).toList();
    known("columns", "column of " + table.name(), input.columns().keySet(), columns);
    known("constants", "column of " + table.name(), input.constants().keySet(), columns);
    known("options", "setting of the csv format", layout(), Mapping.Settings.KEYS);
    if (input.covers().isPresent() && !table.equals(Detainers.TABLE)) {
      add(
          "'covers' is said of " + table.name() + ", where no row is a missing row",
          "say it of an input of detainers");
    }
    offenses(table);
    for (String twice : input.columns().keySet()) {
      if (input.constants().containsKey(twice)) {
        add("'" + twice + "' is a column and a constant", "keep one of the two");
      }
    }
    constants(table);
    area(table);
    complete(table);
    settings();
  }

  private void offenses(Table table) {
    List<String> offenses = new ArrayList<>();
    for (Offense offense : Offense.values()) {
      offenses.add(offense.column());
    }
    offenses.add(Mapping.RAPE);
    if (!table.equals(Crimes.TABLE)) {
      if (!input.offenses().isEmpty()) {
        add("'offenses' belongs to the table crimes", "use 'columns'");
      }
      return;
    }
    known("offenses", "offense", input.offenses().keySet(), offenses);
    boolean counts =
        !input.offenses().isEmpty()
            || input.columns().keySet().stream().anyMatch(c -> Offense.ofColumn(c).isPresent());
    if (!counts) {
      add("no offense is mapped", "add offenses: {murder: <heading>, ...}");
    }
    if (input.offenses().containsKey(Mapping.RAPE)
        && input.offenses().keySet().stream().anyMatch(key -> key.startsWith("rape_"))) {
      add(
          "'rape' stands beside a definition of rape",
          "use rape_legacy and rape_revised, or rape alone where one column changes definition");
    }
  }

  private void constants(Table table) {
    input
        .constants()
        .forEach(
            (name, text) ->
                table
                    .column(name)
                    .ifPresent(
                        column -> {
                          Table alone = Table.staged(table.name(), "one value", List.of(column));
                          RowBuilder row = new RowBuilder(alone, null, 0, text);
                          PrintedValue.into(row, column, text.strip());
                          Staged built = row.build();
                          if (built.fate() != Staged.Fate.KEPT) {
                            add("constant " + built.reason(), "correct the constant");
                          }
                        }));
  }

  private void area(Table table) {
    boolean states = table.equals(Populations.TABLE);
    List<String> places =
        states
            ? List.of(
                PlaceFields.COUNTY_FIPS.name(),
                PlaceFields.JURISDICTION.name(),
                PlaceFields.STATE.name())
            : List.of(PlaceFields.COUNTY_FIPS.name(), PlaceFields.JURISDICTION.name());
    boolean byArea = states || table.equals(CountyMeasures.TABLE);
    if (byArea
        && places.stream()
            .noneMatch(
                name -> input.columns().containsKey(name) || input.constants().containsKey(name))) {
      add(
          "nothing is said of the place: none of " + String.join(", ", places),
          "add one of them to columns with the file's heading");
    }
  }

  private void complete(Table table) {
    Map<String, String> given = new LinkedHashMap<>(input.columns());
    given.putAll(input.constants());
    for (Column column : table.dataColumns()) {
      if (needs(table, column) && !given.containsKey(column.name())) {
        add(
            "nothing is said of " + column.name() + " (" + column.meaning() + ")",
            column.name().equals(PlaceFields.LEVEL.name())
                ? "add it to constants, such as {level: county}"
                : "add it to columns with the file's heading, or to constants");
      }
    }
  }

  /** Whether a job must say where a column comes from. */
  static boolean needs(Table table, Column column) {
    return column.required() && !MappedRow.implied(column) && !Completion.implies(table, column);
  }

  private void settings() {
    Map<String, String> options = input.options();
    whole(options, "heading_row");
    whole(options, "rape_revised_from");
    known(
        "fill_down",
        "mapped column",
        list(options, "fill_down"),
        new ArrayList<>(input.columns().keySet()));
    List<String> cells = new ArrayList<>(input.columns().keySet());
    cells.addAll(input.columns().values());
    known("multiline", "mapped column", list(options, "multiline"), cells);
    try {
      Charset.forName(options.getOrDefault("encoding", "UTF-8"));
    } catch (IllegalArgumentException e) {
      add("no encoding '" + options.get("encoding") + "'", "use utf-8, iso-8859-1 or windows-1252");
    }
    try {
      Pattern.compile(options.getOrDefault("set_aside", ""));
    } catch (PatternSyntaxException e) {
      add("set_aside is no regular expression: " + e.getDescription(), "correct the expression");
    }
    String delimiter = options.getOrDefault("delimiter", ",");
    if (delimiter.length() != 1 && !List.of("tab", "\\t").contains(delimiter)) {
      add("delimiter '" + delimiter + "' is not one character", "use one character, or tab");
    }
  }

  private static List<String> list(Map<String, String> options, String key) {
    return options.containsKey(key) ? List.of(options.get(key).split("\\s*,\\s*")) : List.of();
  }

  private void whole(Map<String, String> options, String key) {
    if (!options.getOrDefault(key, "1").matches("[1-9]\\d{0,6}")) {
      add(key + " '" + options.get(key) + "' is no number", "give a whole number from 1");
    }
  }

  private void known(
      String where, String what, Collection<String> given, Collection<String> known) {
    for (String name : given) {
      if (!known.contains(name)) {
        add(where + ": no " + what + " '" + name + "'", Near.hint(name, known));
      }
    }
  }

  private void add(String reason, String remedy) {
    problems.add(
        Problem.usage(
            "job file, line " + input.line(),
            "Cannot read " + input.path() + " as " + input.format() + ": " + reason,
            remedy));
  }
}
