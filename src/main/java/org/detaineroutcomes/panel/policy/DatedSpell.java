package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detaineroutcomes.model.DatePrecision;
import org.detaineroutcomes.model.ListedIn;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.PolicyDirection;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * One spell of one policy.
 *
 * @param aboutDetainers false only if the source says that it is not about detainers
 * @param printed its date in the source's own words
 * @param listedIn the staged table that lists it
 * @param exact true if its source states days; false if it states months, seasons or less
 * @param terms what it provides and rests on, as far as its words say
 */
public record DatedSpell(
    PolicyPlace place,
    PolicyDirection direction,
    boolean aboutDetainers,
    SpellDays days,
    String printed,
    ListedIn listedIn,
    boolean exact,
    Terms terms)
    implements Serializable {

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

  /** Every spell of a release as known on a day, or as it stands if no day is given. */
  public static List<DatedSpell> all(Release release, Optional<LocalDate> day) {
    return TableRow.of(release, PolicySpells.TABLE).stream()
        .filter(row -> KnownOn.stands(row, day))
        .map(DatedSpell::of)
        .sorted(BY_DATE)
        .toList();
  }

  private static DatedSpell of(TableRow row) {
    return new DatedSpell(
        new PolicyPlace(
            row.text(PlaceFields.JURISDICTION),
            row.text(PlaceFields.STATE),
            PlaceLevel.of(row.text(PlaceFields.LEVEL)).orElseThrow(),
            row.text(PlaceFields.COUNTY_FIPS),
            row.text(PlaceFields.RESOLUTION_METHOD)),
        PolicyDirection.of(row.text(PolicyFields.DIRECTION)).orElseThrow(),
        !row.denies(PolicyFields.ABOUT_DETAINERS),
        new SpellDays(
            row.day(PolicyFields.FROM_EARLIEST),
            row.day(PolicyFields.FROM_LATEST),
            row.day(PolicyFields.TO_EARLIEST),
            row.day(PolicyFields.TO_LATEST)),
        row.text(DateFields.DATE_PRINTED),
        ListedIn.of(row.text(PolicyFields.LISTED_IN)).orElseThrow(),
        DatePrecision.DAY.name().equalsIgnoreCase(row.text(DateFields.DATE_PRECISION)),
        Terms.of(row));
  }

  public String state() {
    return place.state();
  }

  public String county() {
    return place.county();
  }

  public LocalDate fromEarliest() {
    return days.fromEarliest();
  }

  public LocalDate fromLatest() {
    return days.fromLatest();
  }

  /** True if there is a day from which it certainly was in force. */
  public boolean dated() {
    return days.dated();
  }

  /** The day by which it has certainly ended; if only its first possible end is known, that. */
  public LocalDate end() {
    return days.end();
  }

  /** A policy that limits cooperation. */
  public boolean limits() {
    return direction == PolicyDirection.LIMITS;
  }

  /** A 287(g) agreement. */
  public boolean isAgreement() {
    return direction == PolicyDirection.AGREEMENT_287G;
  }

  /**
   * A 287(g) agreement of who runs the county's jail. A police department's county is where it
   * lies, not whose jail it runs, unless it is the metropolitan police of the county.
   */
  public boolean isJailAgreement() {
    String agency = place.jurisdiction().toLowerCase(Locale.ROOT);
    return isAgreement()
        && place.county() != null
        && (!agency.contains("police") || agency.contains("metropolitan"));
  }

  /** A state's own law or practice. */
  public boolean ofState() {
    return place.isState();
  }

  /**
   * A county's own policy: of the county itself, or of a city that is the whole of its counties.
   */
  public boolean ofCounty() {
    return place.isCounty();
  }

  /** On a published list, which says since when of nobody. */
  public boolean onList() {
    return listedIn == ListedIn.POLICY_LISTS;
  }

  /** A limit that a list gives as holding in every county of the state. */
  public boolean holdsStatewide() {
    return ofState()
        && limits()
        && aboutDetainers
        && (listedIn == ListedIn.STATEWIDE_POLICIES || listedIn == ListedIn.POLICIES);
  }

  /** In force on a day: certainly begun, and not certainly ended. */
  public boolean inForceOn(LocalDate day) {
    return days.inForceBetween(day, day);
  }

  /** In force on some day from the first to the last. */
  public boolean inForceBetween(LocalDate first, LocalDate last) {
    return days.inForceBetween(first, last);
  }

  /** Whether it had certainly ended by a day: the last list that was seen is no end. */
  boolean endedBy(LocalDate day) {
    return days.toLatest() != null && !days.toLatest().isAfter(day);
  }

  /** Listed on both days and in between: the first and last list count, not the signature. */
  public boolean listedThrough(LocalDate first, LocalDate last) {
    return days.listedThrough(first, last);
  }
}
