package org.detaineroutcomes.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detaineroutcomes.ingest.source.mapped.MappedCsv;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.ColumnDoc;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.FramePolicies;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.schema.staged.StagedTables;

/** Pages made from the schema: what the columns of tables mean. */
final class ColumnPages {
  private static final String FOLDER = "my/";
  private static final String COUNTY = "county";

  /** A job that has a place names it by these, though a row may go without. */
  private static final List<Column> PLACE = List.of(PlaceFields.JURISDICTION, PlaceFields.STATE);

  private ColumnPages() {}

  /** The columns of any table, a line a column. */
  static String columns(Table table) {
    StringBuilder page =
        new StringBuilder("| column | type | unit | meaning | empty | values |\n")
            .append("| --- | --- | --- | --- | --- | --- |\n");
    for (Column column : table.columns()) {
      ColumnDoc doc = ColumnDoc.of(column);
      page.append(
          line(
              code(doc.name()) + (table.key().contains(column) ? " (key)" : ""),
              doc.type(),
              doc.unit(),
              doc.meaning(),
              doc.ifEmpty(),
              values(doc)));
    }
    return page.toString();
  }

  /**
   * The columns of the joined table, topic by topic, with the source and the rule of each topic.
   */
  static String joinedColumns() {
    StringBuilder page =
        new StringBuilder(
            """
            # Columns of the joined table

            Made from the schema by `ColumnPagesTest`. `marts/joined` has one row a unit and period of the
            frame, whatever source has a row. A count is empty unless it is known: the coverage of its topic
            says what no row means, and the gap says why. [Your own four files](your-four-files.md) says how
            sources of another grain are brought to the frame.

            | coverage | no row means |
            | --- | --- |
            | `complete` | zero |
            | `top_ten_only` | fewer than the tenth of the report, or not known |
            | `partial` | not known; a count that is there is of some of the cases or days |
            | `none` | not known: no source holds the unit and period |
            | `not_applicable` | the source counts other units |

            """);
    section(page, "The frame", "every unit of the job in every period", FramePolicies.FRAME);
    for (JoinTopic topic : JoinTopic.values()) {
      List<Column> columns = new ArrayList<>();
      columns.add(JoinFields.coverage(topic));
      columns.add(JoinFields.gap(topic));
      columns.add(JoinFields.edition(topic));
      columns.addAll(Joined.of(topic));
      section(page, title(topic), source(topic), columns);
    }
    section(
        page,
        "The job's treatment",
        "the treatment definition of the job, as in `marts/panel`",
        FramePolicies.TREATMENT);
    return page.toString().stripTrailing() + "\n";
  }

  private static void section(
      StringBuilder page, String title, String source, List<Column> columns) {
    page.append("## ").append(title).append("\n\nFrom ").append(source).append(".\n\n");
    page.append("| column | type | unit | meaning | values |\n");
    page.append("| --- | --- | --- | --- | --- |\n");
    for (Column column : columns) {
      ColumnDoc doc = ColumnDoc.of(column);
      page.append(line(code(doc.name()), doc.type(), doc.unit(), doc.meaning(), values(doc)));
    }
    page.append('\n');
  }

  private static String title(JoinTopic topic) {
    return switch (topic) {
      case CRIME -> "Crime and residents";
      case POLICY -> "Policy";
      case REPORTS_ISSUED -> "Declined-detainer reports, Section I";
      case REPORTS_DECLINED -> "Declined-detainer reports, Section II";
      case DETAINERS -> "Detainer records";
      case CITIZENS -> "Detainers on citizens";
      case PAYMENTS -> "Payments";
    };
  }

  private static String source(JoinTopic topic) {
    return switch (topic) {
      case CRIME ->
          "`crimes`, `population` and `county_measures`; a period is known if a source has a row"
              + " of it, years are never divided";
      case POLICY ->
          "`policies`, `statewide_policies`, `policy_events`, `policy_lists` and `agreements`, day"
              + " by day; no row means that none is listed";
      case REPORTS_ISSUED ->
          "`ddor_issued`; the ten largest of a report, in periods that reports have every day of";
      case REPORTS_DECLINED ->
          "`ddor_declined` or `ddor_declined_counts`; complete if every row of the section is at"
              + " hand and reports have every day of the period";
      case DETAINERS ->
          "`detainers`, in the period of the record's date; complete for the states and days that"
              + " an input's `covers:` names";
      case CITIZENS ->
          "`detainers` whose lift reason or country of citizenship says so, each once; complete as"
              + " detainers are, or where `covers: {of: citizens}` says so";
      case PAYMENTS -> "`liability`; only what became public, so that it is never complete";
    };
  }

