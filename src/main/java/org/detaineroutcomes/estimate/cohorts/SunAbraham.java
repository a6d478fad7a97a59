package org.detaineroutcomes.estimate.cohorts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
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
import org.detaineroutcomes.estimate.regression.ControlRows;
import org.detaineroutcomes.estimate.regression.PanelSample;
import org.detaineroutcomes.model.result.DropKind;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;

/**
 * Interaction-weighted event study (Sun and Abraham 2021, Journal of Econometrics 225): one term a
 * cohort and event time, averaged with the cohorts' shares of the rows; fixest's {@code sunab}. The
 * last period seen before treatment is zero: event time -1, or an earlier one where periods have
 * gaps.
 *
 * <p>Cohorts treated from the first period on are left out; the never treated, and cohorts after
 * the last period, are the control.
 */
public final class SunAbraham implements Estimator {
  private static final Traits TRAITS =
      Traits.of("sun-abraham", Estimand.EFFECT_ON_TREATED)
          .with(Traits.EventTimes.ONE_REFERENCE)
          .with(OptionSpec.whole("reference", "", "event time that effects are measured from"));

  @Override
  public Traits traits() {
    return TRAITS;
  }

  /** One term of the saturated regression. */
  private record Saturated(int cohort, int event) {}

  /** A row to come: its keys and the weights of its terms. */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  private record Sum(Term term, Integer cohort, Integer event, double[] weights) {
    EstimateRow row(PanelData panel, String estimator, Specification specification) {
      EstimateRow row = EstimateRow.of(panel, estimator, specification, term);
      if (cohort != null) {
        row.cohort(cohort);
      }
      if (event != null) {
        row.eventTime(event);
      }
      return cohort == null || event == null ? row : row.period(cohort + event);
    }
  }

  @Override
  public Estimation estimate(PanelData all, EstimatorOptions options) {
    boolean asked = options.settings().typed().containsKey("reference");
    int reference = EventStudy.beforeReaction(options);
    List<Drop> drops = new ArrayList<>();
    List<Note> notes = new ArrayList<>(all.notes());
    PanelSample sample =
        PanelSample.withoutLoneRows(name(), ControlRows.of(name(), all, drops, notes));
    PanelData panel = sample.panel();
    drops.addAll(0, sample.drops());
    Clusters clusters = Clusters.of(panel, options);
    notes.addAll(clusters.notes());
    int[] cohorts = Arrays.stream(panel.cohort()).distinct().sorted().toArray();
    int[][] number = new int[cohorts.length][panel.periods().length];
    List<Saturated> terms = saturate(panel, cohorts, reference, asked, number, notes);
    if (terms.isEmpty()) {
      throw NotEstimable.because(
          name(), all, "no unit is treated in the panel", "give treated units");
    }
    CellRegression regression = new CellRegression(panel, cohorts, number, terms.size(), clusters);
    drops.addAll(collinear(panel, terms, regression));
    List<Sum> sums = sums(terms, regression);
    if (sums.isEmpty()) {
      throw NotEstimable.because(
          name(), all, "every term is collinear with the effects", "give untreated units");
    }
    Specification specification =
        Specification.of(SettingKey.REFERENCE, reference)
            .with(SettingKey.EFFECTS, "unit", "period")
            .withWeights(panel.spec())
            .withCovariates(panel.spec())
            .with(clusters);
    CellRegression.Variances variances =
        regression.variances(sums.stream().map(Sum::weights).toList());
    List<Estimate> rows = new ArrayList<>();
    List<Integer> index = new ArrayList<>();
    for (int k = 0; k < sums.size(); k++) {
      Sum sum = sums.get(k);
      double estimate = 0;
      for (int j = 0; j < terms.size(); j++) {
        estimate += sum.weights()[j] * regression.coefficient(j);
      }
      index.add(k);
      rows.add(
          sum.row(panel, name(), specification)
              .estimate(estimate)
              .stdError(variances.stdError(k), variances.df(), options.level())
              .sample(panel.rows(), panel.units().size(), variances.clusters())
              .build());
    }
    boolean one = notes.stream().noneMatch(n -> n.code() == EstimateNote.OTHER_REFERENCE);
    Estimation found = Estimation.of(rows, drops, notes);
    return variances.of(one ? found.from(reference) : found, panel, index);
  }

