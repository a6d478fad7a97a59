package org.detaineroutcomes.publish.places.book;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.result.OutcomeGroup;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.store.TableRow;

/** Adds up detainers by facility, file, year and what became of them. */
final class FacilityReader {
  static final List<Column> COLUMNS =
      List.of(
          Provenance.FILE,
          DetainerFields.FACILITY,
          PlaceFields.CITY,
          PlaceFields.STATE,
          PlaceFields.COUNTY_FIPS,
          DetainerFields.CUSTODY,
          DateFields.YEAR,
          DetainerFields.OUTCOME,
          DetainerFields.DETAINERS);

  private record Key(String place, String name, String city, String state) {
    private List<String> parts() {
      return List.of(place, name, city, state);
    }
  }

  private static final class Draft {
    private final SortedSet<String> custody = new TreeSet<>();
    private final SortedMap<String, SortedMap<Integer, Map<OutcomeGroup, Long>>> files =
        new TreeMap<>();
  }

  private final SortedMap<Key, Draft> drafts = new TreeMap<>(FacilityReader::compare);

  private static int compare(Key one, Key other) {
    for (int i = 0; i < one.parts().size(); i++) {
      int by = one.parts().get(i).compareTo(other.parts().get(i));
      if (by != 0) {
        return by;
      }
    }
    return 0;
  }

  void add(TableRow row) {
    String name = row.textOrEmpty(DetainerFields.FACILITY);
    String at = PlaceReader.place(row).orElse("");
    if (name.isBlank() || at.isEmpty()) {
      return;
    }
    Draft draft =
        drafts.computeIfAbsent(
            new Key(
                at, name, row.textOrEmpty(PlaceFields.CITY), row.textOrEmpty(PlaceFields.STATE)),
            key -> new Draft());
    draft.custody.add(row.text(DetainerFields.CUSTODY));
    draft
        .files
        .computeIfAbsent(row.text(Provenance.FILE), file -> new TreeMap<>())
        .computeIfAbsent(
            Objects.requireNonNullElse(row.whole(DateFields.YEAR), 0),
            year -> new EnumMap<>(OutcomeGroup.class))
        .merge(
            OutcomeGroup.of(DetainerOutcome.valueOf(row.text(DetainerFields.OUTCOME))),
            row.count(DetainerFields.DETAINERS),
            Long::sum);
  }

  /** By the place that they lie in, in the order of their names. */
  SortedMap<String, List<Facility>> facilities() {
    SortedMap<String, List<Facility>> all = new TreeMap<>();
    drafts.forEach(
        (key, draft) ->
            all.computeIfAbsent(key.place(), place -> new ArrayList<>())
                .add(
                    new Facility(
                        key.name(),
                        key.city(),
                        key.state(),
                        key.place(),
                        String.join("; ", draft.custody),
                        draft.files)));
    return all;
  }
}
