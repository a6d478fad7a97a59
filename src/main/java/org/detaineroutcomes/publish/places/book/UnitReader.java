package org.detaineroutcomes.publish.places.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.FramePolicies;
import org.detaineroutcomes.schema.marts.JoinedCitizens;
import org.detaineroutcomes.schema.marts.JoinedDetainers;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.UnitCrimes;
import org.detaineroutcomes.store.TableRow;

/** The units of the frame by the place that they lie in, with their counts by calendar year. */
final class UnitReader {
  private static final String YEARLY = "year";

  static final List<Column> JOINED =
      Stream.of(
              List.of(
                  PanelFields.UNIT_ID,
                  Panels.UNIT_NAME,
                  PlaceFields.STATE,
                  PlaceFields.COUNTY_FIPS,
                  Panels.PERIOD,
                  Panels.PERIOD_INDEX,
                  DateFields.YEAR,
                  FramePolicies.POLICY_ARM,
                  PanelFields.ARM,
                  PanelFields.COHORT,
                  Panels.EXCLUDED_REASON,
                  Panels.ADOPTER_ID,
                  JoinFields.coverage(JoinTopic.DETAINERS),
                  JoinFields.coverage(JoinTopic.CITIZENS)),
              JoinedDetainers.OUTCOMES.values(),
              JoinedCitizens.TIERS.values())
          .flatMap(Collection::stream)
          .toList();

  static final List<Column> CRIMES =
      List.of(
          PanelFields.UNIT_ID,
          UnitCrimes.GRAIN,
          Panels.PERIOD_INDEX,
          CrimeFields.SCOPE,
          Panels.AGENCIES,
          CrimeFields.MONTHS_REPORTED,
          Panels.COVERAGE_INDICATOR,
          Panels.COVERAGE_GAP,
          PlaceFields.POPULATION,
          Panels.RATE_ABSENT,
          Panels.count("violent"),
          Panels.count("property"),
          Panels.rate("violent"),
          Panels.rate("property"));

  private final Map<String, UnitDraft> drafts = new TreeMap<>();
  private final Map<String, List<TableRow>> crimes = new TreeMap<>();

  void joined(TableRow row) {
    PlaceReader.place(row)
        .ifPresent(
            at ->
                drafts
                    .computeIfAbsent(row.text(PanelFields.UNIT_ID), id -> new UnitDraft(id, at))
                    .add(row));
  }

  void crime(TableRow row) {
    if (row.textOrEmpty(UnitCrimes.GRAIN).equals(YEARLY)) {
      crimes.computeIfAbsent(row.text(PanelFields.UNIT_ID), id -> new ArrayList<>()).add(row);
    }
  }

  /** By the place that they lie in, in the order of their ids. */
  SortedMap<String, List<PlaceUnit>> units() {
    SortedMap<String, List<PlaceUnit>> all = new TreeMap<>();
    drafts.forEach(
        (id, draft) ->
            all.computeIfAbsent(draft.place(), place -> new ArrayList<>())
                .add(
                    draft.done(
                        crimes.getOrDefault(id, List.of()).stream()
                            .sorted(Comparator.comparing(row -> row.count(Panels.PERIOD_INDEX)))
                            .toList())));
    return all;
  }
}
