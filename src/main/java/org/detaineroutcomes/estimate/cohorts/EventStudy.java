package org.detaineroutcomes.estimate.cohorts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.estimate.regression.CellRegression;
import org.detaineroutcomes.estimate.regression.PanelSample;
import org.detaineroutcomes.model.result.DropKind;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;

/**
 * The event study regression: one dummy an event time beside unit and period effects, the period
 * before treatment left out (event time -1, or where none is seen there the last before it), never
 * treated units zero in all of them; fixest's {@code i(event_time, ref = -1)}.
 *
 * <p>With effects that differ between cohorts the coefficients mix them (Sun and Abraham 2021).
 */
public final class EventStudy implements Estimator {
  private static final Traits TRAITS =
      Traits.of("event-study", Estimand.EFFECT_BY_EVENT_TIME)
          .with(Traits.EventTimes.ONE_REFERENCE)
          .with(OptionSpec.whole("reference", "", "event time that effects are measured from"));

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Estimation estimate(PanelData all, EstimatorOptions options) {
    PanelSample sample = PanelSample.withoutLoneRows(name(), all);
    PanelData panel = sample.panel();
    Clusters clusters = Clusters.of(panel, options);
    int[] seen = eventTimes(panel);
    int reference = reference(all, seen, options);
    int[] periods = panel.periods();
    int[] cohorts = Arrays.stream(panel.cohort()).distinct().sorted().toArray();
    int[] events = Arrays.stream(seen).filter(e -> e != reference).toArray();
    if (events.length == 0) {
      throw NotEstimable.because(
          name(), all, "no unit is treated in the panel", "give treated units");
    }
    CellRegression regression =
        new CellRegression(
            panel, cohorts, terms(cohorts, periods, events), events.length, clusters);
    List<Drop> drops = new ArrayList<>(sample.drops());
    int[] kept = kept(regression, events, drops);
    if (kept.length == 0) {
      throw NotEstimable.because(
          name(), all, "event time is collinear with the effects", "give untreated units");
    }
    CellRegression.Variances variances = regression.variances(alone(kept, events.length));
    Specification specification =
        Specification.of(SettingKey.REFERENCE, reference)
            .with(SettingKey.EFFECTS, "unit", "period")
            .withWeights(panel.spec())
            .withAnyCovariates(panel.spec())
            .with(clusters);
    List<Estimate> rows = new ArrayList<>();
    for (int k = 0; k < kept.length; k++) {
      rows.add(
          EstimateRow.of(panel, name(), specification, Term.DYNAMIC)
              .eventTime(events[kept[k]])
              .estimate(regression.coefficient(kept[k]))
              .stdError(variances.stdError(k), variances.df(), options.level())
              .sample(panel.rows(), panel.units().size(), variances.clusters())
              .build());
    }
    List<Note> notes = new ArrayList<>(panel.notes());
    notes.addAll(clusters.notes());
    return variances.of(
        Estimation.of(rows, drops, notes), panel, IntStream.range(0, kept.length).boxed().toList());
  }

  /** Position of the event time of each cohort in each period; -1 for none and the reference. */
  private static int[][] terms(int[] cohorts, int[] periods, int[] events) {
    int[][] term = new int[cohorts.length][periods.length];
    for (int c = 0; c < cohorts.length; c++) {
      for (int t = 0; t < periods.length; t++) {
        term[c][t] =
            cohorts[c] == PanelData.NEVER
                ? -1
                : Math.max(-1, Arrays.binarySearch(events, periods[t] - cohorts[c]));
      }
    }
    return term;
  }

  /** Positions of the event times that have a coefficient; the others and lost covariates drop. */
  private static int[] kept(CellRegression regression, int[] events, List<Drop> drops) {
    for (int e = 0; e < events.length; e++) {
      if (!regression.has(e)) {
        drops.add(
            Drop.of(DropKind.EVENT_TIME, "", events[e], DropNote.COLLINEAR_WITH_EFFECTS_OR_TERMS));
      }
    }
    regression
        .droppedCovariates()
        .forEach(z -> drops.add(Drop.term(z, DropNote.COLLINEAR_WITH_EFFECTS)));
    return IntStream.range(0, events.length).filter(regression::has).toArray();
  }

  /** Each coefficient by itself, as a sum of coefficients. */
  private static List<double[]> alone(int[] kept, int events) {
    List<double[]> sums = new ArrayList<>();
    for (int e : kept) {
      double[] one = new double[events];
      one[e] = 1;
      sums.add(one);
    }
    return sums;
  }

  /** Event times that occur, ascending. */
  private static int[] eventTimes(PanelData panel) {
    int[] unit = panel.unitOfRow();
    return IntStream.range(0, panel.rows())
        .filter(r -> panel.cohort()[unit[r]] != PanelData.NEVER)
        .map(r -> panel.period()[r] - panel.cohort()[unit[r]])
        .distinct()
        .sorted()
        .toArray();
  }

  /** The event time that is zero: as asked, else the last one before treatment that occurs. */
  private int reference(PanelData all, int[] seen, EstimatorOptions options) {
    int before = -1 - options.anticipation();
    if (options.settings().typed().containsKey("reference")) {
      int asked = options.settings().whole("reference", before);
      if (seen.length > 0 && Arrays.binarySearch(seen, asked) < 0) {
        throw NotEstimable.because(
            name(),
            all,
            "no row is at the reference, event time " + asked,
            "give one of " + Arrays.toString(seen));
      }
      return asked;
    }
    return Arrays.stream(seen).filter(e -> e <= before).max().orElse(before);
  }
}
