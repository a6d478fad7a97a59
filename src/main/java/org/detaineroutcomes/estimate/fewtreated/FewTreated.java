package org.detaineroutcomes.estimate.fewtreated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.robustness.Headline;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.stats.Interval;

/**
 * Intervals where few clusters carry the treated side. Errors that rest on many clusters take the
 * spread of the treated from the treated, which few clusters do not show and one does not have:
 * they are too small (Conley and Taber 2011; MacKinnon and Webb 2017). Here the spread is taken
 * from the untreated clusters, under the assumption that the treated are disturbed as they are; the
 * figure keeps its cluster-robust standard error beside it. Where that cannot be done there is no
 * interval.
 */
public final class FewTreated {
  /** Asks for the intervals that rest on many clusters, however few there are. */
  public static final OptionSpec OPTION =
      OptionSpec.choice(
          "few-treated", Mode.class, "intervals where few clusters carry the treated side");

  private static final int FEWEST_UNTREATED = 5;
  private static final double ONE = 0.05;

  /** A cluster-robust error so many times the other is no chance of few clusters. */
  private static final double FAR_LARGER = 2;

  enum Mode {
    /** Made for few treated clusters where they are few. */
    AUTO,
    /** The same, with rows of what other assumptions give. */
    LADDER,
    /** As where there are many. */
    OFF
  }

  private FewTreated() {}

  /** The answer with intervals made for few treated clusters, where they are few. */
  public static Estimation beside(
      Estimator estimator,
      PanelData panel,
      EstimatorOptions asked,
      EstimatorOptions plain,
      Estimation found) {
    Estimation answer = answered(estimator, panel, asked, plain, found);
    boolean unused =
        asked.settings().typed().containsKey(OPTION.name()) && !acts(asked, panel, found);
    return unused
        ? answer.with(List.of(Note.of(EstimateNote.FEW_TREATED_UNUSED, estimator.name())))
        : answer;
  }

  private static Estimation answered(
      Estimator estimator,
      PanelData panel,
      EstimatorOptions asked,
      EstimatorOptions plain,
      Estimation found) {
    Mode mode = asked.settings().choice(OPTION.name(), Mode.class, Mode.AUTO);
    if (mode == Mode.OFF
        || asked.wild() != null
        || found.estimates().stream().noneMatch(FewTreated::restsOnClusters)) {
      return found;
    }
    TreatedClusters clusters = TreatedClusters.of(panel);
    Estimation counted = found;
    if (found.estimates().stream().anyMatch(TreatedCounts::isOfPart)) {
      TreatedCounts counts = new TreatedCounts(panel, clusters);
      counted = found.withRows(found.estimates().stream().map(counts::counted).toList());
    }
    return clusters.areFew()
        ? few(estimator, panel, plain, mode, clusters, counted)
        : withoutLone(counted);
  }

  private static boolean acts(EstimatorOptions asked, PanelData panel, Estimation found) {
    return asked.wild() == null
        && found.estimates().stream().anyMatch(FewTreated::restsOnClusters)
        && TreatedClusters.of(panel).areFew();
  }

  /** Rows that rest on one treated cluster lose their interval. */
  private static Estimation withoutLone(Estimation found) {
    long lone = found.estimates().stream().filter(FewTreated::isLone).count();
    List<Estimate> rows =
        found.estimates().stream()
            .map(row -> isLone(row) ? row.inferred(null, null, SettingKey.INTERVAL, "none") : row)
            .toList();
    return lone == 0
        ? found
        : found.withRows(rows).with(List.of(Note.of(EstimateNote.ONE_TREATED_CLUSTER, lone)));
  }

  private static boolean isLone(Estimate row) {
    return restsOnClusters(row)
        && row.nTreatedClusters() != null
        && row.nTreatedClusters() == 1
        && !row.isWhole();
  }

