package org.detaineroutcomes.model.result;

/** What a figure of an estimator is called; a coefficient has the name of its column instead. */
public enum TermName implements Code {
  /** The effect over all cohorts and periods. */
  OVERALL,
  /** The same: every cohort and period from adoption on, weighted by its units. */
  SIMPLE,
  /** The same: the coefficient of the treatment. */
  TREATED,
  /** The effect on the treated. */
  ATT,
  /** The effect on every unit. */
  ATE,
  /** Effects by event time, and their average. */
  DYNAMIC,
  /** Effects by cohort, and their average. */
  GROUP,
  /** Effects by period, and their average. */
  CALENDAR,
  /** The effect on one cohort in one period. */
  ATT_GT,
  /** The same as a coefficient on the logarithmic scale. */
  LOG_ATT_GT,
  /** The logarithm of what is expected with treatment over what is expected without. */
  LOG_RATIO,

  /** Mean over units and periods. */
  MEAN,
  /** Mean of the treated less that of the others. */
  DIFFERENCE,
  /** Mean weighted by residents. */
  WEIGHTED_MEAN,
  /** Weighted mean of the treated less that of the others. */
  WEIGHTED_DIFFERENCE,
  /** Events over their exposure. */
  RATE,
  /** Rate of the treated over that of the others. */
  RATE_RATIO,
  /** Share of ones among zeros and ones. */
  PROPORTION,

  /** A cohort against units that are never treated. */
  TREATED_NEVER,
  /** A cohort against one that is not treated yet. */
  EARLIER_LATER,
  /** A cohort against one that is treated already. */
  LATER_EARLIER,
  /** A cohort against units that are treated in every period. */
  LATER_ALWAYS,
  /** Weight of a donor. */
  OMEGA,
  /** Weight of a period before adoption. */
  LAMBDA,

  /** Treated units that have a match. */
  N_TREATED_MATCHED,
  /** Units that are matched to them. */
  N_CONTROL_MATCHED,
  /** Standardized difference of the means of a covariate. */
  SMD,
  /** Variance of a covariate among the treated over that among the others. */
  VAR_RATIO,
  /** Mean distance of the two distributions of a covariate. */
  ECDF_MEAN,
  /** Largest distance of the two distributions of a covariate. */
  ECDF_MAX,
  /** Standardized difference after matching. */
  SMD_MATCHED,
  /** Ratio of the variances after matching. */
  VAR_RATIO_MATCHED,
  /** Mean distance of the distributions after matching. */
  ECDF_MEAN_MATCHED,
  /** Largest distance of the distributions after matching. */
  ECDF_MAX_MATCHED,
  /** Coefficient of the model of being treated. */
  PROPENSITY,
  /** Mean of a covariate among the reweighted controls. */
  CONTROL_MEAN_AFTER,
  /** How many equally weighted controls the weights are worth. */
  EFFECTIVE_SAMPLE_SIZE,

  /** The effect on one side of the third dimension. */
  WITHIN_THIRD,
  /** The effect on units of like doses. */
  DOSE_GROUP,
  /** How much more the effect is with a dose of one more. */
  DOSE_SLOPE,

  /** Whether the effects before the change of treatment are zero together. */
  JOINT_PLACEBOS,
  /** Whether the effects from the change of treatment on are zero together. */
  JOINT_EFFECTS,
  /** Whether the effects from the change of treatment on are all the same. */
  EQUAL_EFFECTS,
  /** How many periods the effect of a treated period is followed for, on average. */
  PERIODS_ACCUMULATED,

  /** The figure if units had adopted earlier than they did. */
  PLACEBO_DATE,
  /** The figure against those of other assignments of the cohorts. */
  RANDOMIZATION,
  /** The figure with the interval that rests on many clusters. */
  CLUSTER_ROBUST,
  /** The figure with the interval that takes the spread of the treated from untreated clusters. */
  UNTREATED_CLUSTERS,
  /** The figure with the wild cluster bootstrap of its scores. */
  WILD_BOOTSTRAP,
  /** The figure against errors borrowed from untreated clusters. */
  CONLEY_TABER,
  /** The figure against errors of all clusters, scaled by their sizes. */
  FERMAN_PINTO,
  /** The figure with the error of leaving each cluster out. */
  CLUSTER_JACKKNIFE,
  /** The figure with an error that takes nearby units for dependent. */
  SPATIAL,
  /** The figure without one group. */
  LEAVE_ONE_OUT,
  /** Bounds of the figure over any outcomes of missing unit-periods. */
  MISSING_BOUNDS,
  /** Bounds of the figure if some controls stand in the wrong group. */
  MISCLASSIFIED_CONTROLS,
  /** Bounds of the figure if some of the treated stand in the wrong group. */
  MISCLASSIFIED_TREATED,
  /** Bounds of the figure if trends bend by so much. */
  BOUNDS_SMOOTHNESS,
  /** Bounds of the figure if trends differ by so much of what they did before. */
  BOUNDS_RELATIVE_MAGNITUDES,
  /** P-value adjusted by Holm's method. */
  P_HOLM,
  /** P-value adjusted by Benjamini and Hochberg's method. */
  P_BENJAMINI_HOCHBERG,
  /** P-value adjusted by Romano and Wolf's method. */
  P_ROMANO_WOLF
}
