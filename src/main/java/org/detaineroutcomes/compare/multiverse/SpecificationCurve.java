package org.detaineroutcomes.compare.multiverse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.model.OutcomeScale;
import org.detaineroutcomes.model.result.ArmPair;
import org.detaineroutcomes.model.result.MultiverseChoice;

/**
 * Every specification of one outcome and one treated group, estimated.
 *
 * @param points a specification each, in the order of the job
 * @param distinct how many different fits they come to
 * @param joint empty where no draw was asked for, or nothing could be estimated
 */
record SpecificationCurve(
    String measure, ArmPair arms, List<Point> points, int distinct, Optional<JointTest> joint) {

  private static final double TIE = 1e-10;

  /** Fits that are kept together. */
  private static final int PART = 1_024;

  /**
   * A specification and what became of it.
   *
   * @param adopters of policies that date its treated units
   * @param dealt p-value of its effect among those of the deals; null where there are none
   */
  record Point(
      ChosenSpecification chosen,
      SpecificationFit.Asked asked,
      long adopters,
      SpecificationFit fit,
      Double dealt) {
    Optional<PercentEffect> effect() {
      return Optional.ofNullable(fit.effect());
    }
  }

  /**
   * What a curve is made with.
   *
   * @param draws of the joint randomization test
   */
  record Work(EstimatorOptions.Control control, int draws, long seed) {}

  /** One fit that one or more specifications share. */
  private record Key(String digest, String estimator, OutcomeScale scale) {
    static Key of(CurvePieces.Seen seen, ChosenSpecification each) {
      return new Key(seen.digest(), each.estimator(), each.scale());
    }
  }

  /** Share of the deals with an effect as far from zero, the actual one among them. */
  private static Double dealt(CurvePieces.Done done) {
    if (done.effect() == null || done.effect().length < 2) {
      return null;
    }
    double own = Math.abs(done.effect()[0]) * (1 - TIE);
    long nearer = Arrays.stream(done.effect()).filter(e -> Math.abs(e) < own).count();
    return (double) (done.effect().length - nearer) / done.effect().length;
  }

  static SpecificationCurve of(
      String measure,
      ArmPair arms,
      List<ChosenSpecification> all,
      CurveWorkers workers,
      CurveStore store,
      Work work) {
    Map<Map<MultiverseChoice, String>, CurvePieces.Seen> seen = seen(measure, arms, all, workers);
    Map<Key, ChosenSpecification> tasks = new LinkedHashMap<>();
    List<Set<String>> treated = new ArrayList<>();
    for (ChosenSpecification each : all) {
      CurvePieces.Seen of = seen.get(withoutEstimator(each));
      if (of.gap() == null && tasks.putIfAbsent(Key.of(of, each), each) == null) {
        treated.add(of.treated());
      }
    }
    CurvePieces.Fit fit =
        new CurvePieces.Fit(
            measure,
            arms,
            work.control(),
            work.draws(),
            work.seed(),
            work.draws() == 0 ? List.of() : Dealer.order(treated));
    Map<Key, CurvePieces.Done> done = done(tasks, fit, workers, store);
    List<Point> points = new ArrayList<>();
    List<CurvePieces.Done> ofPoints = new ArrayList<>();
    for (ChosenSpecification each : all) {
      CurvePieces.Seen of = seen.get(withoutEstimator(each));
      CurvePieces.Done found =
          of.gap() == null
              ? done.get(Key.of(of, each))
              : new CurvePieces.Done(SpecificationFit.none(of.gap()), null, null);
      points.add(
          new Point(
              each,
              new SpecificationFit.Asked(each.estimator(), each.scale(), work.control()),
              of.adopters(),
              found.fit(),
              dealt(found)));
      if (found.effect() != null) {
        ofPoints.add(found);
      }
    }
    return new SpecificationCurve(measure, arms, points, tasks.size(), joint(ofPoints, work));
  }

  private static Map<MultiverseChoice, String> withoutEstimator(ChosenSpecification each) {
    Map<MultiverseChoice, String> others = new EnumMap<>(each.options());
    others.remove(MultiverseChoice.ESTIMATOR);
    return others;
  }

  private static Map<Map<MultiverseChoice, String>, CurvePieces.Seen> seen(
      String measure, ArmPair arms, List<ChosenSpecification> all, CurveWorkers workers) {
    Map<Map<MultiverseChoice, String>, ChosenSpecification> first = new LinkedHashMap<>();
    all.forEach(each -> first.putIfAbsent(withoutEstimator(each), each));
    List<CurvePieces.Seen> seen =
        workers.each(
            first.size() + " panels of specifications",
            List.copyOf(first.values()),
            new CurvePieces.Look(measure, arms));
    Map<Map<MultiverseChoice, String>, CurvePieces.Seen> by = new HashMap<>();
    int i = 0;
    for (Map<MultiverseChoice, String> key : first.keySet()) {
      by.put(key, seen.get(i++));
    }
    return by;
  }

  /** Fits, a part after the other; a part that is done is kept and not done again. */
  private static Map<Key, CurvePieces.Done> done(
      Map<Key, ChosenSpecification> tasks,
      CurvePieces.Fit fit,
      CurveWorkers workers,
      CurveStore store) {
    List<Key> keys = List.copyOf(tasks.keySet());
    Map<Key, CurvePieces.Done> done = new HashMap<>();
    for (int from = 0; from < keys.size(); from += PART) {
      List<Key> part = keys.subList(from, Math.min(keys.size(), from + PART));
      String what =
          "specifications %d to %d of %d".formatted(from + 1, from + part.size(), keys.size());
      List<CurvePieces.Done> found =
          store.kept(
              fit + "\n" + part,
              () -> workers.each(what, part.stream().map(tasks::get).toList(), fit));
      for (int i = 0; i < part.size(); i++) {
        done.put(part.get(i), found.get(i));
      }
    }
    return done;
  }

  private static Optional<JointTest> joint(List<CurvePieces.Done> ofPoints, Work work) {
    if (ofPoints.isEmpty()) {
      return Optional.empty();
    }
    List<CurveStatistics> all =
        IntStream.rangeClosed(0, work.draws())
            .mapToObj(
                d ->
                    CurveStatistics.of(
                        ofPoints.stream().mapToDouble(done -> done.effect()[d]).toArray(),
                        ofPoints.stream().mapToDouble(done -> done.z()[d]).toArray()))
            .toList();
    return Optional.of(JointTest.of(all.get(0), all.subList(1, all.size())));
  }

  /** Effects in percent, in the order of the specifications that have one. */
  double[] effects() {
    return points.stream()
        .flatMap(point -> point.effect().stream())
        .mapToDouble(PercentEffect::value)
        .toArray();
  }

  /** Effects in percent, ascending. */
  double[] sorted() {
    double[] all = effects();
    Arrays.sort(all);
    return all;
  }
}
