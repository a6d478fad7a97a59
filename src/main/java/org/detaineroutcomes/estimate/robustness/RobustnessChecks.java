package org.detaineroutcomes.estimate.robustness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.fewtreated.FewTreated;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RobustnessNote;

/** Every companion; adding one is a class and a line here. */
public final class RobustnessChecks {
  private static final List<RobustnessCheck> ALL =
      List.of(
          new TrendBounds(),
          new RandomizationTest(),
          new PlaceboDate(),
          new LeaveOneOut(),
          new ClusterJackknife(),
          new SpatialErrors(),
          new MissingBounds(),
          new Misclassified());

  private RobustnessChecks() {}

  /** The options every estimator has because of them, and of intervals for few treated clusters. */
  public static List<OptionSpec> options() {
    List<OptionSpec> options = new ArrayList<>();
    options.add(FewTreated.OPTION);
    ALL.forEach(check -> options.addAll(check.options()));
    return options;
  }

  /** The settings every estimator has because of them. */
  public static Set<String> settings() {
    Set<String> all = new TreeSet<>();
    options().forEach(option -> all.add(option.name()));
    return all;
  }

  /** The options without the companions' settings. */
  public static EstimatorOptions plain(EstimatorOptions options) {
    Map<String, String> own = new HashMap<>(options.settings().typed());
    own.keySet().removeAll(settings());
    return options.withSettings(own);
  }

  /** The answer with the rows of every companion that was asked for. */
  public static Estimation beside(
      Estimator estimator, PanelData panel, EstimatorOptions options, Estimation found) {
    Estimation all = found;
    for (RobustnessCheck companion : ALL) {
      if (companion.isAsked(options)) {
        all = answered(companion, estimator, panel, options, all);
      }
    }
    return all;
  }

  /** The answer with the companion's rows, or with the reason why there are none. */
  private static Estimation answered(
      RobustnessCheck companion,
      Estimator estimator,
      PanelData panel,
      EstimatorOptions options,
      Estimation found) {
    try {
      return companion.beside(estimator, panel, options, plain(options), found);
    } catch (Failure failure) {
      if (failure.exit() != ExitCode.NOT_ESTIMABLE) {
        throw failure;
      }
      return found.with(
          failure.problems().stream()
              .map(p -> Note.of(RobustnessNote.CHECK_REFUSED, p.message()))
              .toList());
    }
  }
}
