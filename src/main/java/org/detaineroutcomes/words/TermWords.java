package org.detaineroutcomes.words;

import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.TermName;

/** What the terms of the estimates are called in print. */
public final class TermWords {
  private TermWords() {}

  /** A term by its code; a coefficient, and a headline that is one, by its column. */
  public static String of(TermKind kind, String name) {
    return switch (kind) {
      case COEFFICIENT, HEADLINE -> figure(name);
      default ->
          Code.of(TermName.class, name)
              .map(TermWords::of)
              .orElseThrow(() -> new IllegalArgumentException("no term is called " + name));
    };
  }

  /** A figure that a check or a note is about: a term, or a term and its event time. */
  public static String figure(String name) {
    return Code.of(TermName.class, name).map(TermWords::of).orElse(spaced(name));
  }

  private static String of(TermName name) {
    return switch (name) {
      case OVERALL, SIMPLE, TREATED, ATT -> "overall";
      case ATT_GT -> "effect of a cohort in a period";
      case LOG_ATT_GT -> "effect of a cohort in a period, in logarithms";
      case LOG_RATIO -> "overall, as a ratio in logarithms";
      case TREATED_NEVER -> "Treated vs Untreated";
      case EARLIER_LATER -> "Earlier vs Later Treated";
      case LATER_EARLIER -> "Later vs Earlier Treated";
      case LATER_ALWAYS -> "Later vs Always Treated";
      case WITHIN_THIRD -> "effect on one side";
      case DOSE_GROUP -> "effect by dose";
      case DOSE_SLOPE -> "slope in the dose";
      case JOINT_PLACEBOS -> "all effects before the change zero";
      case JOINT_EFFECTS -> "all effects from the change on zero";
      case EQUAL_EFFECTS -> "all effects from the change on the same";
      case PERIODS_ACCUMULATED -> "periods over which effects add up";
      case CONLEY_TABER -> "Conley and Taber";
      case FERMAN_PINTO -> "Ferman and Pinto";
      case P_HOLM -> "p, adjusted by Holm";
      case P_BENJAMINI_HOCHBERG -> "p, adjusted by Benjamini and Hochberg";
      case P_ROMANO_WOLF -> "p, adjusted by Romano and Wolf";
      case ATE,
          DYNAMIC,
          GROUP,
          CALENDAR,
          MEAN,
          DIFFERENCE,
          WEIGHTED_MEAN,
          WEIGHTED_DIFFERENCE,
          RATE,
          RATE_RATIO,
          PROPORTION,
          OMEGA,
          LAMBDA,
          N_TREATED_MATCHED,
          N_CONTROL_MATCHED,
          SMD,
          VAR_RATIO,
          ECDF_MEAN,
          ECDF_MAX,
          SMD_MATCHED,
          VAR_RATIO_MATCHED,
          ECDF_MEAN_MATCHED,
          ECDF_MAX_MATCHED,
          PROPENSITY,
          CONTROL_MEAN_AFTER,
          EFFECTIVE_SAMPLE_SIZE,
          PLACEBO_DATE,
          RANDOMIZATION,
          CLUSTER_ROBUST,
          WILD_BOOTSTRAP,
          CLUSTER_JACKKNIFE,
          SPATIAL,
          UNTREATED_CLUSTERS,
          LEAVE_ONE_OUT,
          MISSING_BOUNDS,
          MISCLASSIFIED_CONTROLS,
          MISCLASSIFIED_TREATED,
          BOUNDS_SMOOTHNESS,
          BOUNDS_RELATIVE_MAGNITUDES ->
          spaced(name.code());
    };
  }

  private static String spaced(String name) {
    return name.replace('_', ' ');
  }
}
