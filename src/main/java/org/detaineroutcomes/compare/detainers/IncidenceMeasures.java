package org.detaineroutcomes.compare.detainers;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Incidence;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.CohortCount;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.DurationGap;
import org.detaineroutcomes.model.result.EndCause;
import org.detaineroutcomes.model.result.FlushVersion;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.MeasureNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.PolicyAtIssue;
import org.detaineroutcomes.model.result.Population;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.DetainerDurations;
import org.detaineroutcomes.schema.staged.Truths;
import org.detaineroutcomes.stats.CumulativeIncidence;
import org.detaineroutcomes.store.TableRow;

/**
 * What ends detainers and how soon, where a file has the days of both: shares of those issued, by
 * cohort of issue, with those that had not ended censored and other ends competing.
 */
public final class IncidenceMeasures implements Question {
  /** Days since issue at which a curve is written down. */
  private static final int[] DAYS =
      IntStream.concat(
              IntStream.of(1, 2, 3, 7, 14, 21),
              IntStream.concat(
                  IntStream.rangeClosed(0, 18).map(i -> 5 * i),
                  IntStream.rangeClosed(4, 24).map(i -> 30 * i)))
          .sorted()
          .toArray();

  private static final List<Integer> HORIZONS = List.of(30, 180);
  private static final List<EndCause> CAUSES = List.of(EndCause.values());
  private static final String KNOWN_OUTCOME = "declined_within_days";
  private static final List<Note> NOTES =
      List.of(
          Note.of(MeasureNote.OF_ISSUE_COHORT),
          Note.of(MeasureNote.CENSORED_AT_END_OF_FILE),
          Note.of(MeasureNote.DECLINED_IS_NOT_RELEASED));

  @Override
  public void answer(Evidence evidence, Findings findings) {
    List<TableRow> table = evidence.rows(DetainerDurations.TABLE);
    leftOut(table, findings);
    Durations all = Durations.of(table);
    if (all.cells().isEmpty()) {
      return;
    }
    Map<KnownBy, Double> known = known(evidence);
    all.by(Durations.Cell::file)
        .forEach(
            (file, own) ->
                new OneFile(file, known, findings).answer(own.where(Durations.Cell::localChoice)));
  }

  private static void leftOut(List<TableRow> table, Findings findings) {
    SortedMap<String, SortedMap<String, Long>> byFile = new TreeMap<>();
    table.stream()
        .filter(row -> row.text(DetainerDurations.LEFT_OUT) != null)
        .forEach(
            row ->
                byFile
                    .computeIfAbsent(row.text(Provenance.FILE), file -> new TreeMap<>())
                    .merge(
                        row.text(DetainerDurations.LEFT_OUT),
                        row.count(DetainerFields.DETAINERS),
                        Long::sum));
    byFile.forEach(
        (file, reasons) ->
            reasons.forEach(
                (reason, detainers) ->
                    findings.add(
                        Measure.count(
                            MeasureKey.of(
                                    MeasureId.LEFT_OUT_OF_DURATIONS,
                                    SourceRecord.file(file),
                                    Measure.basis(file))
                                .in(
                                    MeasureGroup.of(
                                        Dimension.DURATION_GAP, DurationGap.of(reason))),
                            detainers,
                            List.of(Note.of(MeasureNote.DAYS_NOT_KNOWN))))));
  }

  /** Declines by some day in one group of made data. */
  private record KnownBy(MeasureGroup group, int day) {}

  private static Map<KnownBy, Double> known(Evidence evidence) {
    Map<KnownBy, Double> known = new HashMap<>();
    evidence.rows(Truths.TABLE).stream()
        .filter(row -> row.text(PanelFields.OUTCOME).equals(KNOWN_OUTCOME))
        .forEach(
            row ->
                known.put(
                    new KnownBy(group(row), row.whole(EstimateFields.EVENT_TIME)),
                    row.number(Truths.TRUE_EFFECT)));
    return known;
  }

