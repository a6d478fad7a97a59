package org.detaineroutcomes.model.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What one edition says of one unit in one period.
 *
 * @param unit identifies the unit, such as "McAllen, TX"
 * @param state postal code; empty where there is none
 * @param kind what the counts cover, such as "agency"
 * @param period 2014 or 2014-06
 * @param counts in the order of the edition's measures; null: not reported
 * @param file where it stands
 * @param row in the file, from 1
 */
public record Reported(
    String unit,
    String state,
    String kind,
    String period,
    List<Long> counts,
    String file,
    long row) {

  /** True where every count is the same, an absent one being the same as an absent one. */
  boolean saysTheSameAs(Reported other) {
    return counts.equals(other.counts);
  }

  /** True where something was counted, so that equal counts say something. */
  boolean countsSomething() {
    return counts.stream().anyMatch(count -> count != null && count != 0);
  }

  /** Positions of the counts that differ. */
  List<Integer> differingFrom(Reported other) {
    List<Integer> differing = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      if (!Objects.equals(counts.get(i), other.counts.get(i))) {
        differing.add(i);
      }
    }
    return differing;
  }
}
