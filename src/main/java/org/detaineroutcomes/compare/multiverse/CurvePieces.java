package org.detaineroutcomes.compare.multiverse;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.model.result.ArmPair;
import org.detaineroutcomes.model.result.SpecificationGap;

/** The two kinds of work on a curve: what a panel is, and what estimators make of it. */
final class CurvePieces {
  private CurvePieces() {}

  /**
   * What is known of the panel of a specification before it is estimated.
   *
   * @param digest the same for equal panels; empty where there are no rows
   * @param treated who decided on the treatment of a treated unit
   */
  record Seen(String digest, SpecificationGap gap, long adopters, Set<String> treated)
      implements Serializable {}

  /** Looks at panels. */
  record Look(String measure, ArmPair arms)
      implements CurveWorkers.Work<ChosenSpecification, Seen> {
    @Override
    public Seen of(CodedPanels panels, ChosenSpecification chosen) {
      SpecificationPanel panel = SpecificationPanel.of(chosen, measure, arms, panels);
      return panel.data() == null
          ? new Seen("", panel.gap(), 0, new TreeSet<>())
          : new Seen(
              PanelDigest.of(panel),
              null,
              panel.adopters(),
              Dealer.treated(panel.data(), panel.assigned()));
    }
  }

  /** A fit of the actual panel, then the effects of each deal; null where there are none. */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  record Done(SpecificationFit fit, double[] effect, double[] z) implements Serializable {}

  /**
   * Estimates.
   *
   * @param order in which adoptions are dealt out
   */
  record Fit(
      String measure,
      ArmPair arms,
      EstimatorOptions.Control control,
      int draws,
      long seed,
      List<String> order)
      implements CurveWorkers.Work<ChosenSpecification, Done> {
    @Override
    public Done of(CodedPanels panels, ChosenSpecification chosen) {
      SpecificationPanel panel = SpecificationPanel.of(chosen, measure, arms, panels);
      SpecificationFit.Asked asked =
          new SpecificationFit.Asked(chosen.estimator(), chosen.scale(), control);
      SpecificationFit fit = SpecificationFit.of(asked, panel.data());
      if (draws == 0 || fit.effect() == null) {
        return new Done(fit, null, null);
      }
      Dealer dealer = new Dealer(panel.data(), panel.assigned(), order);
      double[] effect = new double[draws + 1];
      double[] z = new double[draws + 1];
      for (int d = 0; d <= draws; d++) {
        PercentEffect found =
            d == 0 ? fit.effect() : SpecificationFit.of(asked, dealer.dealt(seed, d)).effect();
        effect[d] = found == null ? Double.NaN : found.value();
        z[d] = found == null || found.z() == null ? Double.NaN : found.z();
      }
      return new Done(fit, effect, z);
    }
  }
}
