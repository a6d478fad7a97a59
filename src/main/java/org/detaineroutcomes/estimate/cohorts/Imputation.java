package org.detaineroutcomes.estimate.cohorts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
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
import org.detaineroutcomes.model.result.DropKind;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.stats.Covariance.Clustering;
import org.detaineroutcomes.stats.Covariance.Kind;

/**
 * Imputation: unit and period effects are learnt from untreated rows, untreated outcomes imputed to
 * treated rows, and the differences averaged (Borusyak, Jaravel and Spiess 2024, Review of Economic
 * Studies 91). Before treatment the event times are coefficients among the untreated rows.
 *
 * <p>Standard errors are theirs, conservative when effects differ inside a cohort and event time;
 * {@code se=two-stage} gives Gardner's (2022), whose point estimates are the same.
 */
public final class Imputation implements Estimator {
  private static final Traits TRAITS =
      Traits.of("imputation", Estimand.EFFECT_ON_TREATED)
          .with(Traits.EventTimes.TWO_REFERENCES)
          .with(OptionSpec.choice("se", Errors.class, "whose standard errors"));

  @Override
  public Traits traits() {
    return TRAITS;
  }

  /** Whose standard errors. */
  enum Errors {
    IMPUTATION,
    TWO_STAGE
  }

  @Override
  public Estimation estimate(PanelData all, EstimatorOptions options) {
    Errors errors = options.settings().choice("se", Errors.class, Errors.IMPUTATION);
    List<Drop> drops = new ArrayList<>(all.drops());
    Imputed imputed = Imputed.of(name(), all, options.anticipation(), drops);
    PanelData panel = imputed.panel();
    Clusters clusters = Clusters.of(panel, options);
    List<Note> notes = new ArrayList<>(panel.notes());
    notes.addAll(clusters.notes());
    if (clusters.kind() != Kind.CLUSTER) {
      throw NotEstimable.because(
          name(), all, "its standard errors are clustered", "leave --vcov out");
    }
    Specification specification =
        Specification.of(SettingKey.SE, errors == Errors.IMPUTATION ? "imputation" : "two-stage")
            .withWeights(panel.spec())
            .withCovariates(panel.spec())
            .with(clusters);
    List<Estimate> rows = new ArrayList<>();
    int[] events = imputed.treatedEvents();
    List<Clustering> ways = new ArrayList<>(clusters.ways());
    int fewest = ways.stream().mapToInt(Clustering::count).min().orElseThrow();
    if (ways.size() == 2) {
      ways.add(Clustering.pairs(ways.get(0), ways.get(1)));
    }
    ImputedAverages averages = new ImputedAverages(imputed, events);
    double[] stdErrors = averages.stdErrors(ways, errors);
    long belowZero = Arrays.stream(stdErrors).filter(Double::isNaN).count();
    if (belowZero > 0) {
      notes.add(Clusters.belowZero(belowZero));
    }
    for (int k = 0; k < stdErrors.length; k++) {
      EstimateRow row =
          EstimateRow.of(panel, name(), specification, k == 0 ? Term.OVERALL : Term.DYNAMIC)
              .estimate(averages.estimate(k))
              .stdError(stdErrors[k], Double.POSITIVE_INFINITY, options.level())
              .sample(panel.rows(), panel.units().size(), fewest);
      if (k > 0) {
        row.eventTime(events[k - 1]);
      }
      rows.add(row.build());
    }
    int at = 1;
    for (Estimate e : before(imputed, options, specification, drops)) {
      rows.add(at++, e);
    }
    Estimation found = Estimation.of(rows, drops, notes);
    if (ways.size() > 1 || averages.byUnit() == null) {
      return found;
    }
    List<Integer> index = new ArrayList<>(List.of(0));
    IntStream.range(at, rows.size()).forEach(index::add);
    return found.with(Estimation.Influence.ofParts(panel.units(), index, averages.byUnit()));
  }

  /** Event times before treatment, as coefficients among the untreated rows. */
  private List<Estimate> before(
      Imputed imputed, EstimatorOptions options, Specification specification, List<Drop> drops) {
    PanelData panel = imputed.untreated();
    int[] periods = panel.periods();
    int[] cohorts = Arrays.stream(panel.cohort()).distinct().sorted().toArray();
    EventReferences references =
        EventReferences.of(panel, Integer.MAX_VALUE, OptionalInt.empty()).references();
    int[] seen = EventStudy.eventTimes(panel);
    if (references == null || seen.length < 2) {
      return List.of();
    }
    int[] events = Arrays.stream(seen).filter(e -> !references.has(e)).toArray();
    references
        .all()
        .forEach(
            e -> drops.add(Drop.of(DropKind.EVENT_TIME, "", e, DropNote.REFERENCE_OF_UNTREATED)));
    if (events.length == 0) {
      return List.of();
    }
    int[][] term = EventStudy.terms(cohorts, periods, events);
    CellRegression regression =
        new CellRegression(panel, cohorts, term, events.length, Clusters.of(panel, options));
    boolean open = EventStudy.leavesOpen(regression, panel, events);
    List<double[]> sums = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int e = 0; e < events.length; e++) {
      if (!open && regression.has(e)) {
        double[] one = new double[events.length];
        one[e] = 1;
        sums.add(one);
        kept.add(e);
      } else {
        drops.add(
            Drop.of(DropKind.EVENT_TIME, "", events[e], DropNote.COLLINEAR_WITH_EFFECTS_OR_TERMS));
      }
    }
    if (sums.isEmpty()) {
      return List.of();
    }
    CellRegression.Variances variances = regression.variances(sums);
    List<Estimate> rows = new ArrayList<>();
    for (int k = 0; k < kept.size(); k++) {
      rows.add(
          EstimateRow.of(panel, name(), specification, Term.DYNAMIC)
              .eventTime(events[kept.get(k)])
              .estimate(regression.coefficient(kept.get(k)))
              .stdError(variances.stdError(k), Double.POSITIVE_INFINITY, options.level())
              .sample(panel.rows(), panel.units().size(), variances.clusters())
              .build());
    }
    return rows;
  }
}
