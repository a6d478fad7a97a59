package org.detaineroutcomes.publish.disclosure;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What equations between few counts say by themselves: a count alone in an equation cannot move,
 * and two in an equation move together. What is left for a linear program is a fraction of it.
 */
final class Together {
  private final int[] leader;
  private final int[] sign;
  private final boolean[] still;

  /** Those that the equation at hand was seen to be about; all false between equations. */
  private final boolean[] met;

  private final int[] variable;
  private final List<Row> rows;
  private int size;

  /** An equation: the sum of coefficients times variables is zero. */
  record Row(List<Integer> variables, List<Integer> coefficients) {}

  /**
   * Of counts that are numbered from 0.
   *
   * @param counts of each equation
   * @param signs of these counts, 1 or -1
   */
  Together(int size, List<int[]> counts, List<int[]> signs) {
    leader = new int[size];
    sign = new int[size];
    still = new boolean[size];
    met = new boolean[size];
    for (int i = 0; i < size; i++) {
      leader[i] = i;
      sign[i] = 1;
    }
    while (merge(counts, signs)) {
      // What one equation says may settle another one.
    }
    variable = new int[size];
    Arrays.fill(variable, -1);
    for (int i = 0; i < size; i++) {
      if (leader[i] == i && !still[i]) {
        variable[i] = this.size++;
      }
    }
    rows = rows(counts, signs);
  }

  private boolean merge(List<int[]> counts, List<int[]> signs) {
    boolean changed = false;
    int[] of = new int[leader.length];
    for (int e = 0; e < counts.size(); e++) {
      int[] left = collect(counts.get(e), signs.get(e), of);
      if (left.length == 1) {
        still[left[0]] = true;
        changed = true;
      } else if (left.length == 2 && Math.abs(of[left[0]]) == Math.abs(of[left[1]])) {
        join(left[0], left[1], of[left[0]] == of[left[1]] ? -1 : 1);
        changed = true;
      }
      for (int each : left) {
        of[each] = 0;
      }
    }
    return changed;
  }

  /** The leaders that an equation is about, their coefficients in {@code of}. */
  private int[] collect(int[] counts, int[] signs, int[] of) {
    int[] seen = new int[counts.length];
    int n = 0;
    for (int i = 0; i < counts.length; i++) {
      int led = leader[counts[i]];
      if (!still[led]) {
        if (!met[led]) {
          met[led] = true;
          seen[n++] = led;
        }
        of[led] += signs[i] * sign[counts[i]];
      }
    }
    int left = 0;
    for (int i = 0; i < n; i++) {
      met[seen[i]] = false;
      if (of[seen[i]] != 0) {
        seen[left++] = seen[i];
      }
    }
    return Arrays.copyOf(seen, left);
  }

  private void join(int kept, int other, int way) {
    for (int i = 0; i < leader.length; i++) {
      if (leader[i] == other) {
        leader[i] = kept;
        sign[i] *= way;
      }
    }
  }

  private List<Row> rows(List<int[]> counts, List<int[]> signs) {
    Set<Row> distinct = new LinkedHashSet<>();
    int[] of = new int[leader.length];
    for (int e = 0; e < counts.size(); e++) {
      int[] left = collect(counts.get(e), signs.get(e), of);
      if (left.length > 0) {
        distinct.add(
            new Row(
                Arrays.stream(left).map(led -> variable[led]).boxed().toList(),
                Arrays.stream(left).map(led -> of[led]).boxed().toList()));
      }
      for (int each : left) {
        of[each] = 0;
      }
    }
    return List.copyOf(distinct);
  }

  /** How many variables are left. */
  int size() {
    return size;
  }

  List<Row> rows() {
    return rows;
  }

  /** The variable that a count moves with; negative where it cannot move. */
  int variable(int count) {
    return variable[leader[count]];
  }

  /** 1 where it rises with its variable, -1 where it falls. */
  int sign(int count) {
    return sign[count];
  }
}
