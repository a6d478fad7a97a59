package org.detaineroutcomes.estimate;

import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.TermName;

/**
 * Which figure of an estimator a row is.
 *
 * @param kind what kind of figure it is
 * @param name the code of a {@link TermName}, or the name of a coefficient
 */
public record Term(TermKind kind, String name) {
  /** The one figure of an estimator that has one. */
  public static final Term OVERALL = new Term(TermKind.HEADLINE, TermName.OVERALL);

  /** The effect so many periods since adoption. */
  public static final Term DYNAMIC = new Term(TermKind.EVENT_TIME, TermName.DYNAMIC);

  /** The effect on one cohort. */
  public static final Term GROUP = new Term(TermKind.COHORT, TermName.GROUP);

  /** The effect on one cohort in one period. */
  public static final Term ATT_GT = new Term(TermKind.GROUP_TIME, TermName.ATT_GT);

  public Term(TermKind kind, TermName name) {
    this(kind, name.code());
  }

  /** A robustness check by its name. */
  public static Term check(TermName name) {
    return new Term(TermKind.CHECK, name);
  }

  /** A number about the design by its name. */
  public static Term diagnostic(TermName name) {
    return new Term(TermKind.DIAGNOSTIC, name);
  }

  /** The coefficient of a covariate. */
  public static Term coefficient(String name) {
    return new Term(TermKind.COEFFICIENT, name);
  }

  /** Whether it is called so. */
  public boolean is(TermName other) {
    return name.equals(other.code());
  }
}
