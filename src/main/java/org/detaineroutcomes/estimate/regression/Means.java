package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.LogExposure;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.stats.Covariance.Clustering;
import org.detaineroutcomes.stats.ExactIntervals;
import org.detaineroutcomes.stats.ExactTests;

/**
 * Levels of the treated and the never treated, over all periods and period by period: a
 * description, not an effect.
 *
 * <p>Terms: {@code mean} and, with weights, {@code weighted_mean}, with errors clustered as asked;
 * {@code difference}, treated less never treated; for counts with an exposure {@code rate} with
 * Garwood's interval and {@code rate_ratio} with its exact one; for zeros and ones {@code
 * proportion} with Clopper and Pearson's. Exact intervals take every event as independent.
 */
public final class Means implements Estimator {
  /** Code of the units that are treated in some period of the panel. */
  public static final String TREATED = "treated";

  private static final String[] GROUPS = {"never_treated", TREATED};

  private static final Traits TRAITS = Traits.of("means", Estimand.LEVEL).with(LogExposure.OPTION);

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Estimation estimate(PanelData panel, EstimatorOptions options) {
    Clusters clusters = Clusters.of(panel, options);
    List<Note> notes = new ArrayList<>(panel.notes());
    notes.addAll(clusters.notes());
    int[] periods = panel.periods();
    int[][][] cells = cells(panel, periods);
    double[] exposure = LogExposure.exposure(panel, options.settings());
    List<Estimate> rows = new ArrayList<>();
    for (int cell = 0; cell <= periods.length; cell++) {
      if (cell == 1 && periods.length == 1) {
        break;
      }
      Writer writer =
          new Writer(panel, options, clusters, cell == 0 ? null : periods[cell - 1], rows);
      writer.means(TermName.MEAN, cells[0][cell], cells[1][cell], null);
      if (panel.weights() != null) {
        writer.means(TermName.WEIGHTED_MEAN, cells[0][cell], cells[1][cell], panel.weights());
      }
      writer.exact(cells[0][cell], cells[1][cell], exposure);
    }
    if (exposure != null && rows.stream().noneMatch(row -> row.term().is(TermName.RATE))) {
      notes.add(Note.of(EstimateNote.OFFSET_UNUSED, name()));
    }
    return Estimation.of(rows, panel.drops(), notes);
  }

  /** Rows of each group: first all of them, then period by period. */
  private static int[][][] cells(PanelData panel, int[] periods) {
    int[] index = panel.periodIndex(periods);
    int[][][] cells = new int[2][periods.length + 1][];
    int[][] count = new int[2][periods.length + 1];
    int[] unit = panel.unitOfRow();
    int last = periods[periods.length - 1];
    for (int pass = 0; pass < 2; pass++) {
      for (int[] c : count) {
        Arrays.fill(c, 0);
      }
      for (int r = 0; r < panel.rows(); r++) {
        int group = panel.cohort()[unit[r]] <= last ? 1 : 0;
        if (pass == 1) {
          cells[group][0][count[group][0]] = r;
          cells[group][index[r] + 1][count[group][index[r] + 1]] = r;
        }
        count[group][0]++;
        count[group][index[r] + 1]++;
      }
      for (int g = 0; pass == 0 && g < 2; g++) {
        for (int c = 0; c <= periods.length; c++) {
          cells[g][c] = new int[count[g][c]];
        }
      }
    }
    return cells;
  }

