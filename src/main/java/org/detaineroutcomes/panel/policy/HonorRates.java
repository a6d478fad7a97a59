package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.store.Release;

/**
 * The share of detainers that a county's local jails honored, among those honored or declined on
 * the record in the window. What was lifted, cancelled or is pending is in neither number. Two
 * files can hold the same detainer: the file with the most of them counts, files are not added up.
 *
 * @param ofCounty county code to its counts
 */
record HonorRates(Map<String, Counts> ofCounty) implements Serializable {
  /** Shares of so few or fewer are unstable. */
  static final int UNSTABLE = 20;

  static final HonorRates NONE = new HonorRates(Map.of());

  /** Detainers honored and declined. */
  record Counts(long honored, long declined) implements Serializable {
    long known() {
      return honored + declined;
    }

    double share() {
      return (double) honored / known();
    }

    private Counts plus(Counts other) {
      return new Counts(honored + other.honored, declined + other.declined);
    }
  }

  HonorRates {
    ofCounty = new HashMap<>(ofCounty);
  }

  /** Reads the detainers of local custody in the years of the window. */
  static HonorRates of(Release release, Window window) {
    Map<String, Map<String, Counts>> byFile = new TreeMap<>();
    release.forEachRow(
        DetainerRecords.TABLE,
        row -> {
          DetainerOutcome outcome = DetainerOutcome.valueOf(row.text(DetainerFields.OUTCOME));
          LocalDate issued = row.day(DetainerFields.ISSUED);
          boolean counts =
              row.text(PlaceFields.COUNTY_FIPS) != null
                  && "local".equals(row.text(DetainerFields.CUSTODY))
                  && (outcome == DetainerOutcome.HONORED || outcome.declined())
                  && issued != null
                  && !issued.isBefore(window.firstDay())
                  && !issued.isAfter(window.lastDay());
          if (counts) {
            byFile
                .computeIfAbsent(row.text(PlaceFields.COUNTY_FIPS), county -> new TreeMap<>())
                .merge(
                    row.text(Provenance.FILE),
                    outcome.declined() ? new Counts(0, 1) : new Counts(1, 0),
                    Counts::plus);
          }
        });
    Map<String, Counts> largest = new HashMap<>();
    byFile.forEach(
        (county, files) ->
            largest.put(
                county,
                files.values().stream()
                    .reduce((a, b) -> b.known() > a.known() ? b : a)
                    .orElseThrow()));
    return new HonorRates(largest);
  }

  /** The counties, in order. */
  Stream<UnitPlace> places() {
    return ofCounty.keySet().stream().sorted().map(county -> new UnitPlace(state(county), county));
  }

  private static String state(String county) {
    return UsState.ofFips(county.substring(0, 2)).map(UsState::name).orElse(null);
  }

  /** The counts of a county; empty where it has none, or so few that a share is unstable. */
  Optional<Counts> stable(String county) {
    return Optional.ofNullable(county)
        .map(ofCounty::get)
        .filter(counts -> counts.known() > UNSTABLE);
  }
}
