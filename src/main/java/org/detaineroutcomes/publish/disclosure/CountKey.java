package org.detaineroutcomes.publish.disclosure;

import java.time.LocalDate;
import org.detaineroutcomes.model.result.FlushVersion;
import org.detaineroutcomes.model.result.SourceRecord;

/**
 * What a count of people is of. Texts are compared whole and never read.
 *
 * @param measure what is counted
 * @param horizonDays within how many days; null: no limit
 * @param flush with or without a stock flushed at a policy's start; null: no matter
 * @param flushStart first day of the flush that it is about; null: none
 * @param dimension what sets its group apart from others; null: it is of all
 * @param member of the dimension; null: all
 * @param partOf wider group of the member; null: none
 * @param base what a share is of; null for a plain count
 * @param basis what the number rests on
 */
public record CountKey(
    String measure,
    Integer horizonDays,
    FlushVersion flush,
    LocalDate flushStart,
    SourceRecord record,
    String dimension,
    String member,
    String partOf,
    String base,
    String basis,
    Side side) {

  /** The two counts of a share. */
  public enum Side {
    NUMERATOR,
    BASE
  }

  /** The same of another record. */
  public CountKey of(SourceRecord other) {
    return new CountKey(
        measure,
        horizonDays,
        flush,
        flushStart,
        other,
        dimension,
        member,
        partOf,
        base,
        basis,
        side);
  }
}
