package org.detaineroutcomes.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.detaineroutcomes.model.ActivityClass;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.DetainerForm;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.SharedText;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.CitizenRecord;
import org.detaineroutcomes.model.result.CorrectionEffect;
import org.detaineroutcomes.model.result.DurationGap;
import org.detaineroutcomes.model.result.FlushVersion;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.OutcomeBasis;
import org.detaineroutcomes.model.result.PolicyAtIssue;
import org.detaineroutcomes.model.result.SourceRecord;

/**
 * The group and the record that a figure is about, in words.
 *
 * @param names what the job calls its groups
 * @param files of the figures of the release
 */
public record GroupWords(Names names, MeasureFiles files) {
  /** The group with its record; empty: all of the only file. */
  public String of(MeasureKey key) {
    List<String> parts = new ArrayList<>();
    if (key.group() != null && key.measure() != MeasureId.PUBLISHED_PART) {
      parts.add(group(key.group()));
    }
    if (key.flushStart() != null) {
      parts.add("week from " + key.flushStart());
    }
    String record = files.omits(key) ? "" : record(key);
    if (!record.isEmpty()) {
      parts.add(isWithoutOne(key) ? 0 : parts.size(), record);
    }
    return String.join(", ", parts)
        + (key.measure() == MeasureId.DECLINES_ISSUED_BEFORE_FLUSH_YEAR
                && key.flush() == FlushVersion.WITHOUT_FLUSH
            ? MeasureWords.WITHOUT_FLUSH
            : "");
  }

  private static boolean isWithoutOne(MeasureKey key) {
    return key.measure() == MeasureId.DECLINES_WITHOUT_LARGEST;
  }

  private static String record(MeasureKey key) {
    SourceRecord record = key.record();
    return switch (record.kind()) {
      case FILE, PERIOD -> record.name();
      case WEEK, QUARTER ->
          (isOfFlush(key.measure()) ? "Declined Detainer Outcome Report, " : "")
              + MeasureWords.period(record)
              + " from "
              + record.name();
      case ALL_FILES -> "";
      case ALL_REPORTS -> "all reports, withdrawn ones in";
      case REPORTS_NOT_WITHDRAWN -> "all reports, withdrawn ones out";
    };
  }

  private static boolean isOfFlush(MeasureId measure) {
    return switch (measure) {
      case DECLINED_IN_FLUSH, FLUSH_ISSUED_LONG_BEFORE, DECLINES_ISSUED_BEFORE_FLUSH_YEAR -> true;
      default -> false;
    };
  }

  private static String facility(String member) {
    return member.equals(SharedText.FEW_RECORDS)
        ? PlaceWords.fewRecords(SharedText.ROWS, Set.of("local"))
        : member;
  }

  /** "custody: local", "Travis County, TX" or "issued: 2016 Q1". */
  public String group(MeasureGroup group) {
    return switch (group.dimension()) {
      case CUSTODY -> "custody: " + group.member();
      case COUNTY ->
          group.name() == null ? group.member() : group.name() + " (" + group.member() + ")";
      case STATE -> group.member();
      case JURISDICTION -> place(group);
      case WITHOUT_JURISDICTION -> "without " + place(group);
      case OUTCOME -> "outcome: " + member(group, DetainerOutcome.class).meaning();
      case YEARS ->
          group.partOf() == null ? group.member() : group.member() + ", of " + group.partOf();
      case COUNTY_IN_YEARS -> group.name() + " (" + group.member() + "), " + group.partOf();
      case FACILITY_IN_YEARS -> facility(group.member()) + ", " + group.partOf();
      case CORRECTION_EFFECT -> ReportWords.effect(member(group, CorrectionEffect.class));
      case OUTCOME_BASIS -> "evidence: " + evidence(member(group, OutcomeBasis.class));
      case FORM -> "form: " + form(group.member());
      case FORM_ERA -> "form: " + form(group.partOf()) + "; " + era(group.member());
      case REQUEST -> "asked: " + request(group.member());
      case STATED_BASIS -> "basis: " + GroundsWords.basis(group.member());
      case BOX -> GroundsWords.box(group);
      case THREAT_LEVEL -> "threat: " + GroundsWords.threat(group.member());
      case CONVICTION -> "charge: " + GroundsWords.conviction(group.member());
      case DURATION_GAP -> "reason: " + gap(member(group, DurationGap.class));
      case ISSUE_MONTH, ISSUE_QUARTER, ISSUE_YEAR -> "issued: " + group.member();
      case POLICY_AT_ISSUE -> "policy at issue: " + policy(group);
      case LIMIT_SINCE -> "limit in force since: " + group.member();
      case CITIZEN_TIER -> tier(group);
      case ACTIVITY_CLASS ->
          "class: "
              + member(group, ActivityClass.class).words()
              + ", "
              + constant(ActivityClass.Stage.class, group.partOf()).words();
      case PUBLISHED_TOTAL -> group.member();
    };
  }

  /** Law and practice on the day of issue: "limit in force". */
  public String policy(MeasureGroup group) {
    return switch (member(group, PolicyAtIssue.class)) {
      case LIMIT -> "limit in force";
      case LIMIT_UNCERTAIN -> "limit, at a time not certain";
      case AGREEMENT_287G -> names.arm(Arm.AGREEMENT_287G);
      case NONE_LISTED -> "no limit listed as in force";
      case NOT_PLACED -> "not placed";
    };
  }

  private static String place(MeasureGroup group) {
    return group.partOf() == null ? group.member() : group.member() + ", " + group.partOf();
  }

  private static String tier(MeasureGroup group) {
    return CitizenWords.tier(member(group, CitizenTier.class))
        + " as "
        + CitizenWords.recordedAs(constant(CitizenRecord.class, group.partOf()));
  }

  private static String evidence(OutcomeBasis basis) {
    return switch (basis) {
      case LIFT_REASON -> "lift reason";
      case STATED_BY_SOURCE -> "stated by the source";
      case CASE_STATUS -> "case status";
      case NO_LIFT_REASON -> "no lift reason on the record";
      case LIFT_REASON_UNKNOWN -> "lift reason not known here";
    };
  }

  private static String gap(DurationGap gap) {
    return switch (gap) {
      case NO_ISSUE_DATE -> "without an issue date";
      case LIFTED_BEFORE_ISSUE -> "lifted before they were issued";
      case LIFT_DATE_UNKNOWN -> "lifted on a day that is not known";
    };
  }

  private static String form(String title) {
    return title.equals(MeasureGroup.UNKNOWN)
        ? "form not on the record"
        : title
            + " ("
            + DetainerForm.of(title)
                .map(form -> form.request().words())
                .orElse("what is asked is not known")
            + ")";
  }

  private static String era(String code) {
    return code.equals(MeasureGroup.UNKNOWN)
        ? "no date"
        : constant(DetainerForm.Era.class, code).words();
  }

  private static String request(String code) {
    return code.equals(MeasureGroup.UNKNOWN)
        ? "what is asked is not known"
        : constant(DetainerForm.Request.class, code).words();
  }

  private static <E extends Enum<E>> E member(MeasureGroup group, Class<E> list) {
    return constant(list, group.member());
  }

  private static <E extends Enum<E>> E constant(Class<E> list, String code) {
    return Enum.valueOf(list, code.toUpperCase(java.util.Locale.ROOT));
  }
}
