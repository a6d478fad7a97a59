package org.detaineroutcomes.resolve.names;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.geography.Fold;

/** The facility list of a job, by state and folded name. */
final class Facilities {
  private final Map<String, List<FacilityRecord>> byName = new HashMap<>();

  Facilities(Collection<FacilityRecord> records) {
    for (FacilityRecord facility : records) {
      byName
          .computeIfAbsent(key(facility.state(), facility.name()), k -> new java.util.ArrayList<>())
          .add(facility);
    }
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
                        || Fold.key(f.city()).equals(Fold.key(city)))
            .toList();
    boolean oneCounty = fitting.stream().map(FacilityRecord::county).distinct().count() == 1;
    return oneCounty ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static String key(UsState state, String name) {
    return state + Fold.key(name);
  }
}
