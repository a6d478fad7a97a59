package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.detaineroutcomes.estimate.changes.DoseResponse;
import org.detaineroutcomes.estimate.changes.TripleDifferences;
import org.detaineroutcomes.estimate.cohorts.CallawaySantAnna;
import org.detaineroutcomes.estimate.cohorts.EventStudy;
import org.detaineroutcomes.estimate.cohorts.GoodmanBacon;
import org.detaineroutcomes.estimate.cohorts.Imputation;
import org.detaineroutcomes.estimate.cohorts.Stacked;
import org.detaineroutcomes.estimate.cohorts.SunAbraham;
import org.detaineroutcomes.estimate.donors.AugmentedSyntheticControl;
import org.detaineroutcomes.estimate.donors.PartiallyPooledSyntheticControl;
import org.detaineroutcomes.estimate.donors.SyntheticControl;
import org.detaineroutcomes.estimate.donors.SyntheticDid;
import org.detaineroutcomes.estimate.fewtreated.FewTreated;
import org.detaineroutcomes.estimate.fewtreated.ScoreBootstrap;
import org.detaineroutcomes.estimate.matching.Aipw;
import org.detaineroutcomes.estimate.matching.EntropyBalancing;
import org.detaineroutcomes.estimate.matching.Ipw;
import org.detaineroutcomes.estimate.matching.Matching;
import org.detaineroutcomes.estimate.paths.DynamicSwitchers;
import org.detaineroutcomes.estimate.regression.ExtendedPoisson;
import org.detaineroutcomes.estimate.regression.ExtendedTwfe;
import org.detaineroutcomes.estimate.regression.LocalProjections;
import org.detaineroutcomes.estimate.regression.Means;
import org.detaineroutcomes.estimate.regression.Poisson;
import org.detaineroutcomes.estimate.regression.Twfe;
import org.detaineroutcomes.estimate.regression.TwoByTwo;
import org.detaineroutcomes.estimate.robustness.RobustnessChecks;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.stats.Covariance;

/** Every estimator by its name: one registry for the command line and for job files. */
public final class Estimators {
  /** What the settings of the wild cluster bootstrap act beside. */
  private static final String WILD = "--wild";

  private static final Map<String, Estimator> ALL =
      byName(
          List.of(
              new Means(),
              new TwoByTwo(),
              new Twfe(),
              new EventStudy(),
              new GoodmanBacon(),
              new CallawaySantAnna(),
              new SunAbraham(),
              new Imputation(),
              new DynamicSwitchers(),
              new Stacked(),
              new LocalProjections(),
              new ExtendedTwfe(),
              new TripleDifferences(),
              new DoseResponse(),
              new Poisson(),
              new ExtendedPoisson(),
              new SyntheticControl(),
              new SyntheticDid(),
              new AugmentedSyntheticControl(),
              new PartiallyPooledSyntheticControl(),
              new Matching(),
              new Ipw(),
              new Aipw(),
              new EntropyBalancing()));

  private Estimators() {}

  private static Map<String, Estimator> byName(List<Estimator> estimators) {
    Map<String, Estimator> all = new LinkedHashMap<>();
    for (Estimator estimator : estimators) {
      all.put(estimator.name(), estimator);
    }
    return all;
  }

  /** The registered names, in the order of the methods page. */
  public static Set<String> names() {
    return ALL.keySet();
  }

  /**
   * The estimator of a name.
   *
   * @throws Failure with exit code 2, naming the nearest, when there is none
   */
  public static Estimator named(String name) {
    Estimator estimator = ALL.get(name);
    if (estimator == null) {
      throw new Failure(
          Problem.usage(
              "--estimator " + name,
              "Cannot estimate '" + name + "': there is no such estimator",
              Near.hint(name, ALL.keySet())));
    }
    return estimator;
  }

