package org.detaineroutcomes.estimate.changes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.estimate.regression.ControlRows;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.TermName;

/**
 * Effects by dose of a treatment that some have more of than others: each unit's change from the
 * last period before treatment to the periods since, less that of untreated units, averaged over
 * units of like doses, which is ATT(d|d), and as a line in the dose (Callaway, Goodman-Bacon and
 * Sant'Anna 2024). The two-way regression on the dose mixes the two.
 *
 * <p>A unit's dose is its mean treatment from its cohort's first period on. Setting {@code bins}:
 * how many groups of doses, with like numbers of units.
 */
public final class DoseResponse implements Estimator {
  private static final Traits TRAITS =
      Traits.of("dose-response", Estimand.EFFECT_ON_TREATED)
          .withReversals()
          .withDoses()
          .with(OptionSpec.whole("bins", "4", "groups of doses").atLeast(1));

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Estimation estimate(PanelData all, EstimatorOptions options) {
    List<Drop> drops = new ArrayList<>(all.drops());
    List<Note> notes = new ArrayList<>(all.notes());
    PanelData panel = ControlRows.of(name(), all, drops, notes);
    LongChanges changes = new LongChanges(panel, options);
    Doses doses = new Doses(changes);
    if (doses.units.length == 0) {
      throw NotEstimable.because(
          name(), all, "no treated unit has controls seen before and since", "give both");
    }
    if (panel.covariates().length > 0) {
      notes.add(Note.of(EstimateNote.COVARIATES_UNUSED, name()));
    }
    Clusters clusters = Clusters.of(panel, options);
    notes.addAll(clusters.notes());
    int bins = options.settings().whole("bins", 4);
    Specification specification =
        Specification.of(SettingKey.CONTROL, options.control().word())
            .with(SettingKey.BINS, bins)
            .with(SettingKey.ANTICIPATION, options.anticipation())
            .withWeights(panel.spec())
            .with(clusters);
    ChangeRows rows = new ChangeRows(name(), panel, specification, clusters, options);
    int[] everyone = IntStream.range(0, doses.units.length).toArray();
    rows.add(Term.OVERALL, doses.mean(everyone), row -> row);
    List<int[]> groups = doses.groups(bins);
    for (int[] group : groups) {
      String range =
          String.format(
              Locale.ROOT,
              "%.4g to %.4g",
              doses.dose[group[0]],
              doses.dose[group[group.length - 1]]);
      rows.add(
          new Term(TermKind.PART, TermName.DOSE_GROUP),
          doses.mean(group),
          row -> row.of(EstimateDimension.DOSE, range));
    }
    if (groups.size() > 1) {
      rows.add(Term.coefficient(TermName.DOSE_SLOPE.code()), doses.slope(), row -> row);
      notes.add(Note.of(EstimateNote.DOSES_CHOSEN));
    } else {
      drops.add(Drop.term(TermName.DOSE_SLOPE.code(), DropNote.COLLINEAR_WITH_CONSTANT));
    }
    return rows.estimation(drops, notes);
  }

  /** The treated units by dose, ascending, with the effect on each. */
  private static final class Doses {
    final LongChanges changes;
    final int[] units;
    final double[] dose;
    final double[] effect;

    /** Untreated units to compare with, by cohort and period. */
    private final int[][][] controls;

    /** Positions of the treated periods of each unit that can be compared. */
    private final int[][] periodsOf;

    Doses(LongChanges changes) {
      this.changes = changes;
      this.controls = new int[changes.cohorts.length][changes.periods.length][];
      double[][] moved = new double[controls.length][changes.periods.length];
      for (int c = 0; c < controls.length; c++) {
        for (int t = 0; t < moved[c].length; t++) {
          controls[c][t] = untreated(changes.cohorts[c], t);
          int base = changes.base(changes.cohorts[c]);
          moved[c][t] =
              controls[c][t].length == 0
                  ? Double.NaN
                  : Change.mean(changes, controls[c][t], base, t, 1).value();
        }
      }
      double[] of = new double[changes.cohort.length];
      this.periodsOf = IntStream.range(0, of.length).mapToObj(this::periods).toArray(int[][]::new);
      for (int u = 0; u < of.length; u++) {
        of[u] = periodsOf[u].length == 0 ? 0 : dose(u);
      }
      this.units =
          IntStream.range(0, of.length)
              .filter(u -> periodsOf[u].length > 0)
              .boxed()
              .sorted((a, b) -> Double.compare(of[a], of[b]))
              .mapToInt(u -> u)
              .toArray();
      this.dose = Arrays.stream(units).mapToDouble(u -> of[u]).toArray();
      this.effect =
          Arrays.stream(units)
              .mapToDouble(
                  u -> {
                    int c = Arrays.binarySearch(changes.cohorts, changes.cohort[u]);
                    return Arrays.stream(periodsOf[u])
                        .mapToDouble(t -> changes.change(u, base(u), t) - moved[c][t])
                        .average()
                        .orElseThrow();
                  })
              .toArray();
    }

