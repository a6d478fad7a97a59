package org.detaineroutcomes.compare.multiverse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.model.Concurrently;
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

  /**
   * A specification and what became of it.
   *
   * @param dealt p-value of its effect among those of the deals; null where there are none
   */
  record Point(
      ChosenSpecification chosen,
      SpecificationFit.Asked asked,
      SpecificationPanel panel,
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
   * @param threads that work on it; the numbers do not depend on how many
   */
  record Work(EstimatorOptions.Control control, int draws, long seed, int threads) {}

  /** A panel, and a digest of it where it has rows. */
  private record Made(SpecificationPanel panel, String digest) {
    static Made of(SpecificationPanel panel) {
      return new Made(panel, panel.data() == null ? "" : PanelDigest.of(panel));
    }
  }

  /** One fit that one or more specifications share. */
  private record Task(SpecificationFit.Asked asked, SpecificationPanel panel) {}

  /** A fit of the actual panel, then of each deal. */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  private record Done(SpecificationFit fit, double[] effect, double[] z) {
    /** Share of the deals with an effect as far from zero, the actual one among them. */
    Double dealt() {
      if (effect == null || effect.length < 2) {
        return null;
      }
      double own = Math.abs(effect[0]) * (1 - TIE);
      long nearer = Arrays.stream(effect).filter(e -> Math.abs(e) < own).count();
      return (double) (effect.length - nearer) / effect.length;
    }
  }

  static SpecificationCurve of(
      String measure, ArmPair arms, List<ChosenSpecification> all, CodedPanels panels, Work work) {
    Map<Map<MultiverseChoice, String>, Made> made =
        panels(measure, arms, all, panels, work.threads());
    Map<List<Object>, Task> tasks = new LinkedHashMap<>();
    List<List<Object>> keys = new ArrayList<>();
    List<SpecificationFit.Asked> asked = new ArrayList<>();
    for (ChosenSpecification each : all) {
      Made of = made.get(withoutEstimator(each));
      SpecificationFit.Asked one =
          new SpecificationFit.Asked(each.estimator(), each.scale(), work.control());
      asked.add(one);
      List<Object> key =
          of.panel().data() == null ? null : List.of(of.digest(), each.estimator(), each.scale());
      keys.add(key);
      if (key != null) {
        tasks.putIfAbsent(key, new Task(one, of.panel()));
      }
    }
    Map<List<Object>, Done> done = done(tasks, work);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      SpecificationPanel panel = made.get(withoutEstimator(all.get(i))).panel();
      Done of =
          keys.get(i) == null
              ? new Done(SpecificationFit.none(panel.gap()), null, null)
              : done.get(keys.get(i));
      points.add(new Point(all.get(i), asked.get(i), panel, of.fit(), of.dealt()));
    }
    List<Done> ofPoints =
        keys.stream()
            .filter(Objects::nonNull)
            .map(done::get)
            .filter(d -> d.effect() != null)
            .toList();
    return new SpecificationCurve(measure, arms, points, tasks.size(), joint(ofPoints, work));
  }

  private static Map<MultiverseChoice, String> withoutEstimator(ChosenSpecification each) {
    Map<MultiverseChoice, String> others = new HashMap<>(each.options());
    others.remove(MultiverseChoice.ESTIMATOR);
    return others;
  }

  private static Map<Map<MultiverseChoice, String>, Made> panels(
      String measure,
      ArmPair arms,
      List<ChosenSpecification> all,
      CodedPanels panels,
      int threads) {
    Map<Map<MultiverseChoice, String>, ChosenSpecification> first = new LinkedHashMap<>();
    all.forEach(each -> first.putIfAbsent(withoutEstimator(each), each));
    List<Supplier<Made>> pieces = new ArrayList<>();
    first
        .values()
        .forEach(
            each -> pieces.add(() -> Made.of(SpecificationPanel.of(each, measure, arms, panels))));
    List<Made> made = Concurrently.all(pieces, threads);
    Map<Map<MultiverseChoice, String>, Made> by = new HashMap<>();
    int i = 0;
    for (Map<MultiverseChoice, String> key : first.keySet()) {
      by.put(key, made.get(i++));
    }
    return by;
  }

  private static Map<List<Object>, Done> done(Map<List<Object>, Task> tasks, Work work) {
    List<PanelData> data = tasks.values().stream().map(task -> task.panel().data()).toList();
    List<String> order =
        work.draws() == 0
            ? List.of()
            : Dealer.order(
                data, tasks.values().stream().map(task -> task.panel().assigned()).toList());
    List<Supplier<Done>> pieces = new ArrayList<>();
    tasks.values().forEach(task -> pieces.add(() -> done(task, order, work)));
    List<Done> found = Concurrently.all(pieces, work.threads());
    Map<List<Object>, Done> by = new HashMap<>();
    int i = 0;
    for (List<Object> key : tasks.keySet()) {
      by.put(key, found.get(i++));
    }
    return by;
  }

  private static Done done(Task task, List<String> order, Work work) {
    SpecificationFit fit = SpecificationFit.of(task.asked(), task.panel().data());
    if (work.draws() == 0 || fit.effect() == null) {
      return new Done(fit, null, null);
    }
    Dealer dealer = new Dealer(task.panel().data(), task.panel().assigned(), order);
    double[] effect = new double[work.draws() + 1];
    double[] z = new double[work.draws() + 1];
    for (int d = 0; d <= work.draws(); d++) {
      PercentEffect found =
          d == 0
              ? fit.effect()
              : SpecificationFit.of(task.asked(), dealer.dealt(work.seed(), d)).effect();
      effect[d] = found == null ? Double.NaN : found.value();
      z[d] = found == null || found.z() == null ? Double.NaN : found.z();
    }
    return new Done(fit, effect, z);
  }

  private static Optional<JointTest> joint(List<Done> ofPoints, Work work) {
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
