package org.detaineroutcomes.words;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.RecordKind;

/**
 * The files that figures of a release are counted from. A figure names its file only if there are
 * others: cohorts of issue are known of fewer files than counts are.
 *
 * @param counted files with counts and shares
 * @param followed files whose detainers are followed from issue to their end
 */
public record MeasureFiles(Set<String> counted, Set<String> followed) {

  /** No file. */
  static final MeasureFiles NONE = new MeasureFiles(Set.of(), Set.of());

  /** Those of all figures of a release. */
  public static MeasureFiles of(Collection<MeasureKey> keys) {
    Set<String> counted = new HashSet<>();
    Set<String> followed = new HashSet<>();
    for (MeasureKey key : keys) {
      if (key.record().kind() == RecordKind.FILE) {
        (isFollowed(key) ? followed : counted).add(key.record().name());
      }
    }
    return new MeasureFiles(Set.copyOf(counted), Set.copyOf(followed));
  }

  /** Whether a figure goes without the name of its file. */
  boolean omits(MeasureKey key) {
    return key.record().kind() == RecordKind.FILE
        && omitsTheOnlyFile(key.measure())
        && (isFollowed(key) ? followed : counted).size() <= 1;
  }

  private static boolean isFollowed(MeasureKey key) {
    return key.measure() == MeasureId.DECLINED_WITHIN;
  }

  private static boolean omitsTheOnlyFile(MeasureId measure) {
    return switch (measure) {
      case LEFT_OUT_OF_DURATIONS,
          DECLINED_IN_FLUSH,
          FLUSH_ISSUED_LONG_BEFORE,
          DECLINES_ISSUED_BEFORE_FLUSH_YEAR,
          CITIZEN_SHARE ->
          false;
      default -> true;
    };
  }
}