  /** What the format {@code csv} takes for every staged table. */
  static String csvColumns() {
    StringBuilder page =
        new StringBuilder(
            """
            # Columns that a table of yours may have

            Made from the schema by `ColumnPagesTest`. The format `csv` reads any delimited table: a job says
            which heading of the file is which column (`columns`), and what holds for every row (`constants`).
            A column is required if a row without a value is no row; the others may be left out. Numbers may
            have thousands separators, days are `2017-02-01` or `2/1/2017`, months numbers or names, states names
            or postal codes, yes and no are true and false. `follows` means that a value is worked out where
            none is given. Offenses may stand under `offenses` as well as under `columns`. A value outside the
            values named is quarantined with its row. Settings of the layout are in
            [Add a source](adding-a-source.md).

            """);
    for (Table table : StagedTables.all()) {
      page.append("## ").append(table.name()).append("\n\n");
      page.append("One row: ").append(table.grain()).append(".\n\n```yaml\n");
      page.append(yaml(example(table))).append("```\n\n");
      page.append("| column | type | required | values | meaning |\n");
      page.append("| --- | --- | --- | --- | --- |\n");
      for (Column column : table.dataColumns()) {
        ColumnDoc doc = ColumnDoc.of(column);
        page.append(
            line(
                code(doc.name()), doc.type(), required(table, column), values(doc), doc.comment()));
      }
      page.append('\n');
    }
    return page.toString().stripTrailing() + "\n";
  }

  /** The least that a job must say of a table, with headings that stand for the file's own. */
  static Job.Input example(Table table) {
    Map<String, String> columns = new LinkedHashMap<>();
    Map<String, String> constants = new LinkedHashMap<>();
    for (Column column : table.dataColumns()) {
      if (MappedCsv.needs(table, column) || PLACE.contains(column)) {
        boolean closed = !column.allowed().isEmpty();
        (closed ? constants : columns)
            .put(column.name(), closed ? example(column) : heading(column));
      }
    }
    if (columns.isEmpty()) {
      table.dataColumns().stream()
          .limit(2)
          .forEach(column -> columns.put(column.name(), heading(column)));
    }
    Map<String, String> offenses =
        table.equals(Crimes.TABLE) ? Map.of("murder", "MURDER") : Map.of();
    return new Job.Input(
        table.name(),
        "csv",
        FOLDER + table.name() + ".csv",
        "",
        "",
        columns,
        offenses,
        constants,
        Map.of(),
        1);
  }

  private static String example(Column column) {
    return column.allowed().contains(COUNTY) ? COUNTY : column.allowed().get(0);
  }

  private static String yaml(Job.Input input) {
    List<String> lines =
        new ArrayList<>(
            List.of("- table: " + input.table(), "  format: csv", "  path: " + input.path()));
    add(lines, "columns", input.columns());
    add(lines, "offenses", input.offenses());
    add(lines, "constants", input.constants());
    return String.join("\n", lines) + "\n";
  }

  private static void add(List<String> lines, String key, Map<String, String> entries) {
    if (!entries.isEmpty()) {
      lines.add(
          "  "
              + key
              + ": {"
              + entries.entrySet().stream()
                  .map(entry -> entry.getKey() + ": " + entry.getValue())
                  .collect(Collectors.joining(", "))
              + "}");
    }
  }

  private static String heading(Column column) {
    return column.name().toUpperCase(java.util.Locale.ROOT);
  }

  private static String required(Table table, Column column) {
    return MappedCsv.needs(table, column) ? "yes" : column.required() ? "follows" : "";
  }

  private static String values(ColumnDoc doc) {
    return doc.codes().isEmpty()
        ? doc.range()
        : doc.codes().stream().map(ColumnPages::code).collect(Collectors.joining(", "));
  }

  private static String code(String text) {
    return "`" + text.replace("|", "\\|") + "`";
  }

  private static String line(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
