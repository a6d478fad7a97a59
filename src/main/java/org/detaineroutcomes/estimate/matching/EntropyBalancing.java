package org.detaineroutcomes.estimate.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.stats.Matrices;

/**
 * Entropy balancing (Hainmueller 2012): control weights nearest to equal that give the controls the
 * treated units' covariate means exactly; Newton steps on the dual.
 */
public final class EntropyBalancing implements Estimator {
  private static final int MAX_STEPS = 500;
  private static final double BALANCED = 1e-11;

  private static final Traits TRAITS = Traits.of("entropy-balancing", Estimand.EFFECT_ON_TREATED);

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Estimation estimate(PanelData panel, EstimatorOptions options) {
    CrossSection section = CrossSection.of(name(), panel);
    double[] weight = weights(section);
    WeightedDifference effect = WeightedDifference.of(section.outcome(), section.treated(), weight);
    Specification specification = Specification.of(SettingKey.MOMENTS, "first");
    List<Estimate> rows = new ArrayList<>();
    rows.add(
        EstimateRow.of(section.panel(), name(), specification, Term.OVERALL)
            .estimate(effect.estimate())
            .stdError(effect.stdError(), effect.df(), options.level())
            .sample(section.size(), section.size(), null)
            .build());
    double total = 0;
    double squares = 0;
    for (int i = 0; i < weight.length; i++) {
      if (section.treated()[i] == 0) {
        total += weight[i];
        squares += weight[i] * weight[i];
      }
    }
    for (int j = 0; j < section.x().length; j++) {
      double mean = 0;
      for (int i = 0; i < weight.length; i++) {
        mean += section.treated()[i] == 0 ? weight[i] * section.x()[j][i] / total : 0;
      }
      rows.add(
          EstimateRow.of(
                  section.panel(),
                  name(),
                  specification,
                  Term.diagnostic(TermName.CONTROL_MEAN_AFTER))
              .of(EstimateDimension.COVARIATE, section.names().get(j))
              .in(EstimateUnit.COVARIATE)
              .estimate(mean)
              .build());
    }
    rows.add(
        EstimateRow.of(
                section.panel(),
                name(),
                specification,
                Term.diagnostic(TermName.EFFECTIVE_SAMPLE_SIZE))
            .in(EstimateUnit.UNITS)
            .estimate(total * total / squares)
            .build());
    List<Note> notes = new ArrayList<>(panel.notes());
    notes.add(section.note());
    notes.add(Note.of(EstimateNote.BALANCE_AS_GIVEN));
    return Estimation.of(rows, section.drops(), notes);
  }

  /**
   * What the weights must meet.
   *
   * @param base weights as given
   * @param size of the treated, by their weights
   * @param target means of the covariates among the treated
   * @param scale root mean square distance of all units from the target
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  private record Aim(double[] base, double size, double[] target, double[] scale) {
    static Aim of(CrossSection section) {
      int k = section.x().length;
      double[] base = new double[section.size()];
      double size = 0;
      double[] target = new double[k];
      for (int i = 0; i < base.length; i++) {
        base[i] = section.weight() == null ? 1 : section.weight()[i];
        if (section.treated()[i] == 1) {
          size += base[i];
          for (int j = 0; j < k; j++) {
            target[j] += base[i] * section.x()[j][i];
          }
        }
      }
      double[] scale = new double[k];
      for (int j = 0; j < k; j++) {
        target[j] /= size;
        double centre = target[j];
        scale[j] =
            Math.sqrt(
                Arrays.stream(section.x()[j])
                    .map(v -> (v - centre) * (v - centre))
                    .average()
                    .orElse(1));
      }
      return new Aim(base, size, target, scale);
    }
  }

  /**
   * Treated units keep their weight; controls get theirs so that they add up to the treated's.
   * Newton's method on the dual, with steps halved until it does not rise.
   */
  private double[] weights(CrossSection section) {
    Aim aim = Aim.of(section);
    int k = section.x().length;
    double[] lambda = new double[k];
    double[] weight = new double[section.size()];
    double value = dual(section, aim, lambda, weight);
    for (int step = 0; step < MAX_STEPS; step++) {
      double[] gradient = new double[k];
      double[][] hessian = new double[k][k];
      moments(section, aim.target, aim.scale, weight, gradient, hessian);
      double worst = Arrays.stream(gradient).map(Math::abs).max().orElse(0);
      if (worst < BALANCED) {
        for (int i = 0; i < weight.length; i++) {
          weight[i] = section.treated()[i] == 1 ? aim.base[i] : weight[i] * aim.size;
        }
        return weight;
      }
      double[][] inverse;
      try {
        inverse = Matrices.inverseOfPositive(hessian);
      } catch (ArithmeticException e) {
        break;
      }
      double length = 1;
      double[] tried = lambda;
      double next = Double.POSITIVE_INFINITY;
      while (length > 1e-10 && !(next <= value + 1e-14 * Math.abs(value))) {
        tried = along(lambda, length, inverse, gradient);
        next = dual(section, aim, tried, weight);
        length /= 2;
      }
      lambda = tried;
      value = next;
    }
    throw NotEstimable.because(
        name(),
        section.panel(),
        "no weights give the controls the treated means",
        "use fewer covariates, or units that are more alike");
  }

  private static double[] along(
      double[] lambda, double length, double[][] inverse, double[] gradient) {
    double[] tried = lambda.clone();
    for (int a = 0; a < tried.length; a++) {
      for (int b = 0; b < tried.length; b++) {
        tried[a] -= length * inverse[a][b] * gradient[b];
      }
    }
    return tried;
  }

  /** Log of the partition sum; leaves the normalised control weights in {@code weight}. */
  private static double dual(CrossSection section, Aim aim, double[] lambda, double[] weight) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < weight.length; i++) {
      weight[i] = Double.NEGATIVE_INFINITY;
      if (section.treated()[i] == 0) {
        double e = Math.log(aim.base[i]);
        for (int j = 0; j < lambda.length; j++) {
          e += lambda[j] * (section.x()[j][i] - aim.target[j]) / aim.scale[j];
        }
        weight[i] = e;
        most = Math.max(most, e);
      }
    }
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      weight[i] = Math.exp(weight[i] - most);
      sum += weight[i];
    }
    for (int i = 0; i < weight.length; i++) {
      weight[i] /= sum;
    }
    return most + Math.log(sum);
  }

  private static void moments(
      CrossSection section,
      double[] target,
      double[] scale,
      double[] weight,
      double[] gradient,
      double[][] hessian) {
    int k = gradient.length;
    double[] gap = new double[k];
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] > 0) {
        for (int a = 0; a < k; a++) {
          gap[a] = (section.x()[a][i] - target[a]) / scale[a];
          gradient[a] += weight[i] * gap[a];
        }
        for (int a = 0; a < k; a++) {
          for (int b = 0; b < k; b++) {
            hessian[a][b] += weight[i] * gap[a] * gap[b];
          }
        }
      }
    }
    for (int a = 0; a < k; a++) {
      for (int b = 0; b < k; b++) {
        hessian[a][b] -= gradient[a] * gradient[b];
      }
    }
  }
}
