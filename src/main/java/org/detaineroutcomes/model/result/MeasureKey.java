package org.detaineroutcomes.model.result;

import java.time.LocalDate;

/**
 * What a count or share is of, without its number. Two figures of one key are one figure.
 *
 * @param horizonDays days since issue within which it happened; null for other measures
 * @param flush with or without a stock flushed at a policy's start; null where both are the same
 * @param flushStart first day of the flush that it is about; null for other measures
 * @param group null: all
 * @param base what the share is of; null for a count
 */
public record MeasureKey(
    MeasureId measure,
    Integer horizonDays,
    FlushVersion flush,
    LocalDate flushStart,
    SourceRecord record,
    MeasureGroup group,
    MeasureBase base,
    Basis basis) {

  /** A count of all that a record has. */
  public static MeasureKey of(MeasureId measure, SourceRecord record, Basis basis) {
    return new MeasureKey(measure, null, null, null, record, null, null, basis);
  }

  /** The same of a group; null: all. */
  public MeasureKey in(MeasureGroup part) {
    return new MeasureKey(measure, horizonDays, flush, flushStart, record, part, base, basis);
  }

  /** The same as a share of a base. */
  public MeasureKey over(MeasureBase whole) {
    return new MeasureKey(measure, horizonDays, flush, flushStart, record, group, whole, basis);
  }

  /** The same on another basis. */
  public MeasureKey on(Basis other) {
    return new MeasureKey(measure, horizonDays, flush, flushStart, record, group, base, other);
  }

  /** The same within some days of issue. */
  public MeasureKey within(int days) {
    return new MeasureKey(measure, days, flush, flushStart, record, group, base, basis);
  }

  /** The same with or without a flush. */
  public MeasureKey flush(FlushVersion version) {
    return new MeasureKey(measure, horizonDays, version, flushStart, record, group, base, basis);
  }

  /** The same of the flush that began on a day. */
  public MeasureKey flushFrom(LocalDate start) {
    return new MeasureKey(measure, horizonDays, flush, start, record, group, base, basis);
  }
}
