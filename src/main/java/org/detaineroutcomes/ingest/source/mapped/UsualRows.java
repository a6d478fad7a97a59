package org.detaineroutcomes.ingest.source.mapped;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** The rows of published tables that are no data: totals, notes, repeated headings. */
final class UsualRows {
  private static final Pattern TOTAL =
      Pattern.compile("(.*\\W)?(sub-?\\s?)?totals?(\\W.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern STATEWIDE =
      Pattern.compile(
          "state|state[- ]?wide|entire state|state of .+|all (counties|agencies|jurisdictions)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NATION =
      Pattern.compile(
          "nation ?wide|national|nation|u\\.? ?s\\.?( ?a\\.?)?|(the )?united states( of america)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOTE =
      Pattern.compile("((foot)?notes?|sources?)\\b.*|[*†‡].*", Pattern.CASE_INSENSITIVE);

  /** States with a county of their own name: there the name alone does not tell which is meant. */
  private static final Set<UsState> NAMESAKES =
      EnumSet.of(
          UsState.AR,
          UsState.DC,
          UsState.HI,
          UsState.IA,
          UsState.ID,
          UsState.NY,
          UsState.OK,
          UsState.UT);

  private final Mapping mapping;
  private final List<String> named;

  UsualRows(Mapping mapping) {
    this.mapping = mapping;
    this.named =
        Stream.of(PlaceFields.JURISDICTION, CrimeFields.AGENCY, DateFields.YEAR, DateFields.MONTH)
            .flatMap(column -> mapping.heading(column).stream())
            .toList();
  }

  /** Why a row is no data, or empty when it is. */
  Optional<String> reason(CsvRow row) {
    List<String> wanted = mapping.wanted();
    if (wanted.stream().allMatch(heading -> row.cell(heading).isEmpty())) {
      return Optional.of("nothing in any mapped column");
    }
    if (wanted.stream().allMatch(heading -> row.cell(heading).equals(heading))) {
      return Optional.of("heading repeated");
    }
    String name = mapping.heading(PlaceFields.JURISDICTION).map(row::cell).orElse("");
    if (mapping.settings().setAside().filter(p -> p.matcher(name).matches()).isPresent()) {
      return Optional.of("set aside by the job file");
    }
    if (named.stream().anyMatch(heading -> TOTAL.matcher(row.cell(heading)).matches())) {
      return Optional.of("total or subtotal");
    }
    if (NATION.matcher(name).matches()) {
      return Optional.of("national total");
    }
    return statewide(row, name) ? Optional.of("state-wide total") : note(row, name);
  }

  private Optional<String> note(CsvRow row, String name) {
    if (NOTE.matcher(name).matches()) {
      return Optional.of("note");
    }
    boolean alone =
        !name.isEmpty()
            && mapping.wanted().stream()
                .filter(
                    heading ->
                        !mapping.heading(PlaceFields.JURISDICTION).orElse("").equals(heading))
                .allMatch(heading -> row.cell(heading).isEmpty());
    return alone
        ? Optional.of("note or section heading: a name and nothing else")
        : Optional.empty();
  }

  private boolean statewide(CsvRow row, String name) {
    String level = mapping.headedLevel().orElseGet(() -> text(PlaceFields.LEVEL, row));
    if (level.equalsIgnoreCase("state")) {
      return false;
    }
    String bare = name.replaceFirst("(?i) state$", "");
    boolean own =
        UsState.of(bare).isPresent()
            && UsState.of(bare).equals(UsState.of(text(PlaceFields.STATE, row)));
    boolean county = bare.equals(name) && NAMESAKES.contains(UsState.of(name).orElse(null));
    return STATEWIDE.matcher(name).matches() || (own && !county);
  }

  private String text(Column column, CsvRow row) {
    return mapping.constant(column).or(() -> mapping.heading(column).map(row::cell)).orElse("");
  }
}