  private static MeasureGroup group(TableRow truth) {
    return switch (truth.text(EstimateFields.TERM)) {
      case "policy in force" ->
          MeasureGroup.of(Dimension.LIMIT_SINCE, truth.text(PanelFields.COHORT));
      case "no policy in force" ->
          MeasureGroup.of(Dimension.POLICY_AT_ISSUE, PolicyAtIssue.NONE_LISTED);
      default -> MeasureGroup.of(Dimension.POLICY_AT_ISSUE, truth.text(EstimateFields.TERM));
    };
  }

  private record OneFile(String file, Map<KnownBy, Double> known, Findings findings) {

    void answer(Durations durations) {
      curves(null, durations);
      durations
          .by(Durations.Cell::policy)
          .forEach(
              (policy, in) ->
                  curves(MeasureGroup.of(Dimension.POLICY_AT_ISSUE, PolicyAtIssue.of(policy)), in));
      durations
          .by(Durations.Cell::since)
          .forEach(
              (year, in) -> curves(MeasureGroup.of(Dimension.LIMIT_SINCE, year.toString()), in));
      cohorts(durations);
    }

    private void curves(MeasureGroup group, Durations durations) {
      curve(group, FlushVersion.AS_RECORDED, durations);
      if (durations.hasFlush()) {
        curve(group, FlushVersion.WITHOUT_FLUSH, durations.withoutFlush());
      }
    }

    private void curve(MeasureGroup group, FlushVersion version, Durations durations) {
      CumulativeIncidence fit = durations.incidence();
      for (int k = 1; k <= CAUSES.size(); k++) {
        int cause = k;
        IntStream.of(DAYS)
            .filter(fit::reaches)
            .forEach(
                day ->
                    findings.add(
                        new Incidence(
                            SourceRecord.file(file),
                            group,
                            version,
                            CAUSES.get(cause - 1),
                            day,
                            fit.spells(),
                            fit.at(cause, day),
                            cause == Durations.DECLINED ? known.get(new KnownBy(group, day)) : null,
                            Measure.basis(file))));
      }
    }

    /** Declines within some days of issue, by cohort of issue. */
    private void cohorts(Durations durations) {
      IssueCohorts unit = IssueCohorts.finest(durations);
      unit.split(durations)
          .forEach(
              (first, cohort) -> {
                for (int days : HORIZONS) {
                  declined(unit, first, FlushVersion.AS_RECORDED, days, cohort);
                  if (cohort.hasFlush()) {
                    declined(unit, first, FlushVersion.WITHOUT_FLUSH, days, cohort.withoutFlush());
                  }
                }
              });
    }

    private void declined(
        IssueCohorts unit, YearMonth first, FlushVersion version, int days, Durations cohort) {
      CumulativeIncidence fit = cohort.incidence();
      CumulativeIncidence.Point point = fit.at(Durations.DECLINED, days);
      Cohort issued = unit.cohort(Population.LOCAL_CHOICE, first);
      findings.add(
          Measure.incidence(
              MeasureKey.of(MeasureId.DECLINED_WITHIN, SourceRecord.file(file), Measure.basis(file))
                  .within(days)
                  .flush(version)
                  .in(unit.group(first))
                  .over(unit.base()),
              new CohortCount(issued, point.events()),
              new CohortCount(issued, fit.spells()),
              fit.reaches(days) ? point : null,
              notes(version, days, fit.reaches(days))));
    }

    private static List<Note> notes(FlushVersion version, int days, boolean followed) {
      if (!followed) {
        return List.of(Note.of(MeasureNote.NOT_FOLLOWED, days));
      }
      return version == FlushVersion.AS_RECORDED
          ? NOTES
          : Stream.concat(NOTES.stream(), Stream.of(Note.of(MeasureNote.FLUSH_CENSORED))).toList();
    }
  }
}
