package org.detaineroutcomes.compare.detainers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.compare.detainers.DetainerCounts.Cell;
import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.CohortCount;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.MeasureBase;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.MeasureNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Population;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.schema.core.Resolutions;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.CitizenDetainers;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;

/**
 * What became of the detainers on record: declines over every base that is argued for, and
 * detainers on United States citizens as a count.
 */
public final class DetainerMeasures implements Question {
  private static final List<Note> DECLINES = List.of(Note.of(MeasureNote.DECLINED_NOT_RELEASED));
  private static final List<Note> CUSTODIES =
      List.of(
          Note.of(MeasureNote.DECLINED_NOT_RELEASED),
          Note.of(MeasureNote.HIGHER_CUSTODY_NO_LOCAL_CHOICE),
          Note.of(MeasureNote.CUSTODY_FROM_NAME));
  private static final List<Note> CITIZENS =
      List.of(Note.of(MeasureNote.FLOOR_OF_ROWS), Note.of(MeasureNote.NO_RATE_WITHOUT_CITIZENSHIP));

  @Override
  public void answer(Evidence evidence, Findings findings) {
    DetainerCounts all = DetainerCounts.of(evidence.rows(DetainerOutcomes.TABLE));
    if (all.cells().isEmpty()) {
      return;
    }
    Map<String, String> names = countyNames(evidence);
    all.by(Cell::file)
        .forEach(
            (file, counts) ->
                new OneFile(counts, SourceRecord.file(file), Measure.basis(file), names, findings)
                    .measure());
    citizensOnce(evidence, findings);
  }

  /** Over all files: a detainer that stands in two of them is counted once. */
  private static void citizensOnce(Evidence evidence, Findings findings) {
    Map<MeasureGroup, Long> byTier =
        new TreeMap<>(
            Comparator.comparing(MeasureGroup::member).thenComparing(MeasureGroup::partOf));
    evidence
        .rows(CitizenDetainers.TABLE)
        .forEach(
            row ->
                byTier.merge(
                    MeasureGroup.of(
                        Dimension.CITIZEN_TIER,
                        row.text(CitizenFields.TIER),
                        row.text(CitizenDetainers.RECORDED_AS)),
                    row.count(DetainerFields.DETAINERS),
                    Long::sum));
    MeasureKey key =
        MeasureKey.of(
            MeasureId.CITIZENS_ONCE,
            SourceRecord.every(RecordKind.ALL_FILES),
            evidence.job().simulate().isPresent() ? Basis.SYNTHETIC : Basis.AS_RECORDED);
    byTier.forEach(
        (group, count) ->
            findings.add(
                Measure.count(key.in(group), count, and(CITIZENS, MeasureNote.TIERS_NEVER_ADDED))));
  }

  private static List<Note> and(List<Note> notes, MeasureNote other) {
    return joined(notes, List.of(Note.of(other)));
  }

  private static List<Note> joined(List<Note> notes, List<Note> more) {
    return Stream.concat(notes.stream(), more.stream()).toList();
  }

  private static Map<String, String> countyNames(Evidence evidence) {
    Map<String, String> names = new TreeMap<>();
    evidence.rows(Resolutions.TABLE).stream()
        .filter(row -> row.text(PlaceFields.COUNTY_FIPS) != null)
        .forEach(
            row ->
                names.merge(
                    row.text(PlaceFields.COUNTY_FIPS),
                    row.text(PlaceFields.COUNTY) + ", " + row.text(PlaceFields.STATE),
                    (a, b) -> a.compareTo(b) <= 0 ? a : b));
    return names;
  }

  /** The measures of one file: two files may hold the same detainer, so they are never added. */
  private record OneFile(
      DetainerCounts counts,
      SourceRecord file,
      Basis basis,
      Map<String, String> names,
      Findings findings) {

    void measure() {
      findings.add(
          Measure.count(
              key(MeasureId.DETAINERS_RECORDED),
              counts.rows(),
              List.of(Note.of(MeasureNote.ROWS_NOT_PERSONS))));
      citizens();
      if (counts.rows(cell -> cell.outcome() != DetainerOutcome.US_CITIZEN) > 0) {
        declines();
        placed(MeasureBase.ALL_ROWS, cell -> true);
        placed(MeasureBase.LOCAL_CHOICE, Cell::localChoice);
      }
    }

    private MeasureKey key(MeasureId measure) {
      return MeasureKey.of(measure, file, basis);
    }

    private void declines() {
      DeclineYears years = DeclineYears.of(counts.where(Cell::local));
      List<Note> pooled = years.warning();
      declined(null, MeasureBase.ALL_ROWS, counts, joined(DECLINES, pooled));
      declined(
          null, MeasureBase.WITH_LIFT_REASON, counts.withLiftReason(), joined(DECLINES, pooled));
      declined(
          null,
          MeasureBase.LOCAL_CHOICE,
          counts.where(Cell::localChoice),
          joined(CUSTODIES, pooled));
      new DeclinesByYear(counts.where(Cell::local), years, file, basis, names, findings).measure();
      counts
          .by(Cell::custody)
          .forEach(
              (custody, in) ->
                  declined(
                      MeasureGroup.of(Dimension.CUSTODY, custody),
                      MeasureBase.IN_CUSTODY,
                      in,
                      joined(CUSTODIES, pooled)));
      counts
          .where(Cell::localChoice)
          .by(Cell::county)
          .forEach(
              (county, in) ->
                  declined(
                      county(county),
                      MeasureBase.LOCAL_CHOICE_IN_COUNTY,
                      in,
                      joined(DECLINES, pooled)));
    }

    private void declined(
        MeasureGroup group, MeasureBase base, DetainerCounts in, List<Note> notes) {
      Cohort rows = Cohort.recorded(Population.BASE, base.code());
      findings.add(
          Measure.share(
              key(MeasureId.DECLINED).in(group).over(base),
              new CohortCount(rows, in.rows(Cell::declined)),
              new CohortCount(rows, in.rows()),
              notes));
    }

    private void citizens() {
      DetainerCounts citizens = counts.where(cell -> cell.outcome() == DetainerOutcome.US_CITIZEN);
      boolean selected = citizens.rows() == counts.rows();
      List<Note> notes = selected ? and(CITIZENS, MeasureNote.FILE_HOLDS_THESE_ALONE) : CITIZENS;
      MeasureKey key = key(MeasureId.CITIZENS_LIFTED);
      findings.add(Measure.count(key, citizens.rows(), notes));
      citizens
          .by(Cell::custody)
          .forEach(
              (custody, in) ->
                  findings.add(
                      Measure.count(
                          key.in(MeasureGroup.of(Dimension.CUSTODY, custody)), in.rows(), notes)));
      citizens
          .by(Cell::county)
          .forEach(
              (county, in) ->
                  findings.add(Measure.count(key.in(county(county)), in.rows(), notes)));
    }

    private void placed(MeasureBase base, Predicate<Cell> in) {
      Cohort rows = Cohort.recorded(Population.BASE, base.code());
      findings.add(
          Measure.share(
              key(MeasureId.PLACED_IN_COUNTY).over(base),
              new CohortCount(rows, counts.rows(in.and(cell -> cell.county() != null))),
              new CohortCount(rows, counts.rows(in)),
              List.of(Note.of(MeasureNote.OTHERS_ON_REVIEW_LIST))));
    }

    private MeasureGroup county(String fips) {
      return new MeasureGroup(Dimension.COUNTY, fips, null, names.get(fips));
    }
  }
}
