package org.detaineroutcomes.compare.series;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.SeriesUnit;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.model.result.RecordingRegime;
import org.detaineroutcomes.model.result.SeriesSpan;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.SeriesFields;
import org.detaineroutcomes.schema.marts.DetainerMonths;
import org.detaineroutcomes.schema.marts.JoinedDetainers;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.results.SeriesPoints;
import org.detaineroutcomes.store.TableRow;

/**
 * What became of detainers month by month around a day. A month in which lift reasons are hardly
 * recorded is marked and stays out of what is added up before and after.
 */
public final class SeriesAroundDay implements Question {

  @Override
  public void answer(Evidence evidence, Findings findings) {
    Set<List<Object>> told = new HashSet<>();
    for (Job.Series series : evidence.job().series()) {
      JoinedOutcome.of(series.outcome())
          .ifPresent(
              outcome ->
                  new One(series, outcome, findings, told)
                      .answer(evidence.rows(DetainerMonths.TABLE)));
    }
  }

  /**
   * One series of the job.
   *
   * @param told outcomes, days and units that have their rows already
   */
  private record One(
      Job.Series series, JoinedOutcome outcome, Findings findings, Set<List<Object>> told) {

    void answer(List<TableRow> table) {
      List<TableRow> months = table.stream().filter(this::inWindow).toList();
      SortedMap<Integer, Recording> recording = recording(months);
      Map<Unit, List<TableRow>> units = new TreeMap<>();
      for (TableRow row : months) {
        Unit unit = Unit.of(row);
        if (unit.kind() == SeriesUnit.ALL || unit.kind() == series.unit()) {
          units.computeIfAbsent(unit, u -> new ArrayList<>()).add(row);
        }
      }
      units.forEach(
          (unit, rows) -> {
            if (told.add(List.of(outcome.outcome(), series.around(), unit.kind(), unit.id()))) {
              tell(unit, rows, recording);
            }
          });
    }

    private boolean inWindow(TableRow row) {
      int index = row.whole(Panels.PERIOD_INDEX);
      return index >= series.first().index() && index <= series.last().index();
    }

    /** How much is recorded is a matter of the file and the time, not of one unit. */
    private SortedMap<Integer, Recording> recording(List<TableRow> months) {
      SortedMap<Integer, Recording> recording = new TreeMap<>();
      months.stream()
          .filter(row -> Unit.of(row).kind() == SeriesUnit.ALL)
          .forEach(
              row ->
                  recording.put(
                      row.whole(Panels.PERIOD_INDEX),
                      new Recording(
                          row.count(JoinedDetainers.WITH_REASON),
                          row.count(JoinedDetainers.ISSUED))));
      return recording;
    }

    private void tell(Unit unit, List<TableRow> rows, SortedMap<Integer, Recording> recording) {
      List<TableRow> before = new ArrayList<>();
      List<TableRow> after = new ArrayList<>();
      rows.sort(java.util.Comparator.comparing(row -> row.whole(Panels.PERIOD_INDEX)));
      for (TableRow row : rows) {
        int index = row.whole(Panels.PERIOD_INDEX);
        Recording own = recording.get(index);
        point(unit, SeriesSpan.MONTH, List.of(row), own);
        if (own.regime(series.recorded()) == RecordingRegime.RECORDED && index != at()) {
          (index < at() ? before : after).add(row);
        }
      }
      span(unit, SeriesSpan.BEFORE, before, recording);
      span(unit, SeriesSpan.AFTER, after, recording);
    }

    private int at() {
      return series.at().index();
    }

    private void span(
        Unit unit, SeriesSpan span, List<TableRow> rows, SortedMap<Integer, Recording> recording) {
      if (!rows.isEmpty()) {
        Recording over =
            rows.stream()
                .map(row -> recording.get(row.whole(Panels.PERIOD_INDEX)))
                .reduce(Recording::plus)
                .orElseThrow();
        point(unit, span, rows, over);
      }
    }

    private void point(Unit unit, SeriesSpan span, List<TableRow> rows, Recording recording) {
      Ratio ratio = Ratio.of(outcome, rows);
      Period first = new Period(series.first().frequency(), rows.get(0).whole(Panels.PERIOD_INDEX));
      boolean complete =
          rows.stream()
              .allMatch(
                  row -> row.text(JoinFields.coverage(JoinTopic.DETAINERS)).equals("complete"));
      findings.add(
          SeriesPoints.TABLE,
          new TableRowBuilder(SeriesPoints.TABLE)
              .set(PanelFields.OUTCOME, outcome.outcome().toString())
              .set(SeriesPoints.AROUND, series.around())
              .set(SeriesFields.UNIT, unit.kind().code())
              .set(PanelFields.UNIT_ID, unit.id())
              .set(Panels.UNIT_NAME, unit.name())
              .set(PlaceFields.STATE, unit.state())
              .set(SeriesPoints.SPAN, span.code())
              .set(SeriesPoints.MONTHS_FROM, first.index() - at())
              .set(Panels.PERIOD, span == SeriesSpan.MONTH ? first.toString() : null)
              .set(SeriesPoints.COUNTED, ratio.count())
              .set(SeriesPoints.COUNTED_OVER, ratio.base())
              .set(EstimateFields.ESTIMATE, ratio.value())
              .set(EstimateFields.CONF_LOW, ratio.interval().map(i -> i.low()).orElse(null))
              .set(EstimateFields.CONF_HIGH, ratio.interval().map(i -> i.high()).orElse(null))
              .set(SeriesPoints.RECORDED_SHARE, recording.share())
              .set(SeriesPoints.ASKED_SHARE, series.recorded())
              .set(SeriesPoints.REGIME, recording.regime(series.recorded()).code())
              .set(
                  JoinFields.coverage(JoinTopic.DETAINERS),
                  complete
                      ? "complete"
                      : rows.get(0).text(JoinFields.coverage(JoinTopic.DETAINERS))));
    }
  }

  /** What a series is of. */
  private record Unit(SeriesUnit kind, String id, String name, String state)
      implements Comparable<Unit> {
    static Unit of(TableRow row) {
      return new Unit(
          org.detaineroutcomes.model.result.Code.of(SeriesUnit.class, row.text(SeriesFields.UNIT))
              .orElseThrow(),
          row.text(PanelFields.UNIT_ID),
          row.text(Panels.UNIT_NAME),
          row.text(PlaceFields.STATE));
    }

    @Override
    public int compareTo(Unit other) {
      int kinds = kind.compareTo(other.kind);
      return kinds != 0 ? kinds : id.compareTo(other.id);
    }
  }

  /** Detainers with a lift reason, of all. */
  private record Recording(long reasons, long all) {
    Recording plus(Recording other) {
      return new Recording(reasons + other.reasons, all + other.all);
    }

    double share() {
      return (double) reasons / all;
    }

    RecordingRegime regime(double asked) {
      return share() < asked ? RecordingRegime.HARDLY_RECORDED : RecordingRegime.RECORDED;
    }
  }
}