  /**
   * The terms of the regression: each cohort treated in the panel in each period it is seen, but
   * the one before treatment.
   *
   * @param reference the event time of that period; where it is not {@code asked} for, a cohort not
   *     seen at it takes the last one it is seen at before, with a note
   * @param number filled with the term of each cohort and period, -1 for none
   */
  private static List<Saturated> saturate(
      PanelData panel,
      int[] cohorts,
      int reference,
      boolean asked,
      int[][] number,
      List<Note> notes) {
    int[] periods = panel.periods();
    int last = periods[periods.length - 1];
    boolean[][] seen = seen(panel, cohorts, periods);
    List<Saturated> terms = new ArrayList<>();
    for (int c = 0; c < cohorts.length; c++) {
      int zero = asked ? reference : lastBefore(cohorts[c], reference, periods, seen[c]);
      if (zero != reference) {
        notes.add(
            Note.of(EstimateNote.OTHER_REFERENCE, panel.printCohort(cohorts[c]), reference, zero));
      }
      for (int t = 0; t < periods.length; t++) {
        int event = periods[t] - cohorts[c];
        boolean own = cohorts[c] <= last && event != zero && seen[c][t];
        number[c][t] = own ? terms.size() : -1;
        if (own) {
          terms.add(new Saturated(cohorts[c], event));
        }
      }
    }
    return terms;
  }

  /** The terms and covariates that the regression cannot tell from the rest. */
  private static List<Drop> collinear(
      PanelData panel, List<Saturated> terms, CellRegression regression) {
    List<Drop> drops = new ArrayList<>();
    for (int k = 0; k < terms.size(); k++) {
      if (!regression.has(k)) {
        drops.add(
            Drop.of(
                DropKind.COHORT_EVENT_TIME,
                panel.printCohort(terms.get(k).cohort()),
                terms.get(k).event(),
                DropNote.COLLINEAR_WITH_EFFECTS_OR_TERMS));
      }
    }
    regression
        .droppedCovariates()
        .forEach(z -> drops.add(Drop.term(z, DropNote.COLLINEAR_WITH_EFFECTS)));
    return drops;
  }

  /** The last event time of a cohort that is not after {@code latest}, where periods have gaps. */
  private static int lastBefore(int cohort, int latest, int[] periods, boolean[] seen) {
    int found = latest;
    boolean any = false;
    for (int t = 0; t < periods.length && cohort != PanelData.NEVER; t++) {
      if (seen[t] && periods[t] - cohort <= latest) {
        found = periods[t] - cohort;
        any = true;
      }
    }
    return any ? found : latest;
  }

  private static boolean[][] seen(PanelData panel, int[] cohorts, int[] periods) {
    boolean[][] seen = new boolean[cohorts.length][periods.length];
    int[] at = panel.periodIndex(periods);
    for (int u = 0; u < panel.units().size(); u++) {
      int c = Arrays.binarySearch(cohorts, panel.cohort()[u]);
      for (int r = panel.start()[u]; r < panel.start()[u + 1]; r++) {
        seen[c][at[r]] = true;
      }
    }
    return seen;
  }

  /** The overall effect, then by event time and by cohort, then every term. */
  private static List<Sum> sums(List<Saturated> terms, CellRegression regression) {
    double[] size = regression.sizes();
    List<Sum> sums = new ArrayList<>();
    add(sums, Term.OVERALL, null, null, terms, size, regression, k -> terms.get(k).event() >= 0);
    Map<Integer, Boolean> events = new TreeMap<>();
    Map<Integer, Boolean> cohorts = new TreeMap<>();
    for (Saturated term : terms) {
      events.put(term.event(), true);
      cohorts.put(term.cohort(), true);
    }
    for (int e : events.keySet()) {
      add(sums, Term.DYNAMIC, null, e, terms, size, regression, k -> terms.get(k).event() == e);
    }
    for (int c : cohorts.keySet()) {
      add(
          sums,
          Term.GROUP,
          c,
          null,
          terms,
          size,
          regression,
          k -> terms.get(k).cohort() == c && terms.get(k).event() >= 0);
    }
    return sums;
  }

  private static void add(
      List<Sum> sums,
      Term name,
      Integer cohort,
      Integer event,
      List<Saturated> terms,
      double[] size,
      CellRegression regression,
      IntPredicate in) {
    double total = 0;
    double[] weights = new double[terms.size()];
    for (int k = 0; k < weights.length; k++) {
      if (in.test(k) && regression.has(k)) {
        weights[k] = size[k];
        total += size[k];
      }
    }
    if (total > 0) {
      for (int k = 0; k < weights.length; k++) {
        weights[k] /= total;
      }
      sums.add(new Sum(name, cohort, event, weights));
    }
  }
}
