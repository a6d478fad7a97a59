package org.detaineroutcomes.compare.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.CohortCount;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.CountedFrom;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.MeasureBase;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.MeasureNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.OriginRole;
import org.detaineroutcomes.model.result.Population;
import org.detaineroutcomes.model.result.ReportMeasure;
import org.detaineroutcomes.model.result.ReportNote;
import org.detaineroutcomes.model.result.ReportVersion;

/** What follows from the numbers of one report: its error rates, and what its declines are of. */
record ReportRatios(List<ReportCount> counts, Findings findings) {

  void derive() {
    Optional<ReportCount> declined =
        whole(ReportMeasure.DECLINES_RECORDED, ReportVersion.AS_PUBLISHED);
    whole(ReportMeasure.DETAINERS_ISSUED_NATIONWIDE, ReportVersion.AS_PUBLISHED)
        .ifPresent(issued -> declined.ifPresent(count -> refuse(count, issued)));
    wrongPlaces(
        ReportMeasure.DETAINERS_ISSUED,
        MeasureId.SECTION_I_CORRECTED,
        MeasureId.SECTION_I_CORRECTED_OR_DISPUTED);
    wrongPlaces(
        ReportMeasure.DECLINES_RECORDED,
        MeasureId.SECTION_II_CORRECTED,
        MeasureId.SECTION_II_CORRECTED_OR_DISPUTED);
    declined.ifPresent(this::withoutLargest);
    declined.filter(count -> count.beforeYear() != null).ifPresent(this::issuedBeforeYear);
  }

  private Optional<ReportCount> whole(ReportMeasure measure, ReportVersion version) {
    return counts.stream()
        .filter(c -> c.isWhole() && c.measure() == measure && c.version() == version)
        .findFirst();
  }

  private List<ReportCount> places(ReportMeasure measure, ReportVersion version) {
    return counts.stream()
        .filter(c -> !c.isWhole() && c.measure() == measure && c.version() == version)
        .toList();
  }

  private static MeasureKey key(MeasureId measure, ReportCount of, Basis basis) {
    return MeasureKey.of(measure, of.period().record(), basis);
  }

  private void refuse(ReportCount declined, ReportCount issued) {
    findings.add(
        Measure.share(
            key(MeasureId.DECLINES_OVER_ISSUED, declined, Basis.AS_PUBLISHED)
                .over(MeasureBase.ISSUED_NATIONWIDE),
            declined.of(),
            issued.of(),
            List.of(
                Note.of(ReportNote.DECLINES_OF_ANY_ISSUE_DATE),
                Note.of(ReportNote.ACTIVITY_OF_ROW_IS_SAMPLE))),
        List.of(declined.published(OriginRole.COUNTED), issued.published(OriginRole.BASE)));
  }

  private void wrongPlaces(ReportMeasure section, MeasureId corrected, MeasureId disputed) {
    wrongPlaces(section, ReportVersion.AS_CORRECTED, corrected);
    if (differ(
        places(section, ReportVersion.AS_CORRECTED_UNDISPUTED),
        places(section, ReportVersion.AS_CORRECTED))) {
      wrongPlaces(section, ReportVersion.AS_CORRECTED_UNDISPUTED, disputed);
    }
  }

  /** Jurisdictions of a section whose number did not stand, among all that it names. */
  private void wrongPlaces(ReportMeasure section, ReportVersion version, MeasureId measure) {
    List<ReportCount> published = places(section, ReportVersion.AS_PUBLISHED);
    List<ReportCount> later = places(section, version);
    boolean complete =
        published.stream().noneMatch(c -> c.countedFrom() == CountedFrom.THIRD_PARTY);
    if (differ(later, published) && complete) {
      long wrong =
          later.stream()
              .filter(count -> published.stream().anyMatch(c -> differ(c, count)))
              .count();
      Cohort named = Cohort.recorded(Population.NAMED_JURISDICTIONS, null);
      findings.add(
          Measure.share(
                  key(measure, published.get(0), ReportCount.basis(version))
                      .over(MeasureBase.NAMED_JURISDICTIONS),
                  new CohortCount(named, wrong),
                  new CohortCount(named, published.size()),
                  List.of(Note.of(ReportNote.ERROR_RATE_BY_JURISDICTION)))
              .countedInFull());
    }
  }

  private static boolean differ(List<ReportCount> some, List<ReportCount> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(other -> differ(one, other)));
  }

  private static boolean differ(ReportCount one, ReportCount other) {
    return one.place().equals(other.place()) && one.detainers() != other.detainers();
  }

  /** The declines without a place that holds at least half of them. */
  private void withoutLargest(ReportCount all) {
    places(ReportMeasure.DECLINES_RECORDED, ReportVersion.AS_PUBLISHED).stream()
        .filter(c -> 2 * c.detainers() >= all.detainers())
        .max(Comparator.comparingLong(ReportCount::detainers).thenComparing(c -> c.place().label()))
        .ifPresent(largest -> without(all, largest));
  }

  /** As the interval that remains if sources differ on the largest. */
  private void without(ReportCount all, ReportCount largest) {
    Jurisdiction place = largest.place();
    long rest = all.detainers() - largest.detainers();
    Long other = largest.thirdParties().other();
    long otherRest = other == null ? rest : all.detainers() - other;
    List<Note> notes =
        new ArrayList<>(
            List.of(
                Note.of(ReportNote.HALF_IN_ONE_PLACE),
                Note.of(ReportNote.FLUSH_NEEDS_BOTH_DATES, all.beforeYear() != null)));
    notes.addAll(largest.thirdParties().notes(largest.detainers()));
    Measure without =
        Measure.count(
            key(MeasureId.DECLINES_WITHOUT_LARGEST, all, Basis.AS_PUBLISHED)
                .in(MeasureGroup.of(Dimension.WITHOUT_JURISDICTION, place.name(), place.state())),
            rest,
            notes);
    findings.add(
        otherRest == rest
            ? without
            : without.ranged(Math.min(rest, otherRest), Math.max(rest, otherRest)),
        List.of(all.published(OriginRole.COUNTED), largest.published(OriginRole.TAKEN_AWAY)));
  }

  private void issuedBeforeYear(ReportCount all) {
    findings.add(
        Measure.share(
                key(MeasureId.DECLINES_ISSUED_BEFORE_YEAR, all, Basis.AS_PUBLISHED)
                    .over(MeasureBase.DECLINES_RECORDED),
                all.among(all.beforeYear()),
                all.of(),
                List.of(Note.of(MeasureNote.UNDATED_NOT_BEFORE)))
            .countedInFull());
  }
}
