package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.TermKind;

/** The tidy rows of a regression, one a kept term, with their variance matrix. */
record RegressionRows(List<Estimate> rows, Estimation.Variance variance) {

  static RegressionRows of(
      PanelData panel,
      String estimator,
      Specification specification,
      Regression regression,
      EstimatorOptions options) {
    double[] se = regression.covariance().stdErrors();
    List<Estimate> rows = new ArrayList<>();
    List<Integer> index = new ArrayList<>();
    for (int j = 0; j < se.length; j++) {
      index.add(j);
      rows.add(
          EstimateRow.of(panel, estimator, specification, term(panel, regression.names().get(j)))
              .estimate(regression.fit().coefficient()[j])
              .stdError(se[j], regression.covariance().df(), options.level())
              .sample(panel.rows(), panel.units().size(), regression.covariance().clusters())
              .build());
    }
    return new RegressionRows(
        rows, new Estimation.Variance(index, regression.covariance().matrix()));
  }

  /** The coefficient of the treatment is the figure; every other is of a covariate. */
  static Term term(PanelData panel, String name) {
    return name.equals(panel.treatedName())
        ? new Term(TermKind.HEADLINE, name)
        : Term.coefficient(name);
  }

  Estimation estimation(List<Drop> drops, List<Note> notes) {
    return Estimation.of(rows, drops, notes).with(variance);
  }
}