  /** Writes the rows of one period, or of all of them. */
  private record Writer(
      PanelData panel,
      EstimatorOptions options,
      Clusters clusters,
      Integer period,
      List<Estimate> rows) {

    private EstimateRow row(TermKind kind, TermName term, String group) {
      EstimateRow row =
          EstimateRow.of(panel, "means", Specification.NONE.with(clusters), new Term(kind, term));
      if (group != null) {
        row.of(EstimateDimension.ARM, group);
      }
      return period == null ? row : row.period(period);
    }

    void means(TermName term, int[] never, int[] treated, double[] weight) {
      double[] score = new double[panel.rows()];
      double[] mean = new double[2];
      int[][] groups = {never, treated};
      for (int g = 0; g < 2; g++) {
        int[] cell = groups[g];
        if (cell.length == 0) {
          continue;
        }
        double total = 0;
        double sum = 0;
        for (int r : cell) {
          double w = weight == null ? 1 : weight[r];
          total += w;
          sum += w * panel.outcome()[r];
        }
        mean[g] = sum / total;
        for (int r : cell) {
          score[r] = (weight == null ? 1 : weight[r]) * (panel.outcome()[r] - mean[g]) / total;
        }
        add(row(TermKind.LEVEL, term, GROUPS[g]).estimate(mean[g]), score, new int[][] {cell});
      }
      if (never.length > 0 && treated.length > 0) {
        for (int r : never) {
          score[r] = -score[r];
        }
        EstimateRow row =
            term == TermName.MEAN
                ? row(TermKind.DIFFERENCE, TermName.DIFFERENCE, null)
                : row(TermKind.CONTRAST, TermName.WEIGHTED_DIFFERENCE, null);
        add(row.estimate(mean[1] - mean[0]), score, groups);
      }
    }

    private void add(EstimateRow row, double[] score, int[][] cells) {
      long n = 0;
      for (int[] cell : cells) {
        n += cell.length;
      }
      double variance = 0;
      int groups = 0;
      if (clusters.ways().isEmpty()) {
        for (int[] cell : cells) {
          for (int r : cell) {
            variance += score[r] * score[r];
          }
        }
        groups = (int) n;
      } else {
        List<Clustering> ways = new ArrayList<>(clusters.ways());
        if (ways.size() == 2) {
          ways.add(Clustering.pairs(ways.get(0), ways.get(1)));
        }
        groups = Integer.MAX_VALUE;
        for (int w = 0; w < ways.size(); w++) {
          int[] seen = new int[1];
          variance += (w < 2 ? 1 : -1) * squares(ways.get(w), score, cells, seen);
          groups = Math.min(groups, seen[0]);
        }
      }
      long units =
          Arrays.stream(cells).flatMapToInt(Arrays::stream).map(this::unit).distinct().count();
      row.sample(n, units, clusters.ways().isEmpty() ? null : groups);
      if (groups > 1) {
        double factor = groups / (groups - 1.0);
        row.stdError(Math.sqrt(variance * factor), groups - 1.0, options.level());
      }
      rows.add(row.build());
    }

    /** Squared sums of scores by cluster; {@code seen} takes how many clusters there are. */
    private static double squares(Clustering way, double[] score, int[][] cells, int[] seen) {
      double[] sums = new double[way.count()];
      boolean[] any = new boolean[way.count()];
      for (int[] cell : cells) {
        for (int r : cell) {
          sums[way.code()[r]] += score[r];
          any[way.code()[r]] = true;
        }
      }
      double squares = 0;
      for (int c = 0; c < sums.length; c++) {
        squares += sums[c] * sums[c];
        seen[0] += any[c] ? 1 : 0;
      }
      return squares;
    }

    private int unit(int row) {
      int at = Arrays.binarySearch(panel.start(), row);
      return at >= 0 ? at : -at - 2;
    }

    void exact(int[] never, int[] treated, double[] exposure) {
      int[][] groups = {never, treated};
      if (exposure != null && counts(never) && counts(treated)) {
        for (int g = 0; g < 2; g++) {
          if (groups[g].length > 0) {
            double e = sum(groups[g], exposure);
            long events = (long) sum(groups[g], panel.outcome());
            rows.add(
                row(TermKind.LEVEL, TermName.RATE, GROUPS[g])
                    .estimate(events / e)
                    .interval(ExactIntervals.garwood(events, e, options.level()))
                    .sample(groups[g].length, units(groups[g]), null)
                    .build());
          }
        }
        if (never.length > 0 && treated.length > 0) {
          ExactTests.Ratio ratio =
              ExactTests.rateRatio(
                  (long) sum(treated, panel.outcome()),
                  sum(treated, exposure),
                  (long) sum(never, panel.outcome()),
                  sum(never, exposure),
                  options.level());
          rows.add(
              row(TermKind.CONTRAST, TermName.RATE_RATIO, null)
                  .in(EstimateUnit.RATIO)
                  .estimate(ratio.estimate())
                  .pValue(ratio.pValue())
                  .interval(ratio.interval())
                  .sample(never.length + treated.length, units(never) + units(treated), null)
                  .build());
        }
      } else if (exposure == null && zerosAndOnes(never) && zerosAndOnes(treated)) {
        for (int g = 0; g < 2; g++) {
          if (groups[g].length > 0) {
            long ones = (long) sum(groups[g], panel.outcome());
            rows.add(
                row(TermKind.LEVEL, TermName.PROPORTION, GROUPS[g])
                    .in(EstimateUnit.SHARE)
                    .estimate((double) ones / groups[g].length)
                    .interval(
                        ExactIntervals.clopperPearson(ones, groups[g].length, options.level()))
                    .sample(groups[g].length, units(groups[g]), null)
                    .build());
          }
        }
      }
    }

    private long units(int[] cell) {
      return Arrays.stream(cell).map(this::unit).distinct().count();
    }

    private boolean counts(int[] cell) {
      return Arrays.stream(cell)
          .mapToDouble(r -> panel.outcome()[r])
          .allMatch(y -> y >= 0 && y == Math.rint(y));
    }

    private boolean zerosAndOnes(int[] cell) {
      return Arrays.stream(cell)
          .mapToDouble(r -> panel.outcome()[r])
          .allMatch(y -> y == 0 || y == 1);
    }

    private static double sum(int[] cell, double[] values) {
      double sum = 0;
      for (int r : cell) {
        sum += values[r];
      }
      return sum;
    }
  }
}
