package org.detaineroutcomes.stats;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/** Small linear programs over weights that are not negative. */
public final class LinearProgram {
  private LinearProgram() {}

  /**
   * The weights with most {@code gain} among those with {@code equal} weights = {@code value}.
   *
   * @param equal a row a constraint
   */
  public static double[] maximize(double[] gain, double[][] equal, double[] value) {
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int i = 0; i < equal.length; i++) {
      constraints.add(new LinearConstraint(equal[i], Relationship.EQ, value[i]));
    }
    PointValuePair found =
        new SimplexSolver(1e-9, 10, 1e-12)
            .optimize(
                new MaxIter(10_000),
                new LinearObjectiveFunction(gain, 0),
                new LinearConstraintSet(constraints),
                GoalType.MAXIMIZE,
                new NonNegativeConstraint(true));
    return found.getPoint();
  }
}
