package org.detaineroutcomes.estimate.paths;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.EstimatorOptions.Control;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Reference;

/** Asks dynamic-switchers what DIDmultiplegtDYN was asked. */
public final class MultiplegtPeer {
  private MultiplegtPeer() {}

  /** Whether it has what was asked: linear trends it has not. */
  public static boolean has(Reference.Value value) {
    return value.option("trends_lin").isEmpty();
  }

  /** The estimation of the options of a value. */
  public static Estimation run(String dataset, Reference.Value value) {
    PanelSpec spec =
        dataset.equals("sim_onoff")
            ? new PanelSpec(
                "unit",
                "time",
                null,
                "y",
                "d",
                java.util.List.of(),
                null,
                null,
                java.util.List.of())
            : Reference.spec(dataset);
    spec = spec.withClusters(value.option("cluster"));
    if (value.option("weights").equals("population")) {
      spec = spec.withWeights("population");
    }
    Map<String, String> settings = new TreeMap<>();
    settings.put("effects", value.option("effects"));
    settings.put("placebos", value.option("placebo"));
    for (String own : new String[] {"switchers", "normalized", "same_switchers"}) {
      if (!value.option(own).isEmpty()) {
        settings.put(own.replace('_', '-'), value.option(own).toLowerCase(java.util.Locale.ROOT));
      }
    }
    if (!value.option("less_conservative_se").isEmpty()) {
      settings.put("cohorts", "path");
    }
    return Estimators.run(
        "dynamic-switchers",
        value.option("covariates").startsWith("xt")
            ? Reference.panel(dataset, spec.withCovariates("xt"))
            : Reference.panel(dataset, spec),
        EstimatorOptions.defaults()
            .withControl(
                value.option("only_never_switchers").isEmpty() ? Control.NOT_YET : Control.NEVER)
            .withSettings(settings));
  }

  /** The row of a value. */
  public static Optional<Estimate> row(Estimation found, Reference.Value value) {
    String term =
        switch (value.quantity()) {
          case "av_tot_effect" -> "overall";
          case "p_jointeffects" -> "joint_effects";
          case "p_jointplacebo" -> "joint_placebos";
          case "p_equality_effects" -> "equal_effects";
          case "avg_periods_accumulated" -> "periods_accumulated";
          default -> "dynamic";
        };
    Integer event = value.key1().isEmpty() ? null : (Integer) (Integer.parseInt(value.key1()) - 1);
    return found.estimates().stream()
        .filter(e -> e.term().name().equals(term))
        .filter(e -> event == null || event.equals(e.eventTime()))
        .findFirst();
  }

  /** The number of a row that a value is beside. */
  public static Double number(Estimate row, Reference.Value value) {
    return value.quantity().startsWith("p_") ? row.pValue() : row.estimate();
  }
}
