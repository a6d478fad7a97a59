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
  private final Together together;

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

  /** Shifts of some counts under all equations. */
  Shifts(CountSystem system, int[] moving) {
    this(
        moving,
        Arrays.stream(moving)
            .boxed()
            .flatMap(count -> system.equationsOf(count).keySet().stream())
            .sorted()
            .distinct()
            .map(system.equations()::get)
            .toList());
  }

  /** Shifts of some counts under some equations, while no other count of them moves. */
  Shifts(int[] moving, List<CountSystem.Equation> equations) {
    this.moving = moving;
    BitSet moves = new BitSet();
    Map<Integer, Integer> at = new HashMap<>();
    for (int i = 0; i < moving.length; i++) {
      at.put(moving[i], i);
      moves.set(moving[i]);
    }
    equations.forEach(equation -> add(equation, moves, at));
    together = new Together(moving.length, rows, signs);
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
    return new Shift(
        moving, extreme(direction, low, high).orElseGet(() -> new double[moving.length]));
  }

  private Optional<double[]> extreme(double[] direction, double[] low, double[] high) {
    double[] objective = new double[together.size()];
    double[] least = filled(Double.NEGATIVE_INFINITY);
    double[] most = filled(Double.POSITIVE_INFINITY);
    for (int i = 0; i < moving.length; i++) {
      int at = together.variable(i);
      if (at >= 0) {
        boolean same = together.sign(i) > 0;
        objective[at] -= together.sign(i) * direction[i];
        least[at] = Math.max(least[at], same ? low[i] : -high[i]);
        most[at] = Math.min(most[at], same ? high[i] : -low[i]);
      }
    }
    return least(objective, least, most, 1).map(this::byCount);
  }

  private double[] filled(double value) {
    double[] filled = new double[together.size()];
    Arrays.fill(filled, value);
    return filled;
  }

  private double[] byCount(double[] values) {
    double[] by = new double[moving.length];
    for (int i = 0; i < by.length; i++) {
      int at = together.variable(i);
      by[i] = at < 0 ? 0 : together.sign(i) * values[at];
    }
    return by;
  }

  /**
   * How far one count can move at most; without limit if no program tells.
   *
   * @param target position among the moving counts
   * @param way 1 for up, -1 for down
   */
  double most(int target, int way, double[] low, double[] high) {
    double[] direction = new double[moving.length];
    direction[target] = way;
    return extreme(direction, low, high)
        .map(by -> way * by[target])
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** The least of an objective over shifts, as they are or parted into rises and falls. */
  private Optional<double[]> least(double[] objective, double[] low, double[] high, int parts) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable[] by = new Variable[objective.length];
    for (int i = 0; i < by.length; i++) {
      by[i] = bounded(model.newVariable("x" + i), low[i], high[i]);
      if (objective[i] != 0) {
        by[i].weight(objective[i]);
      }
    }
    for (int r = 0; r < together.rows().size(); r++) {
      Together.Row of = together.rows().get(r);
      Expression row = model.newExpression("r" + r).level(0);
      for (int k = 0; k < of.variables().size(); k++) {
        row.set(by[of.variables().get(k)], of.coefficients().get(k));
        if (parts > 1) {
          row.set(by[of.variables().get(k) + together.size()], -of.coefficients().get(k));
        }
      }
    }
    Optimisation.Result result =
        LinearSolver.INTEGRATION.toModelState(LinearSolver.INTEGRATION.build(model).solve(), model);
    if (!result.getState().isOptimal()) {
      return Optional.empty();
    }
    double[] values = new double[together.size()];
    for (int i = 0; i < values.length; i++) {
      double value = result.doubleValue(i);
      values[i] = clean(parts > 1 ? value - result.doubleValue(i + values.length) : value);
    }
    return Optional.of(values);
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
    if (together.variable(target) < 0) {
      return Optional.empty();
    }
    int n = together.size();
    double[] objective = new double[2 * n];
    double[] none = new double[2 * n];
    double[] most = new double[2 * n];
    Arrays.fill(most, Double.POSITIVE_INFINITY);
    for (int i = 0; i < moving.length; i++) {
      int at = together.variable(i);
      if (at >= 0) {
        int up = together.sign(i) > 0 ? at : n + at;
        int down = together.sign(i) > 0 ? n + at : at;
        objective[at] += cost[i];
        objective[n + at] += cost[i];
        most[up] = Math.min(most[up], Math.max(0, high[i]));
        most[down] = Math.min(most[down], Math.max(0, -low[i]));
      }
    }
    int at = together.variable(target);
    boolean rises = shift > 0 == together.sign(target) > 0;
    int pushed = rises ? at : n + at;
    double by = Math.abs(shift);
    if (most[pushed] < by) {
      return Optional.empty();
    }
    none[pushed] = by;
    most[pushed] = by;
    most[rises ? n + at : at] = 0;
    return least(objective, none, most, 2).map(values -> new Shift(moving, byCount(values)));
  }

  private static double clean(double value) {
    return Math.abs(value) < NOTHING ? 0 : value;
  }

  int[] moving() {
    return moving;
  }
}