    private int base(int u) {
      return changes.base(changes.cohort[u]);
    }

    /** Untreated units seen in the last period before a cohort's treatment, and in another. */
    private int[] untreated(int cohort, int at) {
      int base = changes.base(cohort);
      return base < 0 || cohort == PanelData.NEVER
          ? new int[0]
          : Arrays.stream(changes.untreated(cohort, base, at))
              .flatMap(c -> Arrays.stream(changes.of(c, base, at)))
              .toArray();
    }

    /** Positions of the treated periods of a unit that can be compared. */
    private int[] periods(int u) {
      int g = changes.cohort[u];
      int base = base(u);
      int c = Arrays.binarySearch(changes.cohorts, g);
      return IntStream.range(0, base < 0 || g == PanelData.NEVER ? 0 : changes.periods.length)
          .filter(t -> changes.periods[t] >= g && changes.seen(u, base, t))
          .filter(t -> controls[c][t].length > 0)
          .toArray();
    }

    private double dose(int u) {
      return Arrays.stream(periodsOf[u])
          .mapToDouble(t -> changes.panel.treated()[changes.row(u, t)])
          .average()
          .orElseThrow();
    }

    /** Positions in groups of like doses; the same dose is in one group. */
    List<int[]> groups(int bins) {
      List<int[]> groups = new ArrayList<>();
      int from = 0;
      for (int b = 1; b <= bins; b++) {
        int to = (int) ((long) units.length * b / bins);
        while (to > from && to < units.length && dose[to] == dose[to - 1]) {
          to++;
        }
        if (to > from) {
          groups.add(IntStream.range(from, to).toArray());
          from = to;
        }
      }
      return groups;
    }

    private double weight(int k) {
      return changes.weight(units[k], base(units[k]));
    }

    /** The mean effect on some of the units. */
    Change mean(int[] of) {
      double total = Arrays.stream(of).mapToDouble(this::weight).sum();
      double[] share = new double[units.length];
      double mean = 0;
      for (int k : of) {
        share[k] = weight(k) / total;
        mean += share[k] * effect[k];
      }
      double[] left = new double[units.length];
      for (int k : of) {
        left[k] = effect[k] - mean;
      }
      return new Change(mean, total, influence(share, left));
    }

    /** The slope of effects in doses among the treated. */
    Change slope() {
      double total = IntStream.range(0, units.length).mapToDouble(this::weight).sum();
      double centre = 0;
      double level = 0;
      for (int k = 0; k < units.length; k++) {
        centre += weight(k) / total * dose[k];
        level += weight(k) / total * effect[k];
      }
      double squares = 0;
      for (int k = 0; k < units.length; k++) {
        squares += weight(k) * (dose[k] - centre) * (dose[k] - centre);
      }
      double[] share = new double[units.length];
      double slope = 0;
      for (int k = 0; k < units.length; k++) {
        share[k] = weight(k) * (dose[k] - centre) / squares;
        slope += share[k] * effect[k];
      }
      double[] left = new double[units.length];
      for (int k = 0; k < units.length; k++) {
        left[k] = effect[k] - level - slope * (dose[k] - centre);
      }
      return new Change(slope, total, influence(share, left));
    }

    /** Parts of the error: of the treated what is left, and of controls their changes. */
    private double[] influence(double[] share, double[] left) {
      double[] of = new double[changes.cohort.length];
      double[][] rests = new double[changes.cohorts.length][changes.periods.length];
      for (int k = 0; k < units.length; k++) {
        int u = units[k];
        of[u] += share[k] * left[k];
        int[] periods = share[k] == 0 ? new int[0] : periodsOf[u];
        for (int t : periods) {
          rests[Arrays.binarySearch(changes.cohorts, changes.cohort[u])][t] +=
              share[k] / periods.length;
        }
      }
      for (int c = 0; c < rests.length; c++) {
        for (int t = 0; t < rests[c].length; t++) {
          if (rests[c][t] != 0) {
            int g = changes.cohorts[c];
            double[] control =
                Change.mean(changes, controls[c][t], changes.base(g), t, -1).influence();
            for (int u = 0; u < of.length; u++) {
              of[u] += rests[c][t] * control[u];
            }
          }
        }
      }
      return of;
    }
  }
}
