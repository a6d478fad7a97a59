package org.detaineroutcomes.estimate.fewtreated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.robustness.Headline;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.stats.WildBootstrap;

/**
 * The wild cluster bootstrap of any figure that has influence functions, on its scores with the
 * null imposed (Kline and Santos 2012, Journal of Econometric Methods 1): the influence of each
 * cluster, and its share of what the estimate has beyond the null, which the null gives to both
 * sides.
 */
public final class ScoreBootstrap {
  private static final int DRAWS = 9_999;
  private static final double ONE = 0.05;

  private ScoreBootstrap() {}

  /**
   * The answer with p-value and interval of its one figure from the bootstrap; empty where it has
   * no influence functions, or clusters of two ways.
   */
  public static Optional<Estimation> beside(
      Estimator estimator,
      PanelData panel,
      EstimatorOptions asked,
      EstimatorOptions plain,
      Estimation found) {
    List<Estimate> rows = found.estimates();
    int at = figure(rows);
    Optional<WildBootstrap> bootstrap =
        at < 0 ? Optional.empty() : of(estimator, panel, asked, plain, found, at);
    if (bootstrap.isEmpty()) {
      return Optional.empty();
    }
    WildBootstrap drawn = bootstrap.get();
    Estimate row = rows.get(at);
    List<Estimate> replaced = new ArrayList<>(rows);
    replaced.set(
        at,
        row.inferred(
            drawn.pValue(0),
            drawn.confidence(asked.level()),
            SettingKey.WILD,
            asked.wild().name().toLowerCase(Locale.ROOT)));
    Note note =
        Note.of(EstimateNote.WILD_BOOTSTRAP, row.term().name(), drawn.draws(), drawn.enumerated());
    return Optional.of(found.withRows(replaced).with(List.of(note)));
  }

  /** Index of the one figure; -1 for none. */
  private static int figure(List<Estimate> rows) {
    return IntStream.range(0, rows.size())
        .filter(r -> Headline.is(rows.get(r)) && rows.get(r).pValue() != null)
        .findFirst()
        .orElse(-1);
  }

  /** The draws for the row {@code at}; empty where theory or the panel refuses them. */
  static Optional<WildBootstrap> of(
      Estimator estimator,
      PanelData panel,
      EstimatorOptions asked,
      EstimatorOptions plain,
      Estimation found,
      int at) {
    int influence = found.influence().map(i -> i.rows().indexOf(at)).orElse(-1);
    if (influence < 0 || Clusters.ofUnits(panel).size() > 1) {
      return Optional.empty();
    }
    Estimate row = found.estimates().get(at);
    TreatedClusters clusters = TreatedClusters.of(panel);
    double[] scores = scores(panel, clusters, found.influence().orElseThrow(), influence);
    double[] shares = shares(estimator, panel, plain, clusters, row);
    if (Math.abs(Arrays.stream(shares).sum() - 1) > ONE) {
      return Optional.empty();
    }
    return Optional.of(
        new WildBootstrap(
            maps(
                row.estimate(),
                scores,
                shares,
                untreatedShares(panel, clusters),
                treatedWeight(panel, clusters)),
            asked.wild() == EstimatorOptions.Wild.WEBB
                ? WildBootstrap.Weights.WEBB
                : WildBootstrap.Weights.RADEMACHER,
            asked.draws() == 0 ? DRAWS : asked.draws(),
            asked.seed()));
  }

  private static double[] scores(
      PanelData panel, TreatedClusters clusters, Estimation.Influence influence, int of) {
    double[] sums = new double[clusters.share().length];
    int n = influence.units().size();
    int next = 0;
    for (int u = 0; u < panel.units().size() && next < n; u++) {
      if (panel.units().get(u).equals(influence.units().get(next))) {
        sums[clusters.cluster()[u]] += influence.values()[of][next++] / n;
      }
    }
    return sums;
  }

  /** What the figure makes of the treated rows of each cluster alone. */
  private static double[] shares(
      Estimator estimator,
      PanelData panel,
      EstimatorOptions options,
      TreatedClusters clusters,
      Estimate row) {
    EstimatorOptions alone = options.withDraws(0, options.seed()).withWild(null);
    int[] unit = panel.unitOfRow();
    double[] shares = new double[clusters.share().length];
    for (int g = 0; g < shares.length; g++) {
      if (clusters.share()[g] > 0) {
        double[] outcome = new double[panel.rows()];
        for (int r = 0; r < outcome.length; r++) {
          outcome[r] = clusters.cluster()[unit[r]] == g ? panel.treated()[r] : 0;
        }
        shares[g] =
            estimator.estimate(panel.withOutcomes(outcome), alone).estimates().stream()
                .filter(e -> Figure.of(e).equals(Figure.of(row)) && e.estimate() != null)
                .mapToDouble(Estimate::estimate)
                .sum();
      }
    }
    return shares;
  }

  private static double treatedWeight(PanelData panel, TreatedClusters clusters) {
    double treated = 0;
    double all = 0;
    for (int u = 0; u < panel.units().size(); u++) {
      double w = Cells.weight(panel, u);
      treated += clusters.isTreated(u) ? w : 0;
      all += w;
    }
    // With no untreated cluster the null has nothing to move the mean to.
    return treated == all ? 0 : treated / all;
  }

  /** Share of each untreated cluster in the weight of all of them. */
  private static double[] untreatedShares(PanelData panel, TreatedClusters clusters) {
    double[] shares = new double[clusters.share().length];
    double total = 0;
    for (int u = 0; u < panel.units().size(); u++) {
      if (!clusters.isTreated(u)) {
        shares[clusters.cluster()[u]] += Cells.weight(panel, u);
        total += Cells.weight(panel, u);
      }
    }
    double all = total;
    return Arrays.stream(shares).map(w -> all == 0 ? 0 : w / all).toArray();
  }

  /**
   * Scores under the null, which has one mean for both sides, and what a fit to a draw leaves of
   * them: each side of the comparison less the draw's mean of that side.
   *
   * @param treatedWeight share of treated clusters in the weight of all
   */
  private static WildBootstrap.Maps maps(
      double estimate,
      double[] scores,
      double[] treated,
      double[] untreated,
      double treatedWeight) {
    int n = scores.length;
    double[] base = new double[n];
    double[] slope = new double[n];
    double[][] map = new double[n][n];
    double[][] slopes = new double[n][n];
    double squares = 0;
    for (int g = 0; g < n; g++) {
      double carried = (1 - treatedWeight) * treated[g] + treatedWeight * untreated[g];
      base[g] = scores[g] + estimate * carried;
      slope[g] = -carried;
      squares += scores[g] * scores[g];
    }
    for (int g = 0; g < n; g++) {
      for (int h = 0; h < n; h++) {
        boolean sameSide = (untreated[g] > 0) == (untreated[h] > 0);
        double taken = sameSide ? treated[g] + untreated[g] : 0;
        map[g][h] = (g == h ? base[g] : 0) - taken * base[h];
        slopes[g][h] = (g == h ? slope[g] : 0) - taken * slope[h];
      }
    }
    return new WildBootstrap.Maps(estimate, base, slope, map, slopes, 1, squares);
  }
}
