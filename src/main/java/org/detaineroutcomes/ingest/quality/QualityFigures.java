package org.detaineroutcomes.ingest.quality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.model.Quality;
import org.detaineroutcomes.model.result.QualityDimension;
import org.detaineroutcomes.model.result.QualityVerdict;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.ColumnType;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.results.DataQuality;
import org.detaineroutcomes.store.FilledCells;

/** The figures of all sources of a run, as rows of {@link DataQuality}. */
public final class QualityFigures {
  private final Job job;
  private final Optional<LocalDate> asKnown;
  private final Problems problems;
  private final TableRowBuilder row = new TableRowBuilder(DataQuality.TABLE);
  private final List<Row> rows = new ArrayList<>();

  /** No figures yet; those that stop the run become problems. */
  public QualityFigures(Job job, Optional<LocalDate> asKnown, Problems problems) {
    this.job = job;
    this.asKnown = asKnown;
    this.problems = problems;
  }

  /** The figures so far. */
  public List<Row> rows() {
    return rows;
  }

  /** Adds the figures of the sources of one staged table. */
  public void add(Table table, List<SourceAccount> sources, Map<Integer, FilledCells> cells) {
    Shares shares = new Shares(table.people(), job.publish().suppressBelow());
    for (SourceAccount source : sources) {
      share(source, QualityDimension.KEPT, shares, source.kept(), source.read());
      share(source, QualityDimension.SET_ASIDE, shares, source.setAside(), source.read());
      share(source, QualityDimension.QUARANTINED, shares, source.quarantined(), source.read());
      long data = source.kept() + source.repeated();
      share(source, QualityDimension.UNIQUENESS, shares, source.kept(), data);
      share(source, QualityDimension.JUMPS, shares, source.jumps(), source.kept());
      Optional.ofNullable(cells.get(source.position())).ifPresent(c -> cells(source, c, shares));
    }
  }

  private void cells(SourceAccount source, FilledCells cells, Shares shares) {
    for (Column column : source.table().dataColumns()) {
      FilledCells.Range range = cells.columns().get(column.name());
      if (range != null && range.filled() > 0) {
        double filled = (double) range.filled() / cells.rows();
        add(
            source,
            column,
            QualityDimension.COMPLETENESS,
            filled,
            shares.told(range.filled(), cells.rows()));
        if (range.isBounded() && isNumber(column) && !source.table().people()) {
          add(source, column, QualityDimension.LOWEST, range.lowest());
          add(source, column, QualityDimension.HIGHEST, range.highest());
        }
      }
    }
    DayRange.of(source.table(), cells).ifPresent(days -> days(source, days));
  }

  private void days(SourceAccount source, DayRange days) {
    window()
        .ifPresent(
            w -> add(source, null, QualityDimension.COVERAGE, Shares.rounded(days.shareOf(w))));
    asKnown
        .or(() -> source.input().knownFrom())
        .or(() -> window().map(DayRange::last))
        .ifPresent(
            day ->
                add(
                    source,
                    null,
                    QualityDimension.FRESHNESS,
                    (double) ChronoUnit.DAYS.between(days.last(), day)));
  }

  private Optional<DayRange> window() {
    return job.panel().map(panel -> new DayRange(panel.from().firstDay(), panel.to().lastDay()));
  }

  private static boolean isNumber(Column column) {
    return column.type() != ColumnType.DATE && column.type() != ColumnType.FLAG;
  }

  private void share(
      SourceAccount source, QualityDimension dimension, Shares shares, long part, long whole) {
    if (whole > 0) {
      add(source, null, dimension, (double) part / whole, shares.told(part, whole));
    }
  }

  private void add(SourceAccount source, Column column, QualityDimension dimension, double figure) {
    add(source, column, dimension, figure, figure);
  }

  private void add(
      SourceAccount source, Column column, QualityDimension dimension, double figure, Double told) {
    Quality quality = job.quality();
    Double threshold = quality.threshold(dimension);
    QualityVerdict verdict = dimension.verdict(figure, threshold);
    if (verdict == QualityVerdict.NOT_MET && quality.stops().contains(dimension)) {
      problems.add(refused(source, column, dimension, told, threshold));
    }
    rows.add(
        row.set(DataQuality.STAGED, source.table().name())
            .set(DataQuality.INPUT, source.position())
            .set(DataQuality.FORMAT, source.input().format())
            .set(DataQuality.COLUMN, column == null ? null : column.name())
            .set(DataQuality.DIMENSION, dimension.code())
            .set(DataQuality.VALUE, told)
            .set(DataQuality.THRESHOLD, verdict == QualityVerdict.NO_THRESHOLD ? null : threshold)
            .set(DataQuality.VERDICT, verdict.code())
            .row());
  }

  private static Problem refused(
      SourceAccount source,
      Column column,
      QualityDimension dimension,
      Double told,
      Double threshold) {
    return Problem.check(
        "job file, line " + source.input().line(),
        "Cannot go on with input "
            + source.position()
            + " ("
            + source.input().path()
            + " for table "
            + source.table().name()
            + "): "
            + dimension.code()
            + (column == null ? "" : " of " + column.name())
            + " is "
            + (told == null ? "beyond it, in few rows" : Shares.text(told))
            + ", and the job asks for at "
            + (dimension.limit() == QualityDimension.Limit.AT_LEAST ? "least " : "most ")
            + Shares.text(threshold),
        "mend the file, or change quality: "
            + dimension.code()
            + " in the job; without it under stop: the run only warns");
  }
}
