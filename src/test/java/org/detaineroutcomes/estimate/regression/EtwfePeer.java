package org.detaineroutcomes.estimate.regression;

import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.EstimatorOptions.Control;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Reference;

/** Asks extended-twfe and extended-poisson what etwfe was asked. */
public final class EtwfePeer {
  private EtwfePeer() {}

  /** Whether a value is one that ours has: the reference, which is zero, stands in no row. */
  public static boolean has(Reference.Value value) {
    return !(value.quantity().equals("emfx_event") && value.key1().equals("-1"));
  }

  /** What tells the estimation of a value from others. */
  public static String key(Reference.Value value) {
    return value.options().replaceAll(";emfx.*", "");
  }

  /** The estimation of the options of a value. */
  public static Estimation run(String dataset, Reference.Value value) {
    String formula = value.option("formula");
    PanelSpec spec =
        Reference.spec(dataset)
            .withOutcome(formula.substring(0, formula.indexOf('~')))
            .withClusters(value.option("vcov").replace("cluster:", ""));
    if (formula.endsWith("~x")) {
      spec = spec.withCovariates("x");
    }
    if (value.option("weights").equals("population")) {
      spec = spec.withWeights("population");
    }
    if (value.option("offset").equals("population")) {
      spec = spec.withOffset("population");
    }
    return Estimators.run(
        value.option("family").equals("poisson") ? "extended-poisson" : "extended-twfe",
        Reference.panel(dataset, spec),
        EstimatorOptions.defaults()
            .withControl(value.option("cgroup").equals("never") ? Control.NEVER : Control.NOT_YET)
            .withSettings(
                value.option("ivar").equals("unit") ? Map.of("effects", "unit") : Map.of()));
  }

  /** The row of a value. */
  public static Optional<Estimate> row(Estimation found, Reference.Value value) {
    String term =
        switch (value.quantity()) {
          case "att_gt" -> "att_gt";
          case "coef_link_gt" -> "log_att_gt";
          case "emfx_simple" -> "overall";
          case "emfx_group" -> "group";
          case "emfx_calendar" -> "calendar";
          default -> "dynamic";
        };
    return found.estimates().stream()
        .filter(e -> e.term().name().equals(term))
        .filter(
            e ->
                switch (term) {
                  case "att_gt", "log_att_gt" ->
                      value.key1().equals(e.adoptionCohort()) && value.key2().equals(e.period());
                  case "group" -> value.key1().equals(e.adoptionCohort());
                  case "calendar" -> value.key1().equals(e.period());
                  case "dynamic" -> value.key1().equals(String.valueOf(e.eventTime()));
                  default -> true;
                })
        .findFirst();
  }
}
