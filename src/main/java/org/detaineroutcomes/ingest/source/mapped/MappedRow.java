package org.detaineroutcomes.ingest.source.mapped;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.ingest.source.Completion;
import org.detaineroutcomes.model.AbsentMark;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.PopulationSource;
import org.detaineroutcomes.model.result.CountScope;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;

/** Turns the rows of one file into rows of the mapped table, in the file's order. */
final class MappedRow {
  /** A county code that is no county's, in place of one that can't be read. */
  private static final String NO_COUNTY = "00000";

  private static final Map<String, String> SCOPES =
      Map.of(
          PlaceLevel.COUNTY.word(), CountScope.COUNTY_TOTAL.word(),
          PlaceLevel.CITY.word(), CountScope.AGENCIES.word(),
          PlaceLevel.AGENCY.word(), CountScope.AGENCIES.word(),
          PlaceLevel.STATE.word(), CountScope.STATE_TOTAL.word());

  private final Mapping mapping;
  private final UsualRows usual;
  private final Set<String> absent = new HashSet<>();
  private final Map<String, String> above = new HashMap<>();

  /** Rows of counts so far: a count printed twice is one count. */
  private final Set<Printed> seen = new HashSet<>();

  MappedRow(Mapping mapping) {
    this.mapping = mapping;
    this.usual = new UsualRows(mapping);
    this.absent.addAll(mapping.settings().absent());
  }

  /** True for a column whose value follows from others where the job says nothing of it. */
  static boolean implied(Column column) {
    return Set.of(CrimeFields.SCOPE.name(), PlaceFields.POPULATION_SOURCE.name())
        .contains(column.name());
  }

  Staged stage(CsvRow row) {
    Optional<String> reason = usual.reason(row);
    if (reason.isPresent()) {
      return Staged.setAside(null, row.number(), reason.get(), row.text());
    }
    Optional<String> misfit = row.misfit();
    if (misfit.isPresent()) {
      return Staged.quarantined(null, row.number(), misfit.get(), row.text());
    }
    RowBuilder built = new RowBuilder(mapping.table(), null, row.number(), row.text());
    mapping.constants().forEach((column, text) -> PrintedValue.into(built, column, text.strip()));
    mapping
        .headings()
        .forEach((column, heading) -> PrintedValue.into(built, column, cell(row, column, heading)));
    mapping.rape().ifPresent(heading -> rape(built, row, heading));
    imply(built, row);
    return once(Completion.of(mapping.table(), built).build(), row);
  }

  private Staged once(Staged staged, CsvRow row) {
    boolean counted = staged.fate() == Staged.Fate.KEPT && mapping.table().equals(Crimes.TABLE);
    return counted && !seen.add(new Printed(row.text(), staged.values()))
        ? Staged.setAside(null, row.number(), Staged.REPETITION, row.text())
        : staged;
  }

  private String cell(CsvRow row, Column column, String heading) {
    String printed = row.cell(heading);
    boolean marked = absent.contains(printed) || AbsentMark.is(printed);
    if (marked && PrintedValue.typed(column)) {
      return "";
    }
    if (column.name().equals(PlaceFields.COUNTY_FIPS.name()) && nameDecides(row, printed)) {
      return NO_COUNTY;
    }
    if (!mapping.settings().fillDown().contains(column.name())) {
      return printed;
    }
    if (!printed.isEmpty()) {
      above.put(column.name(), printed);
    }
    return above.getOrDefault(column.name(), "");
  }

  /** Whether a printed code is none, and the name beside it may say where the row belongs. */
  private boolean nameDecides(CsvRow row, String code) {
    return !code.isEmpty()
        && Fips.county(code).isEmpty()
        && mapping
            .heading(PlaceFields.JURISDICTION)
            .filter(h -> !row.cell(h).isEmpty())
            .isPresent();
  }

  private void rape(RowBuilder built, CsvRow row, String heading) {
    Optional<Integer> year =
        mapping
            .constant(DateFields.YEAR)
            .or(() -> mapping.heading(DateFields.YEAR).map(h -> cell(row, DateFields.YEAR, h)))
            .flatMap(PrintedValue::year);
    boolean revised = year.filter(y -> y >= mapping.settings().rapeRevisedFrom()).isPresent();
    Column column = Crimes.count(revised ? Offense.RAPE_REVISED : Offense.RAPE_LEGACY);
    PrintedValue.into(built, column, cell(row, column, heading));
  }

  private void imply(RowBuilder built, CsvRow row) {
    mapping.headedLevel().ifPresent(level -> built.set(PlaceFields.LEVEL, level));
    for (Column column : mapping.table().dataColumns()) {
      if (implied(column)
          && mapping.constant(column).isEmpty()
          && mapping.heading(column).isEmpty()) {
        built.set(
            column,
            column.name().equals(CrimeFields.SCOPE.name())
                ? scope(row)
                : PopulationSource.GIVEN.word());
      }
    }
  }

  /** An independent city is counted whole, as a county is. */
  private String scope(CsvRow row) {
    String printed =
        mapping
            .constant(PlaceFields.LEVEL)
            .or(() -> mapping.heading(PlaceFields.LEVEL).map(row::cell))
            .orElse("");
    return PrintedValue.isIndependentCity(printed)
        ? SCOPES.get(PlaceLevel.COUNTY.word())
        : SCOPES.get(PrintedValue.level(printed));
  }

  /** A row as printed, with the values that cells above it gave it. */
  private record Printed(String text, List<Object> values) {}
}
