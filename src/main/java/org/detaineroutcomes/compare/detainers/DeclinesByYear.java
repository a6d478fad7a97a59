package org.detaineroutcomes.compare.detainers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.detainers.DeclineYears.Span;
import org.detaineroutcomes.compare.detainers.DetainerCounts.Cell;
import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.CohortCount;
import org.detaineroutcomes.model.SharedText;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.MeasureBase;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.MeasureNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Population;
import org.detaineroutcomes.model.result.RecordingRegime;
import org.detaineroutcomes.model.result.SourceRecord;

/**
 * Declines in local custody by the years of one recording regime: in all, by county and by
 * facility, and how many counties have none on record.
 *
 * @param local detainers in local custody
 * @param names of the counties, by FIPS code
 */
record DeclinesByYear(
    DetainerCounts local,
    DeclineYears years,
    SourceRecord file,
    Basis basis,
    Map<String, String> names,
    Findings findings) {

  void measure() {
    for (Span span : years.spans()) {
      add(MeasureId.DECLINED_BY_YEARS, MeasureGroup.of(Dimension.YEARS, span.name()), span, local);
      for (Span year : span.years()) {
        add(
            MeasureId.DECLINED_BY_YEARS,
            MeasureGroup.of(Dimension.YEARS, year.name(), span.name()),
            year,
            local);
      }
    }
    SortedMap<String, DetainerCounts> counties = local.by(Cell::county);
    counties.forEach(
        (county, in) ->
            each(
                MeasureId.DECLINED_BY_COUNTY_AND_YEARS,
                in,
                span ->
                    new MeasureGroup(
                        Dimension.COUNTY_IN_YEARS, county, span.name(), names.get(county))));
    Set<String> named = named();
    local
        .by(cell -> named.contains(cell.facility()) ? cell.facility() : SharedText.FEW_RECORDS)
        .forEach(
            (facility, in) ->
                each(
                    MeasureId.DECLINED_BY_FACILITY_AND_YEARS,
                    in,
                    span -> MeasureGroup.of(Dimension.FACILITY_IN_YEARS, facility, span.name())));
    countiesWithoutDecline(counties.values());
  }

  /** Facilities that so many rows name that the name is no person's in the wrong column. */
  private Set<String> named() {
    return local.by(Cell::facility).entrySet().stream()
        .filter(facility -> SharedText.mayBeTold(facility.getValue().rows()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void each(MeasureId measure, DetainerCounts in, Function<Span, MeasureGroup> group) {
    years.spans().stream()
        .filter(span -> in.rows(span::holds) > 0)
        .forEach(span -> add(measure, group.apply(span), span, in));
  }

  private void add(MeasureId measure, MeasureGroup group, Span span, DetainerCounts in) {
    DetainerCounts of = in.where(span::holds);
    Cohort rows = Cohort.recorded(Population.BASE, MeasureBase.LOCAL_CUSTODY_IN_YEARS.code());
    findings.add(
        Measure.share(
            MeasureKey.of(measure, file, basis).in(group).over(MeasureBase.LOCAL_CUSTODY_IN_YEARS),
            new CohortCount(rows, of.rows(Cell::declined)),
            new CohortCount(rows, of.rows()),
            notes(span)));
  }

  private static List<Note> notes(Span span) {
    List<Note> notes = new ArrayList<>();
    if (span.regime() == RecordingRegime.HARDLY_RECORDED) {
      notes.add(Note.of(MeasureNote.DECLINES_HARDLY_RECORDED));
    }
    notes.add(Note.of(MeasureNote.DECLINED_NOT_RELEASED));
    notes.add(Note.of(MeasureNote.RECORDING_BY_ONE_IN_A_HUNDRED));
    notes.add(Note.of(MeasureNote.CUSTODY_FROM_NAME));
    return notes;
  }

  private void countiesWithoutDecline(Collection<DetainerCounts> counties) {
    if (!counties.isEmpty()) {
      Cohort all = Cohort.recorded(Population.BASE, MeasureBase.COUNTIES_WITH_LOCAL_CUSTODY.code());
      long without = counties.stream().filter(in -> in.rows(Cell::declined) == 0).count();
      findings.add(
          Measure.share(
                  MeasureKey.of(MeasureId.COUNTIES_WITHOUT_DECLINE, file, basis)
                      .over(MeasureBase.COUNTIES_WITH_LOCAL_CUSTODY),
                  new CohortCount(all, without),
                  new CohortCount(all, counties.size()),
                  years.warning())
              .countedInFull()
              .ofNoPeople());
    }
  }
}
