package org.detaineroutcomes.compare.multiverse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.detaineroutcomes.model.result.CurveReading;
import org.detaineroutcomes.model.result.MultiverseChoice;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.marts.CodedUnits;
import org.detaineroutcomes.schema.results.CurveSpecifications;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.SpecificationCurves;
import org.detaineroutcomes.stats.VarianceShares;

/** A curve as rows of the tables of results. */
record CurveRows(SpecificationCurve curve) {
  private static final double APART = 0.05;

  /** Below this share of specifications, those that are apart are hardly any. */
  private static final double HARDLY = 0.05;

  private static final double MOST = 0.5;
  private static final int FEWEST_DEALS = 39;

  /** A row a specification, in the order of the job. */
  List<TableRowBuilder> specifications() {
    List<SpecificationCurve.Point> found =
        curve.points().stream()
            .filter(point -> point.effect().isPresent())
            .sorted(
                Comparator.comparingDouble(
                        (SpecificationCurve.Point point) -> point.fit().effect().value())
                    .thenComparing(point -> point.chosen().number()))
            .toList();
    Integer[] rank = new Integer[curve.points().size() + 1];
    for (int i = 0; i < found.size(); i++) {
      rank[found.get(i).chosen().number()] = i + 1;
    }
    return curve.points().stream().map(point -> row(point, rank[point.chosen().number()])).toList();
  }

  private TableRowBuilder row(SpecificationCurve.Point point, Integer rank) {
    TableRowBuilder row =
        of(new TableRowBuilder(CurveSpecifications.TABLE))
            .set(CurveSpecifications.NUMBER, point.chosen().number())
            .set(CurveSpecifications.RANK, rank)
            .set(
                CurveSpecifications.GAP,
                point.fit().gap() == null ? null : point.fit().gap().code())
            .set(
                CurveSpecifications.REASON,
                point.fit().reason().isEmpty() ? null : point.fit().reason());
    CurveSpecifications.CHOICES.forEach(
        (choice, column) -> row.set(column, point.chosen().of(choice)));
    point
        .effect()
        .ifPresent(
            effect ->
                row.set(CurveSpecifications.EFFECT, effect.value())
                    .set(CurveSpecifications.EFFECT_ERROR, effect.stdError())
                    .set(CurveSpecifications.EFFECT_LOW, effect.low())
                    .set(CurveSpecifications.EFFECT_HIGH, effect.high())
                    .set(Estimates.P_VALUE, effect.p())
                    .set(CurveSpecifications.DEALT_P, point.dealt()));
    SpecificationFit.Figures estimate = point.fit().estimate();
    if (estimate != null) {
      row.set(EstimateFields.ESTIMATE, estimate.estimate())
          .set(EstimateFields.STD_ERROR, estimate.stdError())
          .set(EstimateFields.CONF_LOW, estimate.confLow())
          .set(EstimateFields.CONF_HIGH, estimate.confHigh())
          .set(Estimates.UNIT, point.fit().unit(point.asked()).code())
          .set(EstimateFields.N_UNITS, estimate.nUnits())
          .set(Estimates.N_TREATED, estimate.nTreated())
          .set(Estimates.N_ADOPTERS, point.adopters())
          .set(EstimateFields.N_CLUSTERS, estimate.nClusters())
          .set(Estimates.N_TREATED_CLUSTERS, estimate.nTreatedClusters());
    }
    return row;
  }

  private TableRowBuilder of(TableRowBuilder row) {
    return row.set(CodedUnits.MEASURE, curve.measure())
        .set(Estimates.TREATED_ARM, curve.arms().treated().code());
  }

  /** Whether there are so many deals that one specification can be set apart from zero by them. */
  private static boolean isByDeals(SpecificationCurve curve) {
    return curve.joint().map(JointTest::draws).orElse(0) >= FEWEST_DEALS;
  }

