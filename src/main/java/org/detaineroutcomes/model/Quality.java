package org.detaineroutcomes.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.detaineroutcomes.model.result.QualityDimension;

/**
 * What a job asks of its data.
 *
 * @param thresholds the least or the most that a figure may be: a share, or days of {@code
 *     freshness}
 * @param stops dimensions in which a figure beyond its threshold stops the run; others warn
 */
public record Quality(Map<QualityDimension, Double> thresholds, Set<QualityDimension> stops) {
  /** What a job that names no thresholds asks. */
  public static final Map<QualityDimension, Double> USUAL =
      Map.of(
          QualityDimension.QUARANTINED, 0.01,
          QualityDimension.UNIQUENESS, 0.9,
          QualityDimension.JUMPS, 0.01,
          QualityDimension.DRIFT, 0.25);

  /** Warnings at the usual thresholds. */
  public static final Quality DEFAULT = new Quality(USUAL, Set.of());

  /** The usual thresholds, those given in their place. */
  public static Quality of(Map<QualityDimension, Double> named, Set<QualityDimension> stops) {
    Map<QualityDimension, Double> all = new EnumMap<>(QualityDimension.class);
    all.putAll(USUAL);
    all.putAll(named);
    return new Quality(all, stops);
  }

  /** The threshold of a dimension; null: none. */
  public Double threshold(QualityDimension dimension) {
    return thresholds.get(dimension);
  }
}
