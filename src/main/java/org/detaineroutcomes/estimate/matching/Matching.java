package org.detaineroutcomes.estimate.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detaineroutcomes.estimate.Drop;
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
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.stats.Logit;
import org.detaineroutcomes.stats.Matrices;

/**
 * The effect on the treated by matching (Stuart 2010), with the balance before and after.
 *
 * <p>Settings: {@code method} nearest (on the propensity score), mahalanobis, cem or subclass;
 * {@code ratio}, {@code replace}, {@code caliper} in standard deviations of the score, {@code
 * order} descending or data, {@code subclasses}, {@code spread} bernoulli or sample for the
 * standardized differences of zeros and ones.
 */
public final class Matching implements Estimator {
  /** Methods that take controls one by one. */
  private static final String[] NEAREST = {"method=nearest", "method=mahalanobis"};

  private static final Traits TRAITS =
      Traits.of("matching", Estimand.EFFECT_ON_TREATED)
          .with(
              OptionSpec.choice("method", How.class, "how units are matched"),
              OptionSpec.whole("ratio", "1", "controls for each treated unit")
                  .atLeast(1)
                  .beside(NEAREST),
              OptionSpec.yesNo("replace", "no", "whether a control may be taken again")
                  .beside(NEAREST),
              OptionSpec.number(
                  "caliper", "", "widest distance, in standard deviations of the score"),
              OptionSpec.choice("order", Matched.Order.class, "who is matched first")
                  .beside(NEAREST),
              OptionSpec.whole("subclasses", "6", "classes of the score")
                  .atLeast(1)
                  .beside("method=subclass"),
              OptionSpec.choice("spread", Balance.Spread.class, "spread of zeros and ones"));

  private static final List<TermName> BEFORE =
      List.of(TermName.SMD, TermName.VAR_RATIO, TermName.ECDF_MEAN, TermName.ECDF_MAX);
  private static final List<TermName> AFTER =
      List.of(
          TermName.SMD_MATCHED,
          TermName.VAR_RATIO_MATCHED,
          TermName.ECDF_MEAN_MATCHED,
          TermName.ECDF_MAX_MATCHED);

  @Override
  public Traits traits() {
    return TRAITS;
  }

  /** How units are matched. */
  enum How {
    NEAREST,
    MAHALANOBIS,
    CEM,
    SUBCLASS
  }

  @Override
  public Estimation estimate(PanelData panel, EstimatorOptions options) {
    CrossSection section = CrossSection.of(name(), panel);
    Settings settings = options.settings();
    How how = settings.choice("method", How.class, How.NEAREST);
    Logit logit = Score.fit(name(), section);
    double[] score = logit.fitted();
    Matched matched = match(section, settings, how, score);
    if (matched.count(section, 1) == 0) {
      throw NotEstimable.because(
          name(), panel, "no treated unit finds a control like it", "allow a wider caliper");
    }
    Specification specification = specification(how, settings);
    double[] one = new double[section.size()];
    Arrays.fill(one, 1);
    Balance.Spread spread =
        settings.choice("spread", Balance.Spread.class, Balance.Spread.BERNOULLI);
    List<Estimate> rows = new ArrayList<>();
    WeightedDifference effect =
        WeightedDifference.of(section.outcome(), section.treated(), matched.weight());
    rows.add(
        row(section, specification, Term.OVERALL)
            .estimate(effect.estimate())
            .stdError(effect.stdError(), effect.df(), options.level())
            .sample(
                matched.count(section, 0) + matched.count(section, 1),
                matched.count(section, 0) + matched.count(section, 1),
                null)
            .build());
    rows.add(
        row(section, specification, Term.diagnostic(TermName.N_TREATED_MATCHED))
            .in(EstimateUnit.UNITS)
            .estimate((double) matched.count(section, 1))
            .build());
    rows.add(
        row(section, specification, Term.diagnostic(TermName.N_CONTROL_MATCHED))
            .in(EstimateUnit.UNITS)
            .estimate((double) matched.count(section, 0))
            .build());
    boolean scored = how == How.NEAREST || how == How.SUBCLASS;
    for (Map.Entry<String, double[]> v :
        Balance.variables(section, scored ? score : null).entrySet()) {
      balance(rows, section, specification, v, BEFORE, one, spread);
      balance(rows, section, specification, v, AFTER, matched.weight(), spread);
    }
    if (scored) {
      rows.addAll(Score.rows(name(), specification, section, logit, options.level()));
    }
    List<Drop> drops = new ArrayList<>(section.drops());
    for (int i = 0; i < section.size(); i++) {
      if (section.treated()[i] == 1 && matched.weight()[i] == 0) {
        drops.add(Drop.unit(section.panel().units().get(i), 1, DropNote.WITHOUT_MATCH));
      }
    }
    List<Note> notes = new ArrayList<>(panel.notes());
    notes.add(section.note());
    notes.add(Note.of(EstimateNote.MATCHES_AS_GIVEN));
    notes.addAll(Score.overlap(section, score));
    return Estimation.of(rows, drops, notes);
  }

