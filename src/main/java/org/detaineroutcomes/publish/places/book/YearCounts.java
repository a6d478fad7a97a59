package org.detaineroutcomes.publish.places.book;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.result.OutcomeGroup;

/**
 * Counts of people of a unit in a calendar year.
 *
 * @param detainers by what became of them; none: not known
 * @param detainersInPart whether some periods of the year are not known, or not wholly
 * @param citizens by who says that they are citizens; a tier that is not known is not there
 * @param citizensInPart the same of the citizens
 */
public record YearCounts(
    Map<OutcomeGroup, Long> detainers,
    boolean detainersInPart,
    Map<CitizenTier, Long> citizens,
    boolean citizensInPart) {
  public YearCounts {
    detainers = copy(OutcomeGroup.class, detainers);
    citizens = copy(CitizenTier.class, citizens);
  }

  private static <E extends Enum<E>> Map<E, Long> copy(Class<E> type, Map<E, Long> counts) {
    Map<E, Long> copy = new EnumMap<>(type);
    copy.putAll(counts);
    return Collections.unmodifiableMap(copy);
  }

  /** All detainers of the year. */
  public long issued() {
    return detainers.values().stream().mapToLong(Long::longValue).sum();
  }

  boolean hasCitizens() {
    return citizens.values().stream().anyMatch(count -> count > 0);
  }
}
