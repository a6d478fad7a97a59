package org.detaineroutcomes.trace.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.trace.ArmsUnder;
import org.detaineroutcomes.trace.TableRows;

/** The cells of the panel under an estimate, added up by group: what anyone can check by hand. */
record GroupSum(Release release, Set<String> units, List<String> counts, String period) {

  /** Sums of one group. */
  private static final class Sum {
    private long cells;
    private long count;
    private long residents;
    private double rates;
    private long rated;

    private void add(long offenses, Long population) {
      cells++;
      count += offenses;
      if (population != null && population > 0) {
        residents += population;
        rates += 1e5 * offenses / population;
        rated++;
      }
    }

    private String words(String group) {
      return group
          + ": "
          + cells
          + " cells with all counts, "
          + count
          + " offenses; over "
          + residents
          + " residents (added up over the cells) a rate of "
          + (residents == 0 ? "none" : round(1e5 * count / residents))
          + ", a mean of the cells' rates of "
          + (rated == 0 ? "none" : round(rates / rated))
          + " per 100,000";
    }

    private static String round(double value) {
      return new java.math.BigDecimal(value)
          .round(new java.math.MathContext(10))
          .stripTrailingZeros()
          .toPlainString();
    }
  }

  List<String> lines() {
    TreeMap<String, Sum> sums = new TreeMap<>();
    List<String> wanted = new ArrayList<>(counts);
    List.of(PanelFields.UNIT_ID, Panels.PERIOD, PanelFields.ARM, PlaceFields.POPULATION)
        .forEach(column -> wanted.add(column.name()));
    TableRows.of(release, Panels.TABLE)
        .only(wanted)
        .forEach(
            line -> {
              boolean here = period.isEmpty() || line.textOrEmpty(Panels.PERIOD).equals(period);
              boolean whole = counts.stream().allMatch(count -> line.value(count) != null);
              if (here && whole && units.contains(line.textOrEmpty(PanelFields.UNIT_ID))) {
                sums.computeIfAbsent(
                        ArmsUnder.word(line.textOrEmpty(PanelFields.ARM)), arm -> new Sum())
                    .add(
                        counts.stream()
                            .mapToLong(count -> ((Number) line.value(count)).longValue())
                            .sum(),
                        line.count(PlaceFields.POPULATION));
              }
            });
    return sums.entrySet().stream().map(entry -> entry.getValue().words(entry.getKey())).toList();
  }
}
