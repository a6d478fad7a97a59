package org.detaineroutcomes.publish.disclosure;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.detaineroutcomes.model.result.FlushVersion;
import org.detaineroutcomes.model.result.RecordKind;
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

  /** The figure that has the flush, if this one leaves it out. */
  Optional<CountKey> withTheFlush() {
    return flush == FlushVersion.WITHOUT_FLUSH
        ? Optional.of(with(FlushVersion.AS_RECORDED, record))
        : Optional.empty();
  }

  /** The same of another record. */
  public CountKey of(SourceRecord other) {
    return with(flush, other);
  }

  private CountKey with(FlushVersion version, SourceRecord of) {
    return new CountKey(
        measure,
        horizonDays,
        version,
        flushStart,
        of,
        dimension,
        member,
        partOf,
        base,
        basis,
        side);
  }

  /** What its siblings share: counts that may add up to a total. */
  CountKey siblings() {
    boolean ofReport =
        dimension == null
            && (record.kind() == RecordKind.WEEK || record.kind() == RecordKind.QUARTER);
    return new CountKey(
        measure,
        horizonDays,
        flush,
        null,
        ofReport ? SourceRecord.every(RecordKind.ALL_REPORTS) : record,
        ofReport ? "report" : dimension,
        null,
        null,
        base,
        basis,
        side);
  }

  /** What its siblings in its wider group share. */
  CountKey siblingsInPart() {
    return new CountKey(
        measure, horizonDays, flush, null, record, dimension, null, partOf, base, basis, side);
  }

  /** Whether both are said of the same group of the same record, on one basis. */
  boolean isOfTheSameGroup(CountKey other) {
    return Objects.equals(dimension, other.dimension)
        && Objects.equals(member, other.member)
        && Objects.equals(partOf, other.partOf)
        && record.equals(other.record)
        && Objects.equals(basis, other.basis);
  }
}
