package org.detaineroutcomes.panel;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.detaineroutcomes.model.ListedIn;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.panel.policy.PolicyPlace;
import org.detaineroutcomes.panel.policy.UnitPlace;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.staged.reports.DdorPolicies;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * Who is named by Section III of a report, and who by a federal list. An appearance is no measure
 * of cooperation by itself.
 */
final class Listings implements Serializable {
  private static final long serialVersionUID = 1;

  /** Places named on one day; those of a state's list stand for the state. */
  private record Listing(LocalDate day, boolean complete, Set<String> places)
      implements Serializable {
    boolean names(UnitPlace place) {
      return places.contains(place.county() == null ? place.state() : place.county());
    }
  }

  private final List<Listing> reports;
  private final List<Listing> lists;

  private Listings(List<Listing> reports, List<Listing> lists) {
    this.reports = reports;
    this.lists = lists;
  }

  static Listings of(Release release) {
    return new Listings(reports(release), lists(release));
  }

  /** Whether a report of the period names the place; null if no complete report is of it. */
  Boolean inSectionThree(UnitPlace place, Period period) {
    List<Listing> ofPeriod =
        reports.stream()
            .filter(listing -> !listing.day().isBefore(period.firstDay()))
            .filter(listing -> !listing.day().isAfter(period.lastDay()))
            .toList();
    return said(place, ofPeriod);
  }

  /** Whether a list published by the end of the period names the place; null if none was. */
  Boolean onFederalList(UnitPlace place, Period period) {
    return said(
        place, lists.stream().filter(listing -> !listing.day().isAfter(period.lastDay())).toList());
  }

  private static Boolean said(UnitPlace place, List<Listing> listings) {
    if (listings.stream().anyMatch(listing -> listing.names(place))) {
      return true;
    }
    return listings.stream().anyMatch(Listing::complete) ? false : null;
  }

  private static List<Listing> reports(Release release) {
    if (!release.has(DdorPolicies.TABLE)) {
      return List.of();
    }
    PlacedCounties placed = PlacedCounties.of(release);
    List<TableRow> rows = TableRow.of(release, DdorPolicies.TABLE);
    List<Listing> listings = new ArrayList<>();
    for (LocalDate day :
        new TreeSet<>(rows.stream().map(row -> row.day(ReportFields.REPORT_START)).toList())) {
      Set<String> places = new TreeSet<>();
      List<TableRow> own =
          rows.stream().filter(row -> row.day(ReportFields.REPORT_START).equals(day)).toList();
      for (TableRow row : own) {
        String name = row.text(PlaceFields.JURISDICTION);
        String county =
            placed
                .counties(PlacedCounties.JURISDICTION)
                .get(row.text(PlaceFields.STATE) + " " + name);
        places.add(county == null ? row.text(PlaceFields.STATE) + " " + name : county);
      }
      listings.add(
          new Listing(day, own.stream().allMatch(row -> row.flag(ReportFields.COMPLETE)), places));
    }
    return listings;
  }

  private static List<Listing> lists(Release release) {
    if (!release.has(PolicySpells.TABLE)) {
      return List.of();
    }
    List<TableRow> rows =
        TableRow.of(release, PolicySpells.TABLE).stream()
            .filter(row -> ListedIn.POLICY_LISTS.table().equals(row.text(PolicyFields.LISTED_IN)))
            .filter(row -> row.day(PolicyFields.KNOWN_FROM) != null)
            .toList();
    List<Listing> listings = new ArrayList<>();
    for (LocalDate day :
        new TreeSet<>(rows.stream().map(row -> row.day(PolicyFields.KNOWN_FROM)).toList())) {
      Set<String> places = new TreeSet<>();
      rows.stream()
          .filter(row -> row.day(PolicyFields.KNOWN_FROM).equals(day))
          .forEach(row -> place(row).ifPresent(places::add));
      listings.add(new Listing(day, true, places));
    }
    return listings;
  }

  /** The county or state named; none for a city in a county, which does not stand for it. */
  private static Optional<String> place(TableRow row) {
    boolean state = PlaceLevel.STATE.word().equals(row.text(PlaceFields.LEVEL));
    boolean county =
        PlaceLevel.COUNTY.word().equals(row.text(PlaceFields.LEVEL))
            || PolicyPlace.WHOLE_COUNTIES.equals(row.text(PlaceFields.RESOLUTION_METHOD));
    return state
        ? Optional.ofNullable(row.text(PlaceFields.STATE))
        : county ? Optional.ofNullable(row.text(PlaceFields.COUNTY_FIPS)) : Optional.empty();
  }
}
