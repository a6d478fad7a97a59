package org.detaineroutcomes.compare.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Origin;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.ErratumKind;
import org.detaineroutcomes.model.result.MeasureBase;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.OriginRole;
import org.detaineroutcomes.model.result.ReportMeasure;
import org.detaineroutcomes.model.result.ReportNote;
import org.detaineroutcomes.model.result.ReportVersion;
import org.detaineroutcomes.schema.staged.reports.Errata;

/**
 * Of a section's number, what its publisher corrected: in all, and what is re-attributed to other
 * places apart from what is withdrawn. A re-issue holds its corrections, so that only the sum of
 * later ones is known of it.
 *
 * @param counts of one report
 */
record CorrectedCounts(List<ReportCount> counts, Corrections corrections, Findings findings) {

  void add() {
    add(ReportMeasure.DETAINERS_ISSUED, MeasureId.ISSUED_CORRECTED);
    add(ReportMeasure.DECLINES_RECORDED, MeasureId.DECLINES_CORRECTED);
  }

  private void add(ReportMeasure section, MeasureId measure) {
    Optional<ReportCount> published = whole(section, ReportVersion.AS_PUBLISHED);
    Optional<ReportCount> corrected = whole(section, ReportVersion.AS_CORRECTED);
    if (published.isEmpty() || corrected.isEmpty()) {
      return;
    }
    ReportCount all = published.get();
    corrected.get().whereFirstNamed().ifPresent(named -> addWhereNamed(corrected.get(), named));
    ReportCount.Left left = corrected.get().leftWhereNamed();
    if (all.detainers() > left.most()) {
      MeasureKey key =
          MeasureKey.of(measure, all.period().record(), Basis.AS_PUBLISHED)
              .over(MeasureBase.NUMBER_AS_PUBLISHED);
      findings.add(
          measure(key, all, all.detainers() - left.most(), left.exact(), List.of()),
          origins(all, all.errata(ErratumKind.CORRECTED)));
      if (!all.edition().reissued()) {
        corrections.of(all.period().start(), section).forEach(sum -> add(key, all, sum));
      }
    }
  }

  private Optional<ReportCount> whole(ReportMeasure measure, ReportVersion version) {
    return counts.stream()
        .filter(c -> c.isWhole() && c.measure() == measure && c.version() == version)
        .findFirst();
  }

  private void add(MeasureKey key, ReportCount all, Corrections.Sum sum) {
    findings.add(
        measure(
            key.in(MeasureGroup.of(Dimension.CORRECTION_EFFECT, sum.effect())),
            all,
            sum.detainers(),
            sum.exact(),
            sum.basis()),
        origins(all, all.errata(ErratumKind.CORRECTED).where(Errata.EFFECT, sum.effect().code())));
  }

  private static Measure measure(
      MeasureKey key, ReportCount all, long wrong, boolean exact, List<Note> basis) {
    List<Note> notes = new ArrayList<>(List.of(Note.of(ReportNote.ERROR_RATE)));
    notes.addAll(basis);
    return Measure.share(key, all.among(wrong), all.of(), notes)
        .bounded(exact ? Bound.EXACT : Bound.AT_LEAST)
        .countedInFull();
  }

  private static List<Origin> origins(ReportCount all, Origin errata) {
    return List.of(errata.as(OriginRole.COUNTED), all.published(OriginRole.BASE));
  }

  /** What stays where it was first named, with why; it is no number of the nation. */
  private void addWhereNamed(ReportCount corrected, ReportCount.Left named) {
    findings.add(
        Measure.count(
                MeasureKey.of(
                    MeasureId.DECLINES_WHERE_FIRST_NAMED,
                    corrected.period().record(),
                    Basis.AS_CORRECTED),
                named.most(),
                corrections.reasons(
                    corrected.period().start(), corrected.measure(), ReportNote.REATTRIBUTED_LEAVE))
            .bounded(named.exact() ? Bound.EXACT : Bound.AT_MOST),
        List.of(corrected.published(OriginRole.COUNTED), corrected.errata(ErratumKind.CORRECTED)));
  }
}
