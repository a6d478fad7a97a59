package org.detaineroutcomes.trace.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.SharedText;
import org.detaineroutcomes.model.result.MeasureBase;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.OutcomeBasis;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.YearSpan;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.store.TableRow;

/**
 * Which records of detainers a count of one file is of. Whoever asks counts them and takes them
 * only if they are as many as the figure says.
 */
final class DetainersUnder {
  private static final Set<String> HIGHER = Set.of("federal", "state", "ice");

  /** Columns that decide. */
  static final List<Column> COLUMNS =
      List.of(
          DetainerFields.ISSUED,
          DetainerFields.LIFT_REASON,
          DetainerFields.OUTCOME,
          DetainerFields.OUTCOME_BASIS,
          DetainerFields.FORM,
          DetainerFields.REQUEST,
          DetainerFields.FACILITY,
          PlaceFields.CITY,
          PlaceFields.COUNTY_FIPS,
          DetainerFields.CUSTODY,
          DetainerFields.STATED_BASIS,
          DetainerFields.THREAT,
          DetainerFields.CONVICTION,
          Provenance.FILE,
          Provenance.SHEET,
          Provenance.ROW);

  private final List<Predicate<TableRow>> all = new ArrayList<>();

  private DetainersUnder() {}

  /** The records that a figure counts; empty where no rule is known. */
  static Optional<Predicate<TableRow>> of(MeasureKey key) {
    if (key.record().kind() != RecordKind.FILE) {
      return Optional.empty();
    }
    DetainersUnder under = new DetainersUnder();
    under.all.add(row -> row.textOrEmpty(Provenance.FILE).equals(key.record().name()));
    boolean known = under.measure(key) && under.base(key.base()) && under.group(key.group());
    return known ? under.all.stream().reduce(Predicate::and) : Optional.empty();
  }

  private boolean measure(MeasureKey key) {
    switch (key.measure()) {
      case DECLINED,
          DECLINED_BY_YEARS,
          DECLINED_BY_COUNTY_AND_YEARS,
          DECLINED_BY_FACILITY_AND_YEARS ->
          all.add(row -> outcome(row).declined());
      case CITIZENS_LIFTED -> all.add(row -> outcome(row) == DetainerOutcome.US_CITIZEN);
      case PLACED_IN_COUNTY -> all.add(row -> row.text(PlaceFields.COUNTY_FIPS) != null);
      case DETAINERS_RECORDED,
          BY_OUTCOME,
          BY_OUTCOME_BASIS,
          BY_STATED_BASIS,
          BY_THREAT_LEVEL,
          BY_CONVICTION -> {
        return true;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static DetainerOutcome outcome(TableRow row) {
    return DetainerOutcome.valueOf(row.text(DetainerFields.OUTCOME));
  }

  private boolean base(MeasureBase base) {
    if (base == null) {
      return true;
    }
    switch (base) {
      case LOCAL_CHOICE, LOCAL_CHOICE_IN_COUNTY ->
          all.add(row -> !HIGHER.contains(row.textOrEmpty(DetainerFields.CUSTODY)));
      case LOCAL_CUSTODY_IN_YEARS ->
          all.add(row -> row.textOrEmpty(DetainerFields.CUSTODY).equals("local"));
      case WITH_LIFT_REASON -> all.add(row -> row.text(DetainerFields.LIFT_REASON) != null);
      case ALL_ROWS, IN_CUSTODY, ON_FORM, ASKING, OF_GROUP -> {
        return true;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean group(MeasureGroup group) {
    if (group == null) {
      return true;
    }
    String member = group.member();
    switch (group.dimension()) {
      case CUSTODY -> all.add(row -> member.equals(row.text(DetainerFields.CUSTODY)));
      case COUNTY -> all.add(row -> member.equals(row.text(PlaceFields.COUNTY_FIPS)));
      case FORM -> all.add(row -> member.equals(row.text(DetainerFields.FORM)));
      case REQUEST -> all.add(row -> asks(row, member));
      case OUTCOME -> all.add(row -> isOf(outcome(row), member));
      case OUTCOME_BASIS -> all.add(row -> basis(row).equals(member));
      case STATED_BASIS -> all.add(row -> member.equals(row.text(DetainerFields.STATED_BASIS)));
      case THREAT_LEVEL -> all.add(row -> member.equals(row.text(DetainerFields.THREAT)));
      case CONVICTION -> all.add(row -> member.equals(row.text(DetainerFields.CONVICTION)));
      case YEARS -> all.add(row -> isIn(row, member));
      case COUNTY_IN_YEARS ->
          all.add(
              row -> member.equals(row.text(PlaceFields.COUNTY_FIPS)) && isIn(row, group.partOf()));
      case FACILITY_IN_YEARS -> {
        all.add(row -> member.equals(facility(row)) && isIn(row, group.partOf()));
        return !member.equals(SharedText.FEW_RECORDS);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean asks(TableRow row, String member) {
    String request = row.textOrEmpty(DetainerFields.REQUEST);
    return request.toLowerCase(Locale.ROOT).replace(' ', '_').equals(member);
  }

  private static boolean isOf(DetainerOutcome outcome, String member) {
    return outcome.code().equals(member)
        || (outcome.declined() && DetainerOutcome.DECLINED.code().equals(member));
  }

  private static String basis(TableRow row) {
    String word = row.text(DetainerFields.OUTCOME_BASIS);
    return word == null ? "" : OutcomeBasis.of(word).code();
  }

  private static String facility(TableRow row) {
    return row.textOrEmpty(DetainerFields.FACILITY) + ", " + row.textOrEmpty(PlaceFields.CITY);
  }

  /** Whether the record's date is in years that a member is about. */
  private static boolean isIn(TableRow row, String years) {
    LocalDate day = row.day(DetainerFields.ISSUED);
    return day != null && YearSpan.of(years).filter(of -> of.holds(day.getYear())).isPresent();
  }
}
