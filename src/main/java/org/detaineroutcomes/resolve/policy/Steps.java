package org.detaineroutcomes.resolve.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.model.DatePrecision;
import org.detaineroutcomes.resolve.StagedRow;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** The dated steps of policies, collected while their spells are read. */
final class Steps {
  static final String SOURCE = "source";
  static final String ANOTHER_PAGE = "another page";

  private record Step(
      PolicyUnit unit,
      String step,
      DateInterval when,
      String saidBy,
      String table,
      StagedRow row,
      String provision) {}

  private final List<Step> steps = new ArrayList<>();

  /** Adds a step of every unit of a row. */
  void add(
      List<PolicyUnit> units,
      String step,
      DateInterval when,
      String saidBy,
      String listedIn,
      String provision,
      StagedRow row) {
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
        step.table(),
        step.row().text(Provenance.FILE),
        String.format("%09d", step.row().number(Provenance.ROW)),
        String.valueOf(step.unit().county()));
  }

  private static Row row(Step step) {
    StagedRow row = step.row();
    return RowFactory.create(
        step.unit().jurisdiction(),
        step.unit().state(),
        step.unit().level(),
        step.unit().county(),
        step.step(),
        step.when().earliest(),
        step.when().latest(),
        blankToNull(step.when().printed()),
        step.when().precision().name().toLowerCase(Locale.ROOT),
        step.saidBy(),
        blankToNull(step.provision()),
        row.at().containsKey(PolicyFields.LEGAL_BASIS.name())
            ? blankToNull(row.text(PolicyFields.LEGAL_BASIS))
            : null,
        step.table(),
        blankToNull(row.text(SourceFields.SOURCE_URL)),
        row.text(Provenance.FILE),
        row.number(Provenance.ROW));
  }

  static String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
