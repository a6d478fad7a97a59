package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.DatePrecision;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * One spell of one policy. Days are empty (null) where the source leaves them open.
 *
 * @param county five digits; null for a state's own spell and for a place that was not found
 * @param direction limits, mandates or 287(g) agreement
 * @param aboutDetainers false only where the source says that it is not about detainers
 * @param fromLatest the day from which it certainly was in force
 * @param listedIn the staged table that lists it
 * @param exact whether its source states days; else months, seasons or less
 * @param terms what it provides and rests on, as far as its words say
 */
public record DatedSpell(
    String jurisdiction,
    String state,
    String level,
    String county,
    String method,
    String direction,
    boolean aboutDetainers,
    LocalDate fromEarliest,
    LocalDate fromLatest,
    LocalDate toEarliest,
    LocalDate toLatest,
    String printed,
    String listedIn,
    boolean exact,
    Terms terms)
    implements Serializable {

  public static final String LIMITS = "limits";
  public static final String MANDATES = "mandates";
  public static final String AGREEMENT = "287(g) agreement";

  /** How a city is placed that is the whole of its counties, such as New York. */
  public static final String WHOLE_COUNTIES = "city that is its counties";

  /** By the day from which it is certain, undated last, then by what it says. */
  public static final Comparator<DatedSpell> BY_DATE =
      Comparator.comparing(
              DatedSpell::fromLatest, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(DatedSpell::toString);

  /**
   * Every spell of a release as known on its day, or as it stands, in an order that depends on
   * their content alone.
   */
  public static List<DatedSpell> all(Release release) {
    Optional<LocalDate> day =
        Optional.of(release.manifest().asKnown).filter(d -> !d.isEmpty()).map(LocalDate::parse);
    return all(release, day);
  }

  /** Every spell of a release as known on a day; as it stands where none is given. */
  public static List<DatedSpell> all(Release release, Optional<LocalDate> day) {
    return TableRow.of(release, PolicySpells.TABLE).stream()
        .filter(row -> KnownOn.stands(row, day))
        .map(DatedSpell::of)
        .sorted(BY_DATE)
        .toList();
  }

  private static DatedSpell of(TableRow row) {
    return new DatedSpell(
        row.text(PlaceFields.JURISDICTION),
        row.text(PlaceFields.STATE),
        row.text(PlaceFields.LEVEL),
        row.text(PlaceFields.COUNTY_FIPS),
        row.text(PlaceFields.RESOLUTION_METHOD),
        row.text(PolicyFields.DIRECTION),
        !row.denies(PolicyFields.ABOUT_DETAINERS),
        row.day(PolicyFields.FROM_EARLIEST),
        row.day(PolicyFields.FROM_LATEST),
        row.day(PolicyFields.TO_EARLIEST),
        row.day(PolicyFields.TO_LATEST),
        row.text(DateFields.DATE_PRINTED),
        row.text(PolicyFields.LISTED_IN),
        DatePrecision.DAY.name().equalsIgnoreCase(row.text(DateFields.DATE_PRECISION)),
        Terms.of(row));
  }

  public boolean dated() {
    return fromLatest != null;
  }

  /** A state's own law or practice. */
  public boolean ofState() {
    return level.equals("state");
  }

  /**
   * A county's own policy: of the county itself, or of a city that is the whole of its counties.
   */
  public boolean ofCounty() {
    return county != null && (level.equals("county") || WHOLE_COUNTIES.equals(method));
  }

  /** On a published list, which says since when of nobody. */
  public boolean onList() {
    return listedIn.equals("policy_lists");
  }

  /** In the table of policies, which was read jurisdiction by jurisdiction. */
  public boolean inTableOfPolicies() {
    return listedIn.equals("policies");
  }

  /** A limit that a list gives as holding in every county of the state. */
  public boolean holdsStatewide() {
    return ofState()
        && direction.equals(LIMITS)
        && (listedIn.equals("statewide_policies") || inTableOfPolicies());
  }

  /** In force on a day: certainly begun, and not certainly ended. */
  public boolean inForceOn(LocalDate day) {
    return dated() && !fromLatest.isAfter(day) && (end() == null || end().isAfter(day));
  }

  /** In force on some day from the first to the last. */
  public boolean inForceBetween(LocalDate first, LocalDate last) {
    return dated() && !fromLatest.isAfter(last) && (end() == null || end().isAfter(first));
  }

  /** The day by which it has certainly ended; where only its first possible end is known, that. */
  public LocalDate end() {
    return toLatest != null ? toLatest : toEarliest;
  }

  /**
   * Listed on both days and in between. A list's first and last day count, not the signature: the
   * last list seen is no end.
   */
  public boolean listedThrough(LocalDate first, LocalDate last) {
    LocalDate begun = fromEarliest != null ? fromEarliest : fromLatest;
    LocalDate seen = toEarliest != null ? toEarliest : toLatest;
    return begun != null && !begun.isAfter(first) && (seen == null || !seen.isBefore(last));
  }

  /** The period that holds the day from which it is certain. */
  public Period cohort(Frequency frequency) {
    return Period.of(fromLatest, frequency);
  }
}
