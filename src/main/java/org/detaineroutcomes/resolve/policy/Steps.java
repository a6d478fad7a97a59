package org.detaineroutcomes.resolve.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.model.DatePrecision;
import org.detaineroutcomes.model.ListedIn;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.PolicySteps;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.store.TableRow;

/** The dated steps of policies, collected while their spells are read. */
final class Steps {
  static final String SOURCE = "source";
  static final String ANOTHER_PAGE = "another page";

  private record Step(
      PolicyUnit unit,
      String step,
      DateInterval when,
      String saidBy,
      ListedIn table,
      TableRow row,
      String provision) {}

  private final List<Step> steps = new ArrayList<>();

  /** Adds a step of every unit of a row. */
  void add(
      List<PolicyUnit> units,
      String step,
      DateInterval when,
      String saidBy,
      ListedIn listedIn,
      String provision,
      TableRow row) {
    units.forEach(unit -> steps.add(new Step(unit, step, when, saidBy, listedIn, row, provision)));
  }

  /** A step of one known day. */
  static DateInterval on(LocalDate day) {
    return new DateInterval(day.toString(), day, day, DatePrecision.DAY);
  }

  /** The rows of the core table, by unit and day. */
  List<Row> rows() {
    return steps.stream().sorted(Steps::compare).map(Steps::row).toList();
  }

  private static int compare(Step a, Step b) {
    return key(a).compareTo(key(b));
  }

  private static String key(Step step) {
    return String.join(
        "|",
        String.valueOf(step.unit().state()),
        step.unit().key(),
        String.valueOf(step.when().earliest()),
        step.step(),
        step.saidBy(),
        step.table().table(),
        step.row().textOrEmpty(Provenance.FILE),
        String.format("%09d", step.row().count(Provenance.ROW)),
        String.valueOf(step.unit().county()));
  }

  private static Row row(Step step) {
    TableRow row = step.row();
    return new TableRowBuilder(PolicySteps.TABLE)
        .set(PlaceFields.JURISDICTION, step.unit().jurisdiction())
        .set(PlaceFields.STATE, step.unit().state())
        .set(PlaceFields.LEVEL, step.unit().level().word())
        .set(PlaceFields.COUNTY_FIPS, step.unit().county())
        .set(PolicySteps.STEP, step.step())
        .set(PolicySteps.EARLIEST, step.when().earliest())
        .set(PolicySteps.LATEST, step.when().latest())
        .set(DateFields.DATE_PRINTED, blankToNull(step.when().printed()))
        .set(DateFields.DATE_PRECISION, step.when().precision().name().toLowerCase(Locale.ROOT))
        .set(PolicySteps.SAID_BY, step.saidBy())
        .set(PolicyFields.PROVISION, blankToNull(step.provision()))
        .set(PolicyFields.LEGAL_BASIS, blankToNull(row.textOrEmpty(PolicyFields.LEGAL_BASIS)))
        .set(PolicyFields.LISTED_IN, step.table().table())
        .set(SourceFields.SOURCE_URL, blankToNull(row.textOrEmpty(SourceFields.SOURCE_URL)))
        .set(Provenance.FILE, row.textOrEmpty(Provenance.FILE))
        .set(Provenance.ROW, row.count(Provenance.ROW))
        .row();
  }

  static String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
