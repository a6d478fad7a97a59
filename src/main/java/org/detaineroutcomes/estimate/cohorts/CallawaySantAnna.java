package org.detaineroutcomes.estimate.cohorts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.stats.Bands;
import org.detaineroutcomes.stats.Interval;
import org.detaineroutcomes.stats.Multipliers;

/**
 * Group-time average treatment effects and their averages (Callaway and Sant'Anna 2021, Journal of
 * Econometrics 225), with the conventions of the R package did.
 *
 * <p>Analytic standard errors come from influence functions, summed by cluster; with draws the
 * multiplier bootstrap gives uniform bands, and standard errors where they are the larger.
 */
public final class CallawaySantAnna implements Estimator {
  /** Below this share of the outcome's spread, or of one, an error is a rounding error of zero. */
  private static final double ZERO = Math.sqrt(Math.ulp(1.0)) * 10;

  /** Draws whose error is less than this share of the analytic one miss a part of the variance. */
  private static final double COLLAPSED = 0.8;

  /** Its own settings that decide digits, in the order in which rows name them. */
  private static final Map<String, SettingKey> OWN =
      new TreeMap<>(
          Map.of(
              "unbalanced", SettingKey.UNBALANCED,
              "min-e", SettingKey.MIN_E,
              "max-e", SettingKey.MAX_E,
              "balance-e", SettingKey.BALANCE_E));

  private static final Traits TRAITS =
      Traits.of("callaway-santanna", Estimand.EFFECT_ON_TREATED)
          .with(Traits.EventTimes.BY_BASE_PERIOD)
          .with(
              OptionSpec.whole("min-e", "", "first event time that averages take in"),
              OptionSpec.whole("max-e", "", "last event time that averages take in"),
              OptionSpec.whole("balance-e", "", "event time up to which every cohort must be seen"),
              OptionSpec.choice("influence", Influences.class, "influence functions handed over"),
              OptionSpec.choice(
                  "unbalanced", CohortPanel.Unbalanced.class, "units that miss a period"));

  @Override
  public Traits traits() {
    return TRAITS;
  }

  /** Which influence functions are handed over beside the estimates. */
  enum Influences {
    AGGREGATES,
    CELLS
  }

  @Override
  public Estimation estimate(PanelData all, EstimatorOptions options) {
    CohortPanel panel = CohortPanel.of(name(), all, options);
    Multipliers multipliers =
        options.draws() == 0
            ? null
            : new Multipliers(options.seed(), panel.clusters(), options.draws());
    Aggregates aggregates = new Aggregates(panel, options.settings());
    Influences which =
        options.settings().choice("influence", Influences.class, Influences.AGGREGATES);
    GroupTime cells =
        new GroupTime(
            panel,
            options,
            multipliers,
            aggregates,
            which == Influences.CELLS ? GroupTime.Keep.CELLS : GroupTime.Keep.AGGREGATES);
    Rows rows = new Rows(name(), panel, options, specification(panel.panel(), options));
    rows.cells(cells);
    rows.averages(aggregates.averages(cells, multipliers));
    List<Drop> drops = new ArrayList<>(panel.drops());
    drops.addAll(cells.drops);
    if (cells.cells.stream().noneMatch(aggregates::takes)) {
      throw org.detaineroutcomes.estimate.NotEstimable.because(
          name(), all, "no effect lies between event times min-e and max-e", "widen them");
    }
    if (rows.estimates.isEmpty()) {
      throw org.detaineroutcomes.estimate.NotEstimable.because(
          name(), all, "no cell can be estimated: " + why(cells.drops), "use fewer covariates");
    }
    List<Note> notes = new ArrayList<>(panel.notes());
    if (rows.belowZero > 0) {
      notes.add(Clusters.belowZero(rows.belowZero));
    }
    notes.addAll(rows.errors);
    Estimation found = Estimation.of(rows.estimates, drops, notes).with(rows.influence(cells));
    OptionalInt reference = cells.reference();
    return reference.isPresent() ? found.from(reference.getAsInt()) : found;
  }

  private static String why(List<Drop> drops) {
    return drops.stream()
        .map(d -> d.name() + " at " + d.at() + " (" + d.reason().code().replace('_', ' ') + ")")
        .collect(Collectors.joining(", "));
  }

