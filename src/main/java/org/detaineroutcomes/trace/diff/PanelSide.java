package org.detaineroutcomes.trace.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.ExclusionReason;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.trace.ArmsUnder;
import org.detaineroutcomes.trace.ReleaseJob;
import org.detaineroutcomes.trace.TableRows;
import org.detaineroutcomes.words.ExclusionWords;

/**
 * The panel of one release, by unit.
 *
 * @param cells unit and period to counts and residents
 * @param standing unit to its group, cohort and reason for exclusion
 * @param periods every period that has a cell
 * @param members outcome to the units of its sample, each with its group
 */
record PanelSide(
    Map<Cell, List<Object>> cells,
    Map<String, String> standing,
    Set<String> periods,
    Map<String, Map<String, String>> members) {

  /** One unit in one period. */
  record Cell(String unit, String period) {}

  /** The panel, each unit under the name that {@code named} gives it. */
  static PanelSide of(Release release, UnaryOperator<String> named) {
    Map<Cell, List<Object>> cells = new HashMap<>();
    Map<String, String> standing = new HashMap<>();
    Set<String> periods = new TreeSet<>();
    List<String> wanted = new ArrayList<>(CrimeRows.MEASURES);
    List.of(
            PanelFields.UNIT_ID,
            Panels.PERIOD,
            PanelFields.ARM,
            PanelFields.COHORT,
            Panels.EXCLUDED_REASON,
            PlaceFields.POPULATION)
        .forEach(column -> wanted.add(column.name()));
    TableRows.of(release, Panels.TABLE)
        .only(wanted)
        .forEach(
            line -> {
              String unit = named.apply(line.textOrEmpty(PanelFields.UNIT_ID)).intern();
              String period = line.textOrEmpty(Panels.PERIOD).intern();
              cells.put(new Cell(unit, period), counts(line));
              standing.putIfAbsent(unit, standing(line));
              periods.add(period);
            });
    return new PanelSide(cells, standing, periods, members(release, named));
  }

  /**
   * Units of the sample of an outcome that are in one of the arms; every unit of the panel if none
   * is, or if the outcome has no sample of its own.
   */
  Set<String> members(String outcome, Set<String> arms) {
    Map<String, String> sample = members.getOrDefault(outcome, Map.of());
    boolean grouped = sample.values().stream().anyMatch(arms::contains);
    return grouped
        ? sample.keySet().stream()
            .filter(unit -> arms.contains(sample.get(unit)))
            .collect(Collectors.toSet())
        : standing.keySet();
  }

  private static Map<String, Map<String, String>> members(
      Release release, UnaryOperator<String> named) {
    String sample = ReleaseJob.of(release).sample();
    Map<String, Map<String, String>> members = new HashMap<>();
    TableRows.of(release, Samples.MEMBERS)
        .forEach(
            line -> {
              if (line.textOrEmpty(Samples.SAMPLE).equals(sample)) {
                members
                    .computeIfAbsent(
                        line.textOrEmpty(PanelFields.OUTCOME), outcome -> new HashMap<>())
                    .put(
                        named.apply(line.textOrEmpty(PanelFields.UNIT_ID)).intern(),
                        line.textOrEmpty(PanelFields.ARM));
              }
            });
    return members;
  }

  private static List<Object> counts(TableRow line) {
    Object[] counts = new Object[CrimeRows.MEASURES.size() + 1];
    for (int i = 0; i < CrimeRows.MEASURES.size(); i++) {
      counts[i] = line.value(CrimeRows.MEASURES.get(i));
    }
    counts[counts.length - 1] = line.value(PlaceFields.POPULATION);
    return java.util.Arrays.asList(counts);
  }

  private static String standing(TableRow line) {
    return Stream.of(
            ArmsUnder.word(line.textOrEmpty(PanelFields.ARM)),
            line.textOrEmpty(PanelFields.COHORT),
            line.constant(Panels.EXCLUDED_REASON, ExclusionReason.class)
                .map(ExclusionWords::of)
                .orElse(""))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
