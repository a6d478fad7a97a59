package org.detaineroutcomes.estimate.robustness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Settings;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RobustnessNote;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.stats.SpatialSums;

/**
 * Standard errors where units near each other are disturbed alike (Conley 1999), of any figure with
 * influence functions.
 *
 * <p>Setting {@code conley}: how far apart they may be, in kilometres. {@code conley-pairs=all}
 * takes a pair of units in all periods together, on the sphere of fixest and with its factor for
 * small samples; {@code period} within a period alone, as conleyreg does, with {@code conley-lags}
 * of each unit's own past.
 */
final class SpatialErrors implements RobustnessCheck {
  private static final String CUTOFF = "conley";
  private static final String KERNEL = "conley-kernel";
  private static final String PAIRS = "conley-pairs";
  private static final String LAGS = "conley-lags";
  private static final double FIXEST_RADIUS = 6376;
  private static final double CONLEYREG_RADIUS = 6371.01;

  enum Pairs {
    ALL,
    PERIOD
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(
        OptionSpec.number(CUTOFF, "", "errors dependent within so many kilometres (coordinates)")
            .atLeast(0),
        OptionSpec.choice(KERNEL, SpatialSums.Kernel.class, "how dependence falls with distance")
            .beside(CUTOFF),
        OptionSpec.choice(PAIRS, Pairs.class, "pairs of units in all periods, or within each")
            .beside(CUTOFF),
        OptionSpec.whole(LAGS, "0", "periods of a unit's own past, beside pairs within periods")
            .atLeast(0)
            .beside(PAIRS + "=period"));
  }

  @Override
  public boolean isAsked(EstimatorOptions asked) {
    return asked.settings().typed().containsKey(CUTOFF);
  }

  /** Parts of the error by unit and period, and a factor of the variance. */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  private record Parts(List<String> units, double[][] values, double factor) {}

  @Override
  public Estimation beside(
      Estimator estimator,
      PanelData panel,
      EstimatorOptions options,
      EstimatorOptions plain,
      Estimation found) {
    Settings settings = options.settings();
    Pairs pairs = settings.choice(PAIRS, Pairs.class, Pairs.ALL);
    Optional<Estimate> whole = Headline.of(found);
    Optional<Parts> parts = whole.flatMap(figure -> parts(found, figure, pairs));
    if (parts.isEmpty()) {
      return found.with(List.of(Note.of(RobustnessNote.NO_SPATIAL_ERRORS, estimator.name())));
    }
    double cutoff = settings.number(CUTOFF, 0);
    SpatialSums.Kernel kernel =
        settings.choice(KERNEL, SpatialSums.Kernel.class, SpatialSums.Kernel.UNIFORM);
    SpatialSums places = places(estimator, panel, parts.get().units());
    double[][] values = parts.get().values();
    double variance =
        places.variance(
            values, cutoff, kernel, pairs == Pairs.ALL ? FIXEST_RADIUS : CONLEYREG_RADIUS);
    Specification of =
        whole
            .get()
            .specification()
            .with(SettingKey.CONLEY, settings.typed().get(CUTOFF))
            .with(SettingKey.CONLEY_KERNEL, word(kernel))
            .with(SettingKey.CONLEY_PAIRS, word(pairs));
    if (pairs == Pairs.PERIOD) {
      int lags = settings.whole(LAGS, 0);
      variance += SpatialSums.ownLags(values, lags);
      of = of.with(SettingKey.CONLEY_LAGS, lags);
    }
    Estimate row =
        EstimateRow.of(panel, estimator.name(), of, Term.check(TermName.SPATIAL))
            .of(EstimateDimension.TERM, whole.get().term().name())
            .in(whole.get().unit())
            .estimate(whole.get().estimate())
            .stdError(
                Math.sqrt(variance * parts.get().factor()),
                Double.POSITIVE_INFINITY,
                options.level())
            .sampleOf(whole.get())
            .build();
    return found.with(
        List.of(row), List.of(Note.of(RobustnessNote.SPATIAL_ERRORS, cutoff, values.length)));
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Scores by row where they are known, else influence functions by unit, over all periods. */
  private static Optional<Parts> parts(Estimation found, Estimate figure, Pairs pairs) {
    int row = found.estimates().indexOf(figure);
    Optional<Estimation.RowScores> rows = found.scores().filter(s -> s.row() == row);
    if (rows.isPresent()) {
      return Optional.of(ofRows(rows.get(), pairs));
    }
    return found
        .influence()
        .filter(i -> pairs == Pairs.ALL && i.rows().contains(row))
        .map(
            i -> {
              double[] of = i.values()[i.rows().indexOf(row)];
              double[][] values = new double[of.length][1];
              Arrays.setAll(values, u -> new double[] {of[u] / of.length});
              return new Parts(i.units(), values, 1);
            });
  }

  private static Parts ofRows(Estimation.RowScores scores, Pairs pairs) {
    int first = Arrays.stream(scores.period()).min().orElse(0);
    int periods =
        pairs == Pairs.ALL ? 1 : Arrays.stream(scores.period()).max().orElse(0) - first + 1;
    double[][] values = new double[scores.units().size()][periods];
    for (int r = 0; r < scores.values().length; r++) {
      int at = pairs == Pairs.ALL ? 0 : scores.period()[r] - first;
      values[scores.unit()[r]][at] += scores.values()[r];
    }
    return new Parts(scores.units(), values, pairs == Pairs.ALL ? scores.factor() : 1);
  }

  private static SpatialSums places(Estimator estimator, PanelData panel, List<String> units) {
    double[][] of = panel.coordinates();
    if (of == null) {
      throw refuse(estimator, panel, "there are no coordinates");
    }
    Map<String, Integer> number = new HashMap<>();
    for (int u = 0; u < panel.units().size(); u++) {
      number.put(panel.units().get(u), u);
    }
    double[][] kept = new double[2][units.size()];
    for (int u = 0; u < units.size(); u++) {
      for (int c = 0; c < 2; c++) {
        kept[c][u] = of[c][number.get(units.get(u))];
        if (Double.isNaN(kept[c][u])) {
          throw refuse(estimator, panel, "unit " + units.get(u) + " has no coordinates");
        }
      }
    }
    return new SpatialSums(kept[0], kept[1]);
  }

  private static org.detaineroutcomes.model.Failure refuse(
      Estimator estimator, PanelData panel, String reason) {
    return NotEstimable.because(
        "spatial errors of " + estimator.name(),
        panel,
        reason,
        "name columns of latitude and longitude: --coordinates lat,lon");
  }
}