  private static Specification specification(PanelData panel, EstimatorOptions options) {
    PanelSpec columns = panel.spec();
    Specification specification =
        Specification.of(SettingKey.CONTROL, options.control().word())
            .with(SettingKey.METHOD, word(options.method()))
            .withCovariates(columns)
            .with(SettingKey.BASE, word(options.base()))
            .with(SettingKey.ANTICIPATION, options.anticipation())
            .withWeights(columns)
            .with(
                SettingKey.CLUSTER,
                columns.clusters().isEmpty()
                    ? new Object[] {columns.unit()}
                    : columns.clusters().toArray());
    for (Map.Entry<String, SettingKey> own : OWN.entrySet()) {
      String typed = options.settings().typed().get(own.getKey());
      if (typed != null) {
        specification = specification.with(own.getValue(), typed);
      }
    }
    return options.draws() == 0
        ? specification
        : specification
            .with(SettingKey.DRAWS, options.draws())
            .with(SettingKey.SEED, options.seed());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The tidy rows as they are made. */
  private static final class Rows {
    final List<Estimate> estimates = new ArrayList<>();
    private final List<Integer> influenceRows = new ArrayList<>();
    private final List<double[]> influences = new ArrayList<>();
    private final String estimator;
    private final CohortPanel panel;
    private final EstimatorOptions options;
    private final Specification specification;
    private final double zero;
    private final List<Note> errors = new ArrayList<>();
    private long belowZero;

    Rows(
        String estimator,
        CohortPanel panel,
        EstimatorOptions options,
        Specification specification) {
      this.estimator = estimator;
      this.panel = panel;
      this.options = options;
      this.specification = specification;
      this.zero = rounding(panel.panel().outcome());
    }

    private static double rounding(double[] outcome) {
      double mean = Arrays.stream(outcome).average().orElse(0);
      double squares = Arrays.stream(outcome).map(y -> (y - mean) * (y - mean)).sum();
      return ZERO * Math.min(1, Math.sqrt(squares / outcome.length));
    }

    private EstimateRow row(Term term) {
      return EstimateRow.of(panel.panel(), estimator, specification, term);
    }

    void cells(GroupTime all) {
      double[] se = new double[all.cells.size()];
      double[] ofDraws = all.draws == null ? null : Bands.stdErrors(all.draws);
      for (int k = 0; k < se.length; k++) {
        boolean free = all.att[k] != null && !all.cells.get(k).isBase();
        double analytic = all.stdError[k];
        // The larger one: where few clusters carry the treated side the draws take few values,
        // and their interquartile range is that of the rest.
        se[k] = !free ? 0 : ofDraws == null ? analytic : Math.max(analytic, ofDraws[k]);
      }
      List<double[]> drawn = all.draws == null ? List.of() : Arrays.asList(all.draws);
      double critical = critical(drawn, beyondRounding(se));
      for (int k = 0; k < se.length; k++) {
        if (all.att[k] == null) {
          continue;
        }
        GroupTimeCell cell = all.cells.get(k);
        int period = panel.periods()[cell.at()];
        if (all.influence != null) {
          influenceRows.add(estimates.size());
          influences.add(all.influence[k]);
        }
        add(
            row(Term.ATT_GT).cohort(cell.cohort()).period(period).eventTime(period - cell.cohort()),
            all.att[k],
            se[k],
            critical,
            all.compared[k]);
      }
    }

    /** Errors, those that are rounding alone as 0: a band has no use for their ratios. */
    private double[] beyondRounding(double[] se) {
      return Arrays.stream(se).map(error -> error > zero ? error : 0).toArray();
    }

    private void compare(double analytic, double drawn) {
      errors.add(
          Note.of(
              drawn < COLLAPSED * analytic
                  ? EstimateNote.DRAWS_COLLAPSE
                  : EstimateNote.ERRORS_OF_DRAWS,
              drawn,
              analytic));
    }

    private double critical(List<double[]> drawn, double[] se) {
      return drawn.isEmpty()
          ? 0
          : Bands.criticalValue(drawn.toArray(double[][]::new), se, options.level());
    }

    private void add(EstimateRow row, double estimate, double se, double critical, int units) {
      row.estimate(estimate);
      belowZero += Double.isNaN(se) ? 1 : 0;
      if (se > zero) {
        row.stdError(se, Double.POSITIVE_INFINITY, options.level());
        if (critical > 0) {
          row.band(new Interval(estimate - critical * se, estimate + critical * se));
        }
      }
      row.sample((long) units * panel.periods().length, units, panel.fewestClusters());
      estimates.add(row.build());
    }

    void averages(List<Aggregates.Average> averages) {
      for (Aggregates.Type type : Aggregates.Type.values()) {
        List<Aggregates.Average> family = averages.stream().filter(a -> a.type() == type).toList();
        double[] se = new double[family.size()];
        double[] ofDraws =
            Bands.stdErrors(
                family.stream().map(Aggregates.Average::draws).toArray(double[][]::new));
        List<double[]> partDraws = new ArrayList<>();
        List<Double> partErrors = new ArrayList<>();
        for (int k = 0; k < se.length; k++) {
          Aggregates.Average a = family.get(k);
          double analytic = analytic(a.influence());
          se[k] = a.draws() == null ? analytic : Math.max(analytic, ofDraws[k]);
          if (a.draws() != null && kind(type, a.key()) == TermKind.HEADLINE) {
            compare(analytic, ofDraws[k]);
          }
          if (a.key() != null && a.draws() != null) {
            partDraws.add(a.draws());
            partErrors.add(se[k] > zero ? se[k] : 0);
          }
        }
        double critical = critical(partDraws, partErrors.stream().mapToDouble(e -> e).toArray());
        for (int k = 0; k < se.length; k++) {
          Aggregates.Average a = family.get(k);
          EstimateRow row = row(new Term(kind(type, a.key()), word(type)));
          if (a.weight() != null) {
            row.weight(a.weight());
          }
          if (a.key() != null) {
            switch (type) {
              case DYNAMIC -> row.eventTime(a.key());
              case GROUP -> row.cohort(a.key());
              default -> row.period(a.key());
            }
          }
          influenceRows.add(estimates.size());
          influences.add(a.influence());
          add(row, a.estimate(), se[k], a.key() == null ? 0 : critical, panel.units());
        }
      }
    }

    private static TermKind kind(Aggregates.Type type, Integer key) {
      if (key == null) {
        return type == Aggregates.Type.SIMPLE ? TermKind.HEADLINE : TermKind.AVERAGE;
      }
      return switch (type) {
        case DYNAMIC -> TermKind.EVENT_TIME;
        case GROUP -> TermKind.COHORT;
        default -> TermKind.CALENDAR;
      };
    }

    private double analytic(double[] influence) {
      return Math.sqrt(panel.squares(influence)) / influence.length;
    }

    Estimation.Influence influence(GroupTime cells) {
      return new Estimation.Influence(
          cells.panel.panel().units(), influenceRows, influences.toArray(double[][]::new));
    }
  }
}
