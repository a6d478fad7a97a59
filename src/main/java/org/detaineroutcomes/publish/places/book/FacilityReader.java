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
import org.detaineroutcomes.model.SharedText;
import org.detaineroutcomes.model.result.OutcomeGroup;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.PlaceWords;

/**
 * Adds up detainers by facility, file, year and what became of them.
 *
 * <p>A name that few records have may be a person's in the wrong column. What such records say is
 * added up by place and custody, under no name of theirs.
 */
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

    private boolean mayBeNamed() {
      long rows =
          files.values().stream()
              .flatMap(years -> years.values().stream())
              .flatMap(groups -> groups.values().stream())
              .mapToLong(Long::longValue)
              .sum();
      return SharedText.mayBeTold(rows);
    }

    private void add(Draft other) {
      custody.addAll(other.custody);
      other.files.forEach(
          (file, years) ->
              years.forEach(
                  (year, groups) -> groups.forEach((group, n) -> count(file, year, group, n))));
    }

    private void count(String file, int year, OutcomeGroup group, long detainers) {
      files
          .computeIfAbsent(file, key -> new TreeMap<>())
          .computeIfAbsent(year, key -> new EnumMap<>(OutcomeGroup.class))
          .merge(group, detainers, Long::sum);
    }
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
    draft.count(
        row.text(Provenance.FILE),
        Objects.requireNonNullElse(row.whole(DateFields.YEAR), 0),
        OutcomeGroup.of(DetainerOutcome.valueOf(row.text(DetainerFields.OUTCOME))),
        row.count(DetainerFields.DETAINERS));
  }

  /** The drafts that may be named, and those that may not under one name by place and custody. */
  private SortedMap<Key, Draft> told() {
    SortedMap<Key, Draft> told = new TreeMap<>(FacilityReader::compare);
    drafts.forEach(
        (key, draft) -> {
          if (draft.mayBeNamed()) {
            told.put(key, draft);
          } else {
            String name = PlaceWords.fewRecords(SharedText.ROWS, draft.custody);
            told.computeIfAbsent(new Key(key.place(), name, "", ""), none -> new Draft())
                .add(draft);
          }
        });
    return told;
  }

  /** By the place that they lie in, in the order of their names. */
  SortedMap<String, List<Facility>> facilities() {
    SortedMap<String, List<Facility>> all = new TreeMap<>();
    told()
        .forEach(
            (key, draft) ->
                all.computeIfAbsent(key.place(), place -> new ArrayList<>())
                    .add(
                        new Facility(
                            key.name(),
                            key.city(),
                            key.state(),
                            key.place(),
                            draft.custody,
                            draft.files)));
    return all;
  }
}