  private static Estimation few(
      Estimator estimator,
      PanelData panel,
      EstimatorOptions options,
      Mode mode,
      TreatedClusters clusters,
      Estimation found) {
    List<Note> notes = new ArrayList<>();
    notes.add(
        Note.of(
            EstimateNote.FEW_TREATED_CLUSTERS,
            clusters.treated(),
            clusters.effective(),
            clusters.largest(),
            clusters.untreated()));
    Optional<Intervals> intervals = intervals(estimator, panel, options, clusters, notes);
    List<Estimate> rows = new ArrayList<>();
    List<Estimate> ladder = new ArrayList<>();
    for (Estimate row : found.estimates()) {
      Optional<ErrorVariance> variance =
          Figure.hasInterval(row) ? intervals.flatMap(i -> i.of(row)) : Optional.empty();
      rows.add(restsOnClusters(row) ? replaced(row, variance, options.level()) : row);
      if (Headline.is(row) && restsOnClusters(row)) {
        AssumptionRows steps = new AssumptionRows(panel, clusters, row, options);
        ladder.add(steps.clusterRobust());
        variance.ifPresent(v -> ladder.add(steps.untreatedClusters(v)));
        if (variance.isPresent() && mode == Mode.LADDER) {
          ScoreBootstrap.of(
                  estimator, panel, options, options, found, found.estimates().indexOf(row))
              .ifPresent(drawn -> ladder.add(steps.wild(drawn)));
          ladder.addAll(
              steps.others(
                  intervals.get().responses(),
                  intervals.get().untreated(),
                  variance.get().stdError()));
        }
      }
    }
    return found.withRows(rows).with(ladder, notes);
  }

  private static boolean restsOnClusters(Estimate row) {
    boolean placebos = row.specification().settings().containsKey(SettingKey.PLACEBOS);
    return row.confLow() != null
        && row.pValue() != null
        && row.nClusters() != null
        && !placebos
        && (Figure.hasInterval(row) || row.term().kind() == TermKind.GROUP_TIME);
  }

  /** The weights of figures and the errors they meet. */
  private record Intervals(Responses responses, UntreatedErrors untreated) {
    Optional<ErrorVariance> of(Estimate row) {
      return Optional.ofNullable(responses.weights().get(Figure.of(row)))
          .map(weights -> ErrorVariance.of(responses, weights, untreated))
          .filter(v -> v.variance() > 0);
    }
  }

  /** What the intervals are made of; empty, with a note that says why, where there are none. */
  private static Optional<Intervals> intervals(
      Estimator estimator,
      PanelData panel,
      EstimatorOptions options,
      TreatedClusters clusters,
      List<Note> notes) {
    if (clusters.untreated() < FEWEST_UNTREATED) {
      notes.add(Note.of(EstimateNote.TOO_FEW_UNTREATED_CLUSTERS, clusters.untreated()));
      return Optional.empty();
    }
    try {
      Responses responses = Responses.of(estimator, options, Cells.of(panel, clusters), clusters);
      boolean average =
          responses.weights().entrySet().stream()
              .filter(e -> e.getKey().isHeadline())
              .allMatch(e -> Math.abs(responses.toTreatment(e.getValue()) - 1) < ONE);
      if (average) {
        notes.add(Note.of(EstimateNote.ERRORS_OF_UNTREATED, clusters.untreated()));
        return Optional.of(new Intervals(responses, UntreatedErrors.of(panel, clusters)));
      }
    } catch (Failure failure) {
      if (failure.exit() != ExitCode.NOT_ESTIMABLE) {
        throw failure;
      }
    }
    notes.add(Note.of(EstimateNote.NO_INTERVAL_FOR_FEW, estimator.name()));
    return Optional.empty();
  }

  /**
   * The interval made for few treated clusters. Where the treated differ among themselves far more
   * than the untreated do, the cluster-robust one stands: they are not disturbed alike, or their
   * effects are not.
   */
  private static Estimate replaced(Estimate row, Optional<ErrorVariance> variance, double level) {
    if (variance.isEmpty()) {
      return row.inferred(null, null, SettingKey.INTERVAL, "none");
    }
    boolean alike = row.stdError() <= FAR_LARGER * variance.get().stdError();
    return alike
        ? row.inferred(
            variance.get().pValue(row.estimate()),
            variance.get().around(row.estimate(), level),
            SettingKey.INTERVAL,
            "untreated-clusters")
        : row.inferred(
            row.pValue(),
            new Interval(row.confLow(), row.confHigh()),
            SettingKey.INTERVAL,
            "cluster-robust");
  }
}