  private Matched match(CrossSection section, Settings settings, How how, double[] score) {
    int ratio = settings.whole("ratio", 1);
    boolean replace = settings.yes("replace", false);
    Matched.Order order =
        settings.choice(
            "order",
            Matched.Order.class,
            how == How.MAHALANOBIS ? Matched.Order.DATA : Matched.Order.DESCENDING);
    double caliper = settings.number("caliper", Double.POSITIVE_INFINITY);
    double limit = Double.isInfinite(caliper) ? caliper : caliper * deviation(score);
    int[] turn = Matched.order(section, score, order);
    return switch (how) {
      case CEM -> Matched.coarsened(section);
      case SUBCLASS -> Matched.subclasses(section, score, settings.whole("subclasses", 6));
      case NEAREST ->
          Matched.nearest(
              section,
              turn,
              new NearestNeighbors(limit, ratio, replace),
              (i, j) -> Math.abs(score[i] - score[j]));
      case MAHALANOBIS ->
          Matched.nearest(
              section, turn, new NearestNeighbors(caliper, ratio, replace), mahalanobis(section));
    };
  }

  private static double deviation(double[] v) {
    double mean = Arrays.stream(v).average().orElse(0);
    double squares = Arrays.stream(v).map(s -> (s - mean) * (s - mean)).sum();
    return Math.sqrt(squares / (v.length - 1));
  }

  /** Distance by the pooled covariance within groups. */
  private NearestNeighbors.Distance mahalanobis(CrossSection section) {
    double[][] x = section.x();
    int k = x.length;
    double[][] mean = new double[2][k];
    double[] size = new double[2];
    for (int i = 0; i < section.size(); i++) {
      int d = (int) section.treated()[i];
      size[d]++;
      for (int a = 0; a < k; a++) {
        mean[d][a] += x[a][i];
      }
    }
    double[][] pooled = new double[k][k];
    for (int i = 0; i < section.size(); i++) {
      int d = (int) section.treated()[i];
      for (int a = 0; a < k; a++) {
        for (int b = 0; b < k; b++) {
          pooled[a][b] +=
              (x[a][i] - mean[d][a] / size[d])
                  * (x[b][i] - mean[d][b] / size[d])
                  / (section.size() - 2);
        }
      }
    }
    double[][] inverse;
    try {
      inverse = Matrices.inverseOfPositive(pooled);
    } catch (ArithmeticException e) {
      throw NotEstimable.because(
          name(), section.panel(), "the covariates are collinear", "leave some out");
    }
    return (i, j) -> {
      double[] gap = new double[k];
      for (int a = 0; a < k; a++) {
        gap[a] = x[a][i] - x[a][j];
      }
      return Matrices.quadratic(inverse, gap);
    };
  }

  private EstimateRow row(CrossSection section, Specification specification, Term term) {
    return EstimateRow.of(section.panel(), name(), specification, term);
  }

  private void balance(
      List<Estimate> rows,
      CrossSection section,
      Specification specification,
      Map.Entry<String, double[]> variable,
      List<TermName> terms,
      double[] weight,
      Balance.Spread spread) {
    Balance balance = Balance.of(variable.getValue(), section.treated(), weight, spread);
    String name = variable.getKey();
    add(
        rows,
        section,
        specification,
        terms.get(0),
        name,
        EstimateUnit.STANDARD_DEVIATIONS,
        balance.smd());
    add(
        rows,
        section,
        specification,
        terms.get(1),
        name,
        EstimateUnit.RATIO,
        balance.varianceRatio());
    add(rows, section, specification, terms.get(2), name, EstimateUnit.SHARE, balance.ecdfMean());
    add(rows, section, specification, terms.get(3), name, EstimateUnit.SHARE, balance.ecdfMax());
  }

  private void add(
      List<Estimate> rows,
      CrossSection section,
      Specification specification,
      TermName term,
      String variable,
      EstimateUnit unit,
      Double value) {
    if (value != null) {
      rows.add(
          row(section, specification, Term.diagnostic(term))
              .of(EstimateDimension.COVARIATE, variable)
              .in(unit)
              .estimate(value)
              .build());
    }
  }

  private static Specification specification(How how, Settings settings) {
    String spread = settings.typed().getOrDefault("spread", "bernoulli");
    Specification common = Specification.of(SettingKey.METHOD, how.name().toLowerCase(Locale.ROOT));
    if (!spread.equals("bernoulli")) {
      common = common.with(SettingKey.SPREAD, spread);
    }
    return switch (how) {
      case CEM -> common.with(SettingKey.BINS, "sturges");
      case SUBCLASS -> common.with(SettingKey.SUBCLASSES, settings.whole("subclasses", 6));
      default ->
          common
              .with(SettingKey.RATIO, settings.whole("ratio", 1))
              .with(SettingKey.REPLACE, settings.yes("replace", false))
              .with(SettingKey.CALIPER, settings.typed().getOrDefault("caliper", "none"))
              .with(
                  SettingKey.ORDER,
                  settings
                      .typed()
                      .getOrDefault("order", how == How.MAHALANOBIS ? "data" : "descending"));
    };
  }
}
