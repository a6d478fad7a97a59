package org.detaineroutcomes.model.result;

/** What a figure of data quality says of a source or of one of its columns. */
public enum QualityDimension implements Code {
  /** Share of the rows read that the staged table holds. */
  KEPT(Limit.NONE),
  /** Share of the rows read that such files usually have beside their data. */
  SET_ASIDE(Limit.NONE),
  /** Share of the rows read that are bad. */
  QUARANTINED(Limit.AT_MOST),
  /** Share of the rows of data that do not repeat the id of another row. */
  UNIQUENESS(Limit.AT_LEAST),
  /** Share of the rows kept that have a value in the column. */
  COMPLETENESS(Limit.AT_LEAST),
  /** Smallest number in the column. */
  LOWEST(Limit.NONE),
  /** Largest number in the column. */
  HIGHEST(Limit.NONE),
  /** Share of the days of the window between the first and the last day of the source. */
  COVERAGE(Limit.AT_LEAST),
  /** Days from the last day of the source to the day as of which it is taken. */
  FRESHNESS(Limit.AT_MOST),
  /** Share of the rows kept with a count that no place has. */
  JUMPS(Limit.AT_MOST),
  /** How far rows, or the share of filled cells, moved since the release before, as a share. */
  DRIFT(Limit.AT_MOST);

  private final Limit limit;

  QualityDimension(Limit limit) {
    this.limit = limit;
  }

  /** How a figure is held to its threshold. */
  public enum Limit {
    NONE,
    AT_LEAST,
    AT_MOST
  }

  /** Whether a threshold is a least or a most. */
  public Limit limit() {
    return limit;
  }

  /** What a figure comes to beside a threshold; null: there is none. */
  public QualityVerdict verdict(double figure, Double threshold) {
    if (threshold == null || limit == Limit.NONE) {
      return QualityVerdict.NO_THRESHOLD;
    }
    boolean met = limit == Limit.AT_LEAST ? figure >= threshold : figure <= threshold;
    return met ? QualityVerdict.MET : QualityVerdict.NOT_MET;
  }
}
