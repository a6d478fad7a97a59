package org.detaineroutcomes.estimate.donors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;

/**
 * Who is weighted to be like whom: the units seen in every period, the treated by cohort, and those
 * never treated as their donors. Outcomes are adjusted for covariates where there are any.
 *
 * @param donors units that are never treated in the panel
 * @param cohorts those with at least two periods before treatment
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record DonorPanel(
    PanelData panel, int[] donors, List<Cohort> cohorts, List<Drop> drops, List<Note> notes) {

  /**
   * Units first treated in the same period.
   *
   * @param start first treated period
   * @param before periods before it
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  record Cohort(int start, int[] units, int before) {}

  /**
   * The donors and cohorts of a panel.
   *
   * @throws org.detaineroutcomes.model.Failure with exit code 5 where there is no donor, or no
   *     cohort with two periods before treatment
   */
  static DonorPanel of(String estimator, PanelData all) {
    List<Drop> drops = new ArrayList<>(all.drops());
    PanelData balanced = balanced(all, drops);
    if (balanced.rows() == 0) {
      throw NotEstimable.because(
          estimator, all, "no unit is seen in every period", "give a balanced panel");
    }
    Adjusted adjusted = Adjusted.of(balanced);
    PanelData panel = adjusted.panel();
    drops.addAll(adjusted.drops());
    List<Note> notes = new ArrayList<>(panel.notes());
    notes.addAll(adjusted.notes());
    int[] periods = panel.periods();
    int last = periods[periods.length - 1];
    int[] donors = units(panel, last + 1, Integer.MAX_VALUE);
    List<Cohort> cohorts = new ArrayList<>();
    for (int g : Arrays.stream(panel.treatedCohorts()).filter(c -> c <= last).toArray()) {
      int before = (int) Arrays.stream(periods).filter(t -> t < g).count();
      int[] units = units(panel, g, g);
      if (before < 2) {
        long rows = (long) units.length * periods.length;
        drops.add(Drop.cohort(panel.printCohort(g), rows, DropNote.SHORT_PAST));
      } else {
        cohorts.add(new Cohort(g, units, before));
      }
    }
    if (donors.length == 0) {
      throw NotEstimable.because(estimator, panel, "no unit is never treated", "give donors");
    }
    if (cohorts.isEmpty()) {
      throw NotEstimable.because(
          estimator,
          panel,
          "no treated cohort has two periods before treatment",
          "give treated units with a longer past");
    }
    if (panel.weights() != null) {
      notes.add(Note.of(EstimateNote.WEIGHTS_UNUSED, estimator));
    }
    return new DonorPanel(panel, donors, cohorts, drops, notes);
  }

  private static PanelData balanced(PanelData all, List<Drop> drops) {
    int periods = all.periods().length;
    boolean[] keep = new boolean[all.rows()];
    for (int u = 0; u < all.units().size(); u++) {
      int from = all.start()[u];
      int to = all.start()[u + 1];
      Arrays.fill(keep, from, to, to - from == periods);
      if (to - from < periods) {
        drops.add(Drop.unit(all.units().get(u), to - from, DropNote.NOT_IN_EVERY_PERIOD));
      }
    }
    return all.subset(keep);
  }

  private static int[] units(PanelData panel, int first, int last) {
    return IntStream.range(0, panel.units().size())
        .filter(u -> panel.cohort()[u] >= first && panel.cohort()[u] <= last)
        .toArray();
  }

  /** Outcomes of units in every period. */
  double[][] paths(int... units) {
    return IntStream.of(units)
        .mapToObj(u -> Arrays.copyOfRange(panel.outcome(), panel.start()[u], panel.start()[u + 1]))
        .toArray(double[][]::new);
  }

  /** Share of each cohort in the average: its treated units times its periods after adoption. */
  double[] shares() {
    int periods = panel.periods().length;
    double[] share =
        cohorts.stream()
            .mapToDouble(c -> (double) c.units().length * (periods - c.before()))
            .toArray();
    double total = Arrays.stream(share).sum();
    return Arrays.stream(share).map(s -> s / total).toArray();
  }

  /** The least power of ten that is no less; what is below 1e-12 is rounding. */
  static double powerOfTen(double gap) {
    return Math.pow(10, Math.max(-12, Math.ceil(Math.log10(gap))));
  }
}
