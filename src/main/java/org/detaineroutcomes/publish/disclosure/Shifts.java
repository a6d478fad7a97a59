package org.detaineroutcomes.publish.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * Linear programs on how far some counts of a system can move from what they are while every
 * equation still holds and all other counts stay.
 */
final class Shifts {
  private static final double NOTHING = 1e-6;

  private final int[] moving;
  private final List<int[]> rows = new ArrayList<>();
  private final List<int[]> signs = new ArrayList<>();

  /** One result: by how much each moving count moves. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Shift(int[] counts, double[] by) {
    /** The shift of one count. */
    double of(int count) {
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] == count) {
          return by[i];
        }
      }
      return 0;
    }
  }

  Shifts(CountSystem system, int[] moving) {
    this.moving = moving;
    BitSet moves = new BitSet(system.size());
    BitSet touched = new BitSet(system.equations().size());
    Map<Integer, Integer> at = new HashMap<>();
    for (int i = 0; i < moving.length; i++) {
      at.put(moving[i], i);
      moves.set(moving[i]);
      system.equationsOf(moving[i]).keySet().forEach(touched::set);
    }
    touched.stream().forEach(each -> add(system.equations().get(each), moves, at));
  }

  private void add(CountSystem.Equation equation, BitSet moves, Map<Integer, Integer> at) {
    int[] counts = equation.counts();
    int n = 0;
    int[] row = new int[counts.length];
    int[] sign = new int[counts.length];
    for (int i = 0; i < counts.length; i++) {
      if (moves.get(counts[i])) {
        row[n] = at.get(counts[i]);
        sign[n++] = equation.signs()[i];
      }
    }
    rows.add(Arrays.copyOf(row, n));
    signs.add(Arrays.copyOf(sign, n));
  }

  /**
   * The point farthest in a direction.
   *
   * @param direction by moving count, in their order
   * @param low how far each may fall, at most 0
   * @param high how far each may rise, at least 0
   */
  Shift farthest(double[] direction, double[] low, double[] high) {
    double[] objective = new double[moving.length];
    for (int i = 0; i < moving.length; i++) {
      objective[i] = -direction[i];
    }
    Optimisation.Result result = least(objective, low, high, 1);
    double[] values = new double[moving.length];
    if (result.getState().isFeasible()) {
      for (int i = 0; i < values.length; i++) {
        values[i] = clean(result.doubleValue(i));
      }
    }
    return new Shift(moving, values);
  }

  /** The least of an objective over shifts, as they are or parted into rises and falls. */
  private Optimisation.Result least(double[] objective, double[] low, double[] high, int parts) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable[] by = new Variable[objective.length];
    for (int i = 0; i < by.length; i++) {
      by[i] = bounded(model.newVariable("x" + i), low[i], high[i]);
      if (objective[i] != 0) {
        by[i].weight(objective[i]);
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      Expression row = model.newExpression("r" + r).level(0);
      for (int k = 0; k < rows.get(r).length; k++) {
        row.set(by[rows.get(r)[k]], signs.get(r)[k]);
        if (parts > 1) {
          row.set(by[rows.get(r)[k] + moving.length], -signs.get(r)[k]);
        }
      }
    }
    return LinearSolver.INTEGRATION.toModelState(
        LinearSolver.INTEGRATION.build(model).solve(), model);
  }

  private static Variable bounded(Variable variable, double low, double high) {
    if (Double.isFinite(low)) {
      variable.lower(low);
    }
    if (Double.isFinite(high)) {
      variable.upper(high);
    }
    return variable;
  }

  /**
   * The cheapest shift that moves one count by so much; empty if there is none.
   *
   * @param target position among the moving counts
   * @param cost of moving each by one
   */
  Optional<Shift> cheapest(int target, double shift, double[] cost, double[] low, double[] high) {
    int n = moving.length;
    double[] objective = new double[2 * n];
    double[] none = new double[2 * n];
    double[] most = new double[2 * n];
    for (int i = 0; i < n; i++) {
      objective[i] = cost[i];
      objective[n + i] = cost[i];
      most[i] = Math.max(0, high[i]);
      most[n + i] = Math.max(0, -low[i]);
    }
    int pushed = shift > 0 ? target : n + target;
    none[pushed] = Math.abs(shift);
    most[pushed] = Math.abs(shift);
    most[shift > 0 ? n + target : target] = 0;
    Optimisation.Result result = least(objective, none, most, 2);
    if (!result.getState().isFeasible()) {
      return Optional.empty();
    }
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = clean(result.doubleValue(i) - result.doubleValue(n + i));
    }
    return Optional.of(new Shift(moving, values));
  }

  private static double clean(double value) {
    return Math.abs(value) < NOTHING ? 0 : value;
  }

  int[] moving() {
    return moving;
  }
}
