package org.detaineroutcomes.resolve.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.geography.FoldedName;
import org.detaineroutcomes.resolve.geography.GeographyFile;

/** Facilities by state and folded name: the list of a job, and behind it the program's own. */
final class Facilities {
  private final Map<String, List<FacilityRecord>> byName = new HashMap<>();
  private final Optional<Facilities> behind;

  private Facilities(Collection<FacilityRecord> records, Optional<Facilities> behind) {
    this.behind = behind;
    for (FacilityRecord facility : records) {
      byName
          .computeIfAbsent(key(facility.state(), facility.name()), k -> new ArrayList<>())
          .add(facility);
    }
  }

  /** The list of a job, which wins over the program's own. */
  static Facilities of(Collection<FacilityRecord> job) {
    return new Facilities(job, Optional.of(new Facilities(standard(), Optional.empty())));
  }

  private static List<FacilityRecord> standard() {
    return GeographyFile.rows("facilities.csv").stream()
        .map(
            row ->
                new FacilityRecord(
                    UsState.of(row.getField("state")).orElseThrow(),
                    row.getField("facility"),
                    row.getField("city"),
                    new Fips(row.getField("county_fips")),
                    Custody.ofOperator(row.getField("operator"))))
        .toList();
  }

  /** The record of a facility; where a name has several, the postal town must decide. */
  Optional<FacilityRecord> find(UsState state, String name, String city) {
    List<FacilityRecord> named = byName.getOrDefault(key(state, name), List.of());
    List<FacilityRecord> fitting =
        named.stream()
            .filter(
                f ->
                    f.city().isEmpty()
                        || city.isEmpty()
                        || FoldedName.key(f.city()).equals(FoldedName.key(city)))
            .toList();
    boolean oneCounty = fitting.stream().map(FacilityRecord::county).distinct().count() == 1;
    if (oneCounty) {
      return Optional.of(fitting.get(0));
    }
    return named.isEmpty() ? behind.flatMap(b -> b.find(state, name, city)) : Optional.empty();
  }

  private static String key(UsState state, String name) {
    return state + FoldedName.key(name);
  }
}
