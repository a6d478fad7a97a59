package org.detaineroutcomes.estimate.matching;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.stats.Logit;

/** The propensity score of a cross-section, its coefficients and its overlap. */
final class Score {
  /** The effect on the treated. */
  static final Term ON_TREATED = new Term(TermKind.HEADLINE, TermName.ATT);

  /** The effect on everyone. */
  static final Term ON_ALL = new Term(TermKind.WHOLE_POPULATION, TermName.ATE);

  private Score() {}

  static Logit fit(String estimator, CrossSection section) {
    try {
      return Logit.fit(
          section.withConstant(), section.treated(), section.weight(), Logit.Stop.AS_GLM);
    } catch (ArithmeticException e) {
      throw NotEstimable.because(
          estimator,
          section.panel(),
          "the covariates are collinear",
          "leave out covariates that others explain");
    }
  }

  /** One row a coefficient. */
  static List<Estimate> rows(
      String estimator,
      Specification specification,
      CrossSection section,
      Logit score,
      double level) {
    List<Estimate> rows = new ArrayList<>();
    for (int j = 0; j < score.coefficient().length; j++) {
      rows.add(
          EstimateRow.of(
                  section.panel(), estimator, specification, Term.diagnostic(TermName.PROPENSITY))
              .of(EstimateDimension.COVARIATE, j == 0 ? "(Intercept)" : section.names().get(j - 1))
              .in(EstimateUnit.LOG_ODDS)
              .estimate(score.coefficient()[j])
              .stdError(Math.sqrt(score.information()[j][j]), Double.POSITIVE_INFINITY, level)
              .sample(section.size(), section.size(), null)
              .build());
    }
    return rows;
  }

  /** Where treated and untreated scores lie, and a warning where they hardly meet. */
  static List<Note> overlap(CrossSection section, double[] score) {
    double[] low = {1, 1};
    double[] high = {0, 0};
    for (int i = 0; i < score.length; i++) {
      int d = (int) section.treated()[i];
      low[d] = Math.min(low[d], score[i]);
      high[d] = Math.max(high[d], score[i]);
    }
    List<Note> notes = new ArrayList<>();
    notes.add(Note.of(EstimateNote.OVERLAP, low[1], high[1], low[0], high[0]));
    if (high[1] > 0.99 || low[0] < 0.001) {
      notes.add(Note.of(EstimateNote.SCORES_AT_BOUNDS));
    }
    return notes;
  }
}
