package org.detaineroutcomes.estimate.donors;

import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Settings;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.estimate.donors.Augmented.Choice;
import org.detaineroutcomes.estimate.donors.Augmented.Levels;
import org.detaineroutcomes.estimate.donors.Augmented.Model;
import org.detaineroutcomes.estimate.donors.Augmented.Start;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.result.Estimand;

/**
 * Augmented synthetic control (Ben-Michael, Feller and Rothstein 2021, Journal of the American
 * Statistical Association 116) on the outcome's own past, cohort by cohort where adoption is
 * staggered, with the conventions of the R package augsynth. The weights of synthetic control are
 * the exact optimum, of which that package's solver is short by some 1e-6.
 *
 * <p>{@code augment=none} is synthetic control itself, {@code scm=no} ridge regression alone, and
 * {@code fixedeff=yes} takes each unit's mean before treatment out first.
 */
public final class AugmentedSyntheticControl implements Estimator {
  private static final Traits TRAITS =
      Traits.of("augmented-synthetic-control", Estimand.EFFECT_ON_TREATED)
          .with(
              OptionSpec.choice("augment", Model.class, "what takes out imbalance that is left"),
              OptionSpec.yesNo("scm", "yes", "whether the ridge starts from synthetic control"),
              OptionSpec.yesNo("fixedeff", "no", "whether unit means before are taken out first"),
              OptionSpec.number("lambda", "", "strength of the ridge; cross-validated")
                  .atLeast(0)
                  .beside("augment=ridge"),
              OptionSpec.choice("lambda-rule", Choice.class, "which of the lambdas tried is taken")
                  .beside("augment=ridge"),
              OptionSpec.choice("inference", AugmentedErrors.Inference.class, "how it is tested"));

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Estimation estimate(PanelData panel, EstimatorOptions options) {
    Settings settings = options.settings();
    if (settings.typed().containsKey("lambda") && settings.typed().containsKey("lambda-rule")) {
      throw new Failure(
          Problem.usage(
              "--option lambda-rule",
              "Cannot use option 'lambda-rule': lambda is given, so that none is tried",
              "leave one of them out"));
    }
    Augmented.Plan plan =
        new Augmented.Plan(
            settings.choice("augment", Model.class, Model.RIDGE),
            settings.yes("scm", true) ? Start.SYNTHETIC : Start.EQUAL,
            settings.yes("fixedeff", false) ? Levels.CENTRED : Levels.KEPT,
            settings.number("lambda", Double.NaN),
            settings.choice("lambda-rule", Choice.class, Choice.ONE_SE));
    AugmentedErrors.Inference inference =
        settings.choice(
            "inference", AugmentedErrors.Inference.class, AugmentedErrors.Inference.JACKKNIFE_PLUS);
    return new AugmentedRows(DonorPanel.of(name(), panel), plan, inference, options, name())
        .estimation();
  }
}
