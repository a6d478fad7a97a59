package org.detaineroutcomes.estimate.donors;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Reference;

/** Asks augmented-synthetic-control what augsynth was asked of prop99. */
public final class AugsynthPeer {
  private AugsynthPeer() {}

  /** Whether we print it: errors of each lambda that is tried we do not. */
  public static boolean has(Reference.Value value) {
    return !value.quantity().equals("cv_lambda_mse");
  }

  /** Whether it is the optimum found by another active set, not the package's. */
  public static boolean exact(Reference.Value value) {
    return value.options().contains("exact active set");
  }

  /** The estimation of the options of a value. */
  public static Estimation run(Reference.Value value) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("augment", value.option("progfunc"));
    settings.put("scm", value.option("scm").equals("TRUE") ? "yes" : "no");
    settings.put("fixedeff", value.option("fixedeff").equals("TRUE") ? "yes" : "no");
    String lambda = value.option("lambda");
    if (lambda.startsWith("cv")) {
      settings.put("lambda-rule", lambda.contains("TRUE") ? "one-se" : "min");
    } else if (!lambda.isEmpty()) {
      settings.put("lambda", lambda);
    }
    String inference = value.option("inference").replaceAll(" over.*", "");
    settings.put(
        "inference",
        inference.isEmpty() ? "none" : inference.toLowerCase(Locale.ROOT).replace("+", "-plus"));
    PanelSpec spec = PanelSpec.of("State", "Year", "cohort", "PacksPerCapita");
    return Estimators.run(
        "augmented-synthetic-control",
        Reference.panel("prop99", spec),
        EstimatorOptions.defaults().withSettings(settings));
  }

  /** The row of a value. */
  public static Optional<Estimate> row(Estimation found, Reference.Value value) {
    String period = value.key2().isEmpty() ? value.key1() : value.key2();
    return switch (value.quantity()) {
      case "att_average", "p_value_joint" -> Optional.of(found.estimates().get(0));
      case "weight" ->
          found.estimates().stream().filter(e -> value.key1().equals(e.member())).findFirst();
      default ->
          found.estimates().stream()
              .filter(e -> e.term().name().equals("dynamic") && period.equals(e.period()))
              .findFirst();
    };
  }

  /** The number of a row that a value is beside. */
  public static Double number(Estimate row, Reference.Value value) {
    return switch (value.quantity()) {
      case "weight" -> row.weight();
      case "p_value", "p_value_joint" -> row.pValue();
      default -> row.estimate();
    };
  }
}
