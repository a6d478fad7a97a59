package org.detaineroutcomes.estimate.donors;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.EstimatorOptions.Control;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Reference;

/** Asks partially-pooled-synthetic-control what multisynth was asked. */
public final class MultisynthPeer {
  private MultisynthPeer() {}

  /** Whether it stands in a row: nu stands in a note, and the cohorts of weights are numbers. */
  public static boolean has(Reference.Value value) {
    return !value.estimator().equals("multisynth") || value.quantity().equals("att");
  }

  /** The estimation of the options of a value. */
  public static Estimation run(String dataset, Reference.Value value) {
    PanelData panel = Reference.panel(dataset, Reference.spec(dataset));
    if (!value.option("subset").isEmpty()) {
      boolean[] keep = new boolean[panel.rows()];
      int[] unit = panel.unitOfRow();
      for (int r = 0; r < keep.length; r++) {
        keep[r] = Integer.parseInt(panel.units().get(unit[r])) <= 60;
      }
      panel = panel.subset(keep);
    }
    Map<String, String> settings = new TreeMap<>();
    settings.put("groups", value.option("time_cohort").equals("TRUE") ? "cohort" : "unit");
    settings.put("fixedeff", value.option("fixedeff").equals("TRUE") ? "yes" : "no");
    settings.put("lambda", value.option("lambda"));
    settings.put("leads", value.option("n_leads"));
    if (!value.option("nu").startsWith("default")) {
      settings.put("nu", value.option("nu"));
    }
    settings.put("inference", value.option("inference").isEmpty() ? "none" : "jackknife");
    return Estimators.run(
        "partially-pooled-synthetic-control",
        panel,
        EstimatorOptions.defaults().withControl(Control.NOT_YET).withSettings(settings));
  }

  /** The row of a value. */
  public static Optional<Estimate> row(Estimation found, Reference.Value value) {
    boolean all = value.key1().equals("Average");
    boolean mean = value.key2().equals("average");
    return found.estimates().stream()
        .filter(e -> e.term().name().equals(mean ? (all ? "overall" : "group") : "dynamic"))
        .filter(e -> mean || value.key2().equals(String.valueOf(e.eventTime())))
        .filter(
            e ->
                all
                    ? e.adoptionCohort() == null
                    : value.key1().equals(e.member() == null ? e.adoptionCohort() : e.member()))
        .findFirst();
  }
}