  /** The settings an estimator can be given: its own, and those of what stands beside any. */
  public static Set<String> settings(String name) {
    return options(name).stream()
        .map(OptionSpec::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The options an estimator can be given: its own, then those of robustness checks. */
  public static List<OptionSpec> options(String name) {
    return options(named(name));
  }

  private static List<OptionSpec> options(Estimator estimator) {
    List<OptionSpec> all = new ArrayList<>(estimator.traits().options());
    all.addAll(RobustnessChecks.options());
    return all;
  }

  /** The registered estimators that take a treatment that ends again. */
  public static List<String> takingReversals() {
    return ALL.values().stream()
        .map(Estimator::traits)
        .filter(traits -> traits.reversals() == Traits.Reversals.TAKEN)
        .map(Traits::name)
        .sorted()
        .toList();
  }

  /**
   * Runs one estimator, and what was asked beside it, after checking that it knows every setting.
   */
  public static Estimation run(String name, PanelData panel, EstimatorOptions options) {
    return run(named(name), panel, options);
  }

  /** Runs an estimator that need not be registered, and what was asked beside it. */
  public static Estimation run(Estimator estimator, PanelData panel, EstimatorOptions options) {
    String name = estimator.name();
    List<OptionSpec> known = options(estimator);
    options
        .settings()
        .requireKnown(name, known.stream().map(OptionSpec::name).collect(Collectors.toSet()));
    asked(panel, options).check(known);
    requireZeroOrOne(estimator, panel);
    EstimatorOptions plain = RobustnessChecks.plain(options);
    boolean byScores = options.wild() != null && estimator.traits().wild() == Traits.Wild.NONE;
    if (byScores) {
      plain = plain.withWild(null);
    }
    Estimation found = estimator.estimate(panel, plain);
    found = found.with(constant(panel)).with(belowZero(panel, plain, found));
    Optional<Estimation> drawn =
        byScores
            ? ScoreBootstrap.beside(estimator, panel, options, plain, found)
            : Optional.empty();
    EstimatorOptions used = drawn.isPresent() ? options : options.withWild(plain.wild());
    if (byScores && drawn.isEmpty()) {
      found = found.with(List.of(Note.of(EstimateNote.WILD_NOT_USED, name)));
    }
    found = FewTreated.beside(estimator, panel, used, plain, drawn.orElse(found));
    return RobustnessChecks.beside(
        estimator,
        panel,
        options.withWild(plain.wild()),
        MinimumDetectable.beside(found, options.level()));
  }

  /** The settings, and the options of the command line that some of them act beside. */
  private static Settings asked(PanelData panel, EstimatorOptions options) {
    Map<String, String> all = new LinkedHashMap<>(options.settings().typed());
    if (options.wild() != null) {
      all.put(WILD, "");
    }
    if (panel.offset() != null) {
      all.put(LogExposure.COLUMN, "");
    }
    return new Settings(all);
  }

  /** Fails where an estimator would take a dose for a share, or for a treatment like any other. */
  private static void requireZeroOrOne(Estimator estimator, PanelData panel) {
    if (panel.spec().treated() == null || estimator.traits().doses() == Traits.Doses.TAKEN) {
      return;
    }
    double[] treated = panel.treated();
    int[] unit = panel.unitOfRow();
    for (int r = 0; r < treated.length; r++) {
      if (treated[r] != 0 && treated[r] != 1) {
        throw new Failure(
            Problem.input(
                panel.name() + ", column '" + panel.spec().treated() + "'",
                "Cannot estimate "
                    + estimator.name()
                    + ": the treatment of unit "
                    + panel.units().get(unit[r])
                    + " at "
                    + panel.calendar().print(panel.period()[r])
                    + " is "
                    + PanelColumns.print(treated[r])
                    + ", neither 0 nor 1",
                "write 0 or 1; estimators of doses are " + String.join(", ", takingDoses())));
      }
    }
  }

  private static List<String> takingDoses() {
    return ALL.values().stream()
        .map(Estimator::traits)
        .filter(traits -> traits.doses() == Traits.Doses.TAKEN)
        .map(Traits::name)
        .sorted()
        .toList();
  }

  /** What is said of an outcome that is the same in every row. */
  private static List<Note> constant(PanelData panel) {
    double[] outcome = panel.outcome();
    boolean constant = outcome.length > 1 && Arrays.stream(outcome).allMatch(y -> y == outcome[0]);
    return constant
        ? List.of(Note.of(EstimateNote.CONSTANT_OUTCOME, panel.spec().outcome(), outcome[0]))
        : List.of();
  }

  /** What is said of rows that two ways of clusters leave without an error, once. */
  private static List<Note> belowZero(PanelData panel, EstimatorOptions options, Estimation found) {
    boolean twoWays =
        panel.clusters().size() == 2
            && (options.vcov() == null || options.vcov() == Covariance.Kind.CLUSTER);
    long rows =
        found.estimates().stream()
            .filter(e -> e.estimate() != null && e.estimate() != 0 && e.stdError() == null)
            .filter(e -> e.nClusters() != null && e.nClusters() > 1)
            .count();
    boolean said =
        found.notes().stream().anyMatch(n -> n.code() == EstimateNote.VARIANCE_BELOW_ZERO);
    return twoWays && rows > 0 && !said ? List.of(Clusters.belowZero(rows)) : List.of();
  }
}
