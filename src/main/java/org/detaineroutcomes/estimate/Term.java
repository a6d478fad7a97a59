package org.detaineroutcomes.estimate;

import org.detaineroutcomes.model.result.TermKind;

/**
 * Which figure of an estimator a row is.
 *
 * @param kind what kind of figure it is
 * @param name {@code overall}, {@code simple}, {@code att_gt}, ... or a coefficient's name
 */
public record Term(TermKind kind, String name) {
  /** The one figure of an estimator that has one. */
  public static final Term OVERALL = new Term(TermKind.HEADLINE, "overall");

  /** The effect so many periods since adoption. */
  public static final Term DYNAMIC = new Term(TermKind.EVENT_TIME, "dynamic");

  /** The effect on one cohort. */
  public static final Term GROUP = new Term(TermKind.COHORT, "group");

  /** The effect on one cohort in one period. */
  public static final Term ATT_GT = new Term(TermKind.GROUP_TIME, "att_gt");

  /** A robustness check by its name. */
  public static Term check(String name) {
    return new Term(TermKind.CHECK, name);
  }

  /** A number about the design by its name. */
  public static Term diagnostic(String name) {
    return new Term(TermKind.DIAGNOSTIC, name);
  }

  /** The coefficient of a covariate. */
  public static Term coefficient(String name) {
    return new Term(TermKind.COEFFICIENT, name);
  }

  /** Whether it is called so. */
  public boolean is(String other) {
    return name.equals(other);
  }
}
