package org.detaineroutcomes.ingest.source.table10;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.SheetRow;
import org.detaineroutcomes.ingest.source.table10.Table10Columns.Role;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.model.result.CountScope;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;

/** The rows below the headings of one sheet, in order: each block names its state once. */
final class Table10Rows {
  private static final Pattern BLOCK =
      Pattern.compile("(?is)(.*?)[^a-z]*(?:non)?metropolitan\\s+count(?:y|ies)");
  private static final Pattern AGENCY =
      Pattern.compile(
          "(.+?) (?:Unified |Regional |Metropolitan )?"
              + "(?:Police(?: Department)?|Bureau of Police|Public Safety(?: Department)?)");

  private final String sheet;
  private final Table10Columns columns;
  private final int year;
  private final Footnotes footnotes;
  private final Set<List<String>> seen = new HashSet<>();
  private String statePrinted = "";
  private Optional<UsState> state = Optional.empty();
  private List<String> stateMarks = List.of();
  private List<String> blockMarks = List.of();

  Table10Rows(String sheet, Table10Columns columns, int year, Footnotes footnotes) {
    this.sheet = sheet;
    this.columns = columns;
    this.year = year;
    this.footnotes = footnotes;
  }

  Staged stage(SheetRow row) {
    if (Role.of(columns.cell(row, Role.COUNTY)).filter(Role.COUNTY::equals).isPresent()) {
      return aside(row, "heading repeated");
    }
    String county = columns.cell(row, Role.COUNTY);
    Map<Offense, String> counts = columns.counts(row, year);
    boolean empty = counts.values().stream().allMatch(String::isEmpty);
    if (county.isEmpty() && empty) {
      return remark(row);
    }
    enterBlock(row);
    Footnotes.Marked name = footnotes.split(county);
    if (!seen.add(identity(name.name(), row))) {
      return aside(row, Staged.REPETITION);
    }
    return build(row, name, counts);
  }

  private Staged build(SheetRow row, Footnotes.Marked name, Map<Offense, String> counts) {
    String plain = name.name().replaceAll("\\s+", " ");
    Matcher agency = AGENCY.matcher(plain);
    boolean police = agency.matches();
    RowBuilder built =
        new RowBuilder(Crimes.TABLE, sheet, row.number(), row.text())
            .read(PlaceFields.JURISDICTION, police ? agency.group(1) : plain)
            .set(CrimeFields.AGENCY, police ? plain : null)
            .set(PlaceFields.STATE, state.map(UsState::name).orElse(null))
            .set(PlaceFields.LEVEL, "county")
            .set(CrimeFields.SCOPE, CountScope.SHERIFF_OR_COUNTY_POLICE.word())
            .set(DateFields.YEAR, year)
            .set(
                Crimes.FOOTNOTES,
                footnotes.text(
                    name.marks(),
                    Stream.concat(stateMarks.stream(), blockMarks.stream()).toList()));
    counts.forEach((offense, printed) -> built.read(Crimes.count(offense), printed));
    if (state.isEmpty()) {
      built.complain("state '" + statePrinted + "' is no state");
    }
    return built.build();
  }

  private Staged remark(SheetRow row) {
    String first = columns.cell(row, Role.STATE);
    Matcher block = BLOCK.matcher(footnotes.split(first).name());
    if (block.matches() || UsState.of(footnotes.split(first).name()).isPresent()) {
      enterBlock(row);
      return aside(row, "block heading");
    }
    return aside(row, Footnotes.alone(row) ? "footnote" : "remark without a county or a count");
  }

  private void enterBlock(SheetRow row) {
    String block = columns.cell(row, Role.BLOCK);
    if (!block.isEmpty()) {
      blockMarks = footnotes.split(block).marks();
    }
    String printed = columns.cell(row, Role.STATE);
    if (printed.isEmpty()) {
      return;
    }
    Footnotes.Marked label = footnotes.split(printed);
    Matcher both = BLOCK.matcher(label.name());
    Footnotes.Marked name = footnotes.split(both.matches() ? both.group(1) : label.name());
    statePrinted = printed;
    state = UsState.of(name.name().replaceAll("[^A-Za-z]+$", ""));
    stateMarks = Stream.concat(label.marks().stream(), name.marks().stream()).toList();
  }

  /** What two rows share that are the same word for word, the state's cell apart. */
  private List<String> identity(String name, SheetRow row) {
    return Stream.concat(
            Stream.of(state.map(UsState::name).orElse(statePrinted), name),
            columns.counts(row, year).values().stream())
        .toList();
  }

  private Staged aside(SheetRow row, String reason) {
    return Staged.setAside(sheet, row.number(), reason, row.text());
  }
}
