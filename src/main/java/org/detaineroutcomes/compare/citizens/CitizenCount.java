package org.detaineroutcomes.compare.citizens;

import java.util.List;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.model.PublishedSubject;
import org.detaineroutcomes.model.StableId;
import org.detaineroutcomes.model.TierCount;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.CitizenNote;
import org.detaineroutcomes.model.result.CitizenRecord;
import org.detaineroutcomes.model.result.IntervalMethod;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.stats.ExactIntervals;
import org.detaineroutcomes.stats.Interval;

/**
 * One count about citizens, published or of this release.
 *
 * @param recordedAs where the records of this release say so; null for a published count
 * @param published the total that it is; null for a count of this release
 */
record CitizenCount(
    TierCount count,
    PublishedSubject subject,
    CitizenRecord recordedAs,
    PublishedTotal published,
    Basis basis) {
  private static final double MONTHS_A_YEAR = 12;

  static CitizenCount published(PublishedTotal total, TierCount count) {
    return new CitizenCount(count, total.subject(), null, total, Basis.AS_PUBLISHED);
  }

  static CitizenCount recorded(CitizenRecord where, TierCount count, Basis basis) {
    return new CitizenCount(count, PublishedSubject.CITIZENS, where, null, basis);
  }

  /** What the count is of, never its number. */
  String id() {
    return StableId.of(
        "citizen_counts",
        count.tier().code(),
        subject.code(),
        recordedAs == null ? null : recordedAs.code(),
        published == null ? null : published.measure(),
        published == null ? null : published.period(),
        basis.code());
  }

  private boolean isOfResidents() {
    return subject == PublishedSubject.PERMANENT_RESIDENTS;
  }

  /** More citizens may not have been recorded as such; residents are as published. */
  Bound bound() {
    return isOfResidents() ? Bound.EXACT : Bound.AT_LEAST;
  }

  List<Note> notes() {
    return List.of(
        Note.of(
            isOfResidents() ? CitizenNote.RESIDENTS_ARE_NOT_CITIZENS : CitizenNote.CITIZENS_FLOOR));
  }

  /** Months that the count covers; null if they are not known. */
  Integer months() {
    return published == null ? null : published.months();
  }

  /** The count over its months, times twelve; null if they are not known. */
  Double perYear() {
    return months() == null ? null : (Double) (count.count() / (months() / MONTHS_A_YEAR));
  }

  /** The exact interval of the yearly number; null if there is none. */
  Interval interval() {
    return months() == null
        ? null
        : ExactIntervals.garwood(count.count(), months() / MONTHS_A_YEAR, Measure.LEVEL);
  }

  /** How the interval was made; null if there is none. */
  IntervalMethod intervalMethod() {
    return months() == null ? null : IntervalMethod.GARWOOD;
  }
}