  /** How specifications fall out by sign and by whether they are set apart from zero. */
  record Counts(
      int asked, long below, long above, long apartBelow, long apartAbove, long withoutP) {
    static Counts of(SpecificationCurve curve) {
      boolean byDeals = isByDeals(curve);
      List<SpecificationCurve.Point> all =
          curve.points().stream().filter(point -> point.effect().isPresent()).toList();
      return new Counts(
          curve.points().size(),
          all.stream().filter(e -> e.fit().effect().value() < 0).count(),
          all.stream().filter(e -> e.fit().effect().value() > 0).count(),
          all.stream().filter(e -> e.fit().effect().value() < 0 && isApart(e, byDeals)).count(),
          all.stream().filter(e -> e.fit().effect().value() > 0 && isApart(e, byDeals)).count(),
          all.stream().filter(e -> p(e, byDeals) == null).count());
    }

    private static boolean isApart(SpecificationCurve.Point point, boolean byDeals) {
      Double p = p(point, byDeals);
      return p != null && p < APART;
    }

    private static Double p(SpecificationCurve.Point point, boolean byDeals) {
      return byDeals ? point.dealt() : point.fit().effect().p();
    }

    /** The same rule for either sign. */
    CurveReading reading(int estimated) {
      if (estimated == 0) {
        return CurveReading.NONE;
      }
      double low = (double) apartBelow / estimated;
      double high = (double) apartAbove / estimated;
      if (low >= MOST && high <= HARDLY) {
        return CurveReading.BELOW;
      }
      if (high >= MOST && low <= HARDLY) {
        return CurveReading.ABOVE;
      }
      return low + high <= HARDLY ? CurveReading.NOT_APART : CurveReading.TURNS;
    }
  }

  /** The row of the curve. */
  TableRowBuilder summary(Optional<VarianceShares> shares) {
    double[] sorted = curve.sorted();
    Counts counts = Counts.of(curve);
    TableRowBuilder row =
        of(new TableRowBuilder(SpecificationCurves.TABLE))
            .set(SpecificationCurves.ASKED, (long) counts.asked())
            .set(SpecificationCurves.ESTIMATED, (long) sorted.length)
            .set(SpecificationCurves.DISTINCT, (long) curve.distinct())
            .set(SpecificationCurves.BELOW, counts.below())
            .set(SpecificationCurves.ABOVE, counts.above())
            .set(SpecificationCurves.APART_BELOW, counts.apartBelow())
            .set(SpecificationCurves.APART_ABOVE, counts.apartAbove())
            .set(SpecificationCurves.BY_DEALS, isByDeals(curve))
            .set(SpecificationCurves.WITHOUT_P, counts.withoutP())
            .set(SpecificationCurves.READING, counts.reading(sorted.length).code())
            .set(SpecificationCurves.DRAWS, curve.joint().map(JointTest::draws).orElse(0))
            .set(SpecificationCurves.TOGETHER, shares.map(VarianceShares::together).orElse(null));
    if (sorted.length > 0) {
      row.set(SpecificationCurves.MEDIAN, CurveStatistics.median(sorted))
          .set(SpecificationCurves.LEAST, sorted[0])
          .set(SpecificationCurves.LOWER, quantile(sorted, 0.25))
          .set(SpecificationCurves.UPPER, quantile(sorted, 0.75))
          .set(SpecificationCurves.MOST, sorted[sorted.length - 1]);
    }
    curve
        .joint()
        .ifPresent(
            joint ->
                row.set(SpecificationCurves.P_MEDIAN, joint.median())
                    .set(SpecificationCurves.P_SHARE, joint.share())
                    .set(SpecificationCurves.P_MEAN_Z, joint.meanZ()));
    return row;
  }

  /** Between the two values that the share falls between, linearly. */
  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = (int) Math.ceil(at);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /** What the choices explain; empty where effects do not differ. */
  Optional<VarianceShares> shares(List<MultiverseChoice> turned) {
    List<SpecificationCurve.Point> found =
        curve.points().stream().filter(point -> point.effect().isPresent()).toList();
    int[][] option = new int[turned.size()][];
    for (int c = 0; c < option.length; c++) {
      MultiverseChoice choice = turned.get(c);
      List<String> options =
          found.stream().map(point -> point.chosen().of(choice)).distinct().toList();
      option[c] =
          found.stream().mapToInt(point -> options.indexOf(point.chosen().of(choice))).toArray();
    }
    return VarianceShares.of(curve.effects(), option);
  }

  /** A row a choice, the one that moves the effect most first. */
  List<TableRowBuilder> choices(List<MultiverseChoice> turned, Optional<VarianceShares> shares) {
    List<TableRowBuilder> rows = new ArrayList<>();
    IntStream.range(0, turned.size())
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                (Integer c) -> shares.map(found -> -found.alone()[c]).orElse(0.0)))
        .forEach(
            c -> {
              MultiverseChoice choice = turned.get(c);
              long options =
                  curve.points().stream().map(p -> p.chosen().of(choice)).distinct().count();
              rows.add(
                  of(new TableRowBuilder(SpecificationCurves.CHOICES))
                      .set(SpecificationCurves.CHOICE, choice.code())
                      .set(SpecificationCurves.OPTIONS, (int) options)
                      .set(
                          SpecificationCurves.ALONE,
                          shares.map(found -> found.alone()[c]).orElse(null))
                      .set(
                          SpecificationCurves.BEYOND,
                          shares.map(found -> found.beyond()[c]).orElse(null)));
            });
    return rows;
  }
}
