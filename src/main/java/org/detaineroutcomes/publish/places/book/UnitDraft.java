package org.detaineroutcomes.publish.places.book;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.model.result.OutcomeGroup;
import org.detaineroutcomes.model.result.SourceCoverage;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.FramePolicies;
import org.detaineroutcomes.schema.marts.JoinedCitizens;
import org.detaineroutcomes.schema.marts.JoinedDetainers;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.TableRow;

/** A unit while its periods are gathered, in whatever order they come. */
final class UnitDraft {
  private final String id;
  private final String place;
  private final SortedMap<Integer, Stance> stances = new TreeMap<>();
  private final SortedMap<Integer, Year> years = new TreeMap<>();
  private String name = "";
  private String group = "";
  private String cohort = "";
  private String excluded = "";
  private String adopter = "";

  private record Stance(String arm, String period) {}

  private static final class Year {
    private final Map<OutcomeGroup, Long> detainers = new EnumMap<>(OutcomeGroup.class);
    private final Map<CitizenTier, Long> citizens = new EnumMap<>(CitizenTier.class);
    private boolean detainersInPart;
    private boolean citizensInPart;
  }

  UnitDraft(String id, String place) {
    this.id = id;
    this.place = place;
  }

  String place() {
    return place;
  }

  void add(TableRow row) {
    int index = row.whole(Panels.PERIOD_INDEX);
    if (stances.isEmpty() || index > stances.lastKey()) {
      name = row.textOrEmpty(Panels.UNIT_NAME);
      group = row.textOrEmpty(PanelFields.ARM);
      cohort = row.textOrEmpty(PanelFields.COHORT);
      excluded = row.textOrEmpty(Panels.EXCLUDED_REASON);
      adopter = row.textOrEmpty(Panels.ADOPTER_ID);
    }
    stances.put(index, new Stance(row.text(FramePolicies.POLICY_ARM), row.text(Panels.PERIOD)));
    Year year = years.computeIfAbsent(row.whole(DateFields.YEAR), y -> new Year());
    JoinedDetainers.OUTCOMES.forEach(
        (outcome, column) -> add(year.detainers, OutcomeGroup.of(outcome), row.count(column)));
    JoinedCitizens.TIERS.forEach((tier, column) -> add(year.citizens, tier, row.count(column)));
    year.detainersInPart |= isInPart(row, JoinTopic.DETAINERS);
    year.citizensInPart |= isInPart(row, JoinTopic.CITIZENS);
  }

  private static <E extends Enum<E>> void add(Map<E, Long> counts, E key, Long count) {
    if (count != null) {
      counts.merge(key, count, Long::sum);
    }
  }

  private static boolean isInPart(TableRow row, JoinTopic topic) {
    return row.constant(JoinFields.coverage(topic), SourceCoverage.class).orElse(null)
        != SourceCoverage.COMPLETE;
  }

  PlaceUnit done(List<TableRow> crimes) {
    SortedMap<Integer, YearCounts> counts = new TreeMap<>();
    years.forEach(
        (year, of) ->
            counts.put(
                year,
                new YearCounts(of.detainers, of.detainersInPart, of.citizens, of.citizensInPart)));
    return new PlaceUnit(id, name, group, cohort, excluded, adopter, spans(), counts, crimes);
  }

  private List<PlaceUnit.ArmSpan> spans() {
    List<PlaceUnit.ArmSpan> spans = new ArrayList<>();
    for (Stance stance : stances.values()) {
      int last = spans.size() - 1;
      if (last >= 0 && spans.get(last).arm().equals(stance.arm())) {
        spans.set(
            last, new PlaceUnit.ArmSpan(stance.arm(), spans.get(last).first(), stance.period()));
      } else {
        spans.add(new PlaceUnit.ArmSpan(stance.arm(), stance.period(), stance.period()));
      }
    }
    return List.copyOf(spans);
  }
}
