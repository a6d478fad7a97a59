package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.detaineroutcomes.model.result.Note;

/**
 * What an estimator answers.
 *
 * @param estimates the tidy rows
 * @param drops everything that was left out, with its reason
 * @param notes what a reader must know: defaults chosen, warnings, caveats
 * @param influence influence functions and what they belong to, where the estimator has them
 * @param variance variance matrix and what it belongs to, where the estimator has one
 * @param scores what each row of the panel adds to the error of the one figure, where known
 * @param reference the event time from which every effect by event time is measured; empty if there
 *     is none, or more than one
 */
public record Estimation(
    List<Estimate> estimates,
    List<Drop> drops,
    List<Note> notes,
    Optional<Influence> influence,
    Optional<Variance> variance,
    Optional<RowScores> scores,
    OptionalInt reference) {
  public Estimation {
    estimates = List.copyOf(estimates);
    drops = List.copyOf(drops);
    notes = List.copyOf(notes);
  }

  /** Rows alone, with what was dropped and noted. */
  public static Estimation of(List<Estimate> estimates, List<Drop> drops, List<Note> notes) {
    return new Estimation(
        estimates,
        drops,
        notes,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty());
  }

  /** The same with a variance matrix. */
  public Estimation with(Variance matrix) {
    return new Estimation(
        estimates, drops, notes, influence, Optional.of(matrix), scores, reference);
  }

  /** The same with influence functions. */
  public Estimation with(Influence functions) {
    return new Estimation(
        estimates, drops, notes, Optional.of(functions), variance, scores, reference);
  }

  /** The same with what each row adds. */
  public Estimation with(RowScores parts) {
    return new Estimation(
        estimates, drops, notes, influence, variance, Optional.of(parts), reference);
  }

  /** The same with effects by event time that are all measured from one. */
  public Estimation from(int eventTime) {
    return new Estimation(
        estimates, drops, notes, influence, variance, scores, OptionalInt.of(eventTime));
  }

  /** The same with further notes. */
  public Estimation with(List<Note> more) {
    List<Note> all = new ArrayList<>(notes);
    all.addAll(more);
    return new Estimation(estimates, drops, all, influence, variance, scores, reference);
  }

  /** The same with other rows in the place of its own, one for one. */
  public Estimation withRows(List<Estimate> rows) {
    return new Estimation(rows, drops, notes, influence, variance, scores, reference);
  }

  /** The same with further rows and notes. */
  public Estimation with(List<Estimate> rows, List<Note> more) {
    List<Estimate> all = new ArrayList<>(estimates);
    all.addAll(rows);
    return new Estimation(all, drops, notes, influence, variance, scores, reference).with(more);
  }

  /**
   * Influence functions, keyed by unit.
   *
   * @param units unit identifiers, one a row
   * @param rows index into the estimates, one a column
   * @param values {@code values[row][unit]}; the variance of a row is the sum of squares over n²,
   *     up to the small-sample factor of the estimator
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  public record Influence(List<String> units, List<Integer> rows, double[][] values) {
    /**
     * Influence functions from each unit's part of the errors.
     *
     * @param rows index into the estimates, one a column of {@code parts}
     * @param parts a row a unit; the errors of the estimates are the sums of the columns
     */
    public static Influence ofParts(List<String> units, List<Integer> rows, double[][] parts) {
      double[][] values = new double[rows.size()][units.size()];
      for (int k = 0; k < values.length; k++) {
        for (int u = 0; u < parts.length; u++) {
          values[k][u] = units.size() * parts[u][k];
        }
      }
      return new Influence(units, rows, values);
    }
  }

  /**
   * A variance matrix.
   *
   * @param rows index into the estimates, one a row and column
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  public record Variance(List<Integer> rows, double[][] matrix) {}

  /**
   * What each row of a panel adds to the error of an estimate: their sum of squares over clusters
   * is its variance, up to the factor.
   *
   * @param row index into the estimates
   * @param units unit identifiers
   * @param unit of each value
   * @param period of each value
   * @param factor for small samples where errors are not clustered: n / (n - k)
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  public record RowScores(
      int row, List<String> units, int[] unit, int[] period, double[] values, double factor) {}
}
