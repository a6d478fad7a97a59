package org.detaineroutcomes.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.detaineroutcomes.compare.groups.PanelArrays;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;

/**
 * One entry of {@code comparisons:} with every setting read and checked.
 *
 * @param pool the one pool asked for; empty: the treatment's own, and the 287(g) arm apart
 * @param outcomes columns of the panel
 * @param placeboOutcomes columns of the panel that the treatment cannot have changed
 * @param clusters columns of the panel; empty where errors are not clustered
 * @param clusterByDefault true where the job names no cluster
 * @param weights column of the panel, or null
 * @param offset column of the panel, or null
 * @param asInForce true where the treatment counts only while it is in force, so that a reversal
 *     undoes it; else a unit counts as treated from its first adoption on
 */
record ComparisonOptions(
    String estimator,
    Optional<ControlPool> pool,
    List<String> outcomes,
    List<String> placeboOutcomes,
    List<String> clusters,
    boolean clusterByDefault,
    String weights,
    String offset,
    List<String> covariates,
    boolean asInForce,
    EstimatorOptions options) {

  /** The estimator that every job has. */
  static final String LEFT_OUT = "leave-one-out";

  private static final String DISTANCE = "conley";

  /** The group levels of a job that does not ask for them with settings of its own. */
  static ComparisonOptions levels(Job job) {
    return new ComparisonReader(
            job, new Job.Comparison(EstimateFields.MEANS, Map.of(), 0), new Problems())
        .read()
        .orElseThrow();
  }

  /** True where it asks for levels, not for an effect. */
  boolean describesLevels() {
    return describes(estimator);
  }

  static boolean describes(String estimator) {
    return Estimators.named(estimator).traits().estimand() == Estimand.LEVEL;
  }

  /** Which column of the panel plays which part. */
  PanelSpec spec(String outcome) {
    return new PanelSpec(
            PanelFields.UNIT_ID.name(),
            Panels.PERIOD.name(),
            PanelFields.COHORT.name(),
            outcome,
            asInForce ? Panels.IN_FORCE.name() : null,
            covariates,
            weights,
            offset,
            clusters)
        .withGroups(leftOut())
        .withCoordinates(located() ? PanelArrays.COORDINATES : List.of());
  }

  private boolean located() {
    return options.settings().typed().containsKey(DISTANCE);
  }

  private String leftOut() {
    String named = options.settings().typed().get(LEFT_OUT);
    return named == null
        ? null
        : named.equals(PlaceFields.STATE.name())
            ? PlaceFields.STATE.name()
            : PanelArrays.UNIT_LABEL;
  }

  /** Every column of the panel it reads. */
  Set<String> columns() {
    Set<String> all = new TreeSet<>();
    outcomes.forEach(outcome -> all.addAll(spec(outcome).columns()));
    placeboOutcomes.forEach(outcome -> all.addAll(spec(outcome).columns()));
    return all;
  }
}
