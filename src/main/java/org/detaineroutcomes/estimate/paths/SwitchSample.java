package org.detaineroutcomes.estimate.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.EstimatorOptions.Control;

/**
 * Who is compared so many periods after a first change: switchers that changed in one period in one
 * direction, and units of the same start whose treatment is still what it was.
 */
record SwitchSample(TreatmentPaths paths, Control control, Direction direction) {

  /** Which changes count. */
  enum Direction {
    BOTH,
    IN,
    OUT;

    boolean takes(int sign) {
      return this == BOTH || (this == IN) == (sign > 0);
    }
  }

  /**
   * Switchers and controls of one start, one period of change and one direction.
   *
   * @param sign 1 where treatment rose, -1 where it fell
   * @param before position of the last period before the change
   * @param at position of the period compared with it, or beside which a placebo stands
   * @param measured position of the period whose outcome is compared: {@code at} for an effect
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  record Cell(int sign, int before, int at, int measured, int[] switchers, int[] controls) {}

  /**
   * The cells of the effect {@code horizon} periods after the last period before the change.
   *
   * @param among units that may be switchers
   */
  List<Cell> effects(int horizon, boolean[] among) {
    List<Cell> cells = new ArrayList<>();
    for (int start = 0; start < paths.byStart.length; start++) {
      for (int at = horizon; at < paths.periods.length; at++) {
        for (int sign : new int[] {1, -1}) {
          if (direction.takes(sign)) {
            add(cells, start, sign, at - horizon, at, among);
          }
        }
      }
    }
    return cells;
  }

  /** The same units compared as long before the change as the effect is after. */
  List<Cell> placebos(int horizon, boolean[] among) {
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : effects(horizon, among)) {
      int measured = cell.before - horizon;
      int[] switchers = seen(cell.switchers, measured);
      int[] controls = seen(cell.controls, measured);
      if (switchers.length > 0 && controls.length > 0) {
        cells.add(new Cell(cell.sign, cell.before, cell.at, measured, switchers, controls));
      }
    }
    return cells;
  }

  private int[] seen(int[] units, int at) {
    return Arrays.stream(units).filter(u -> paths.seen(u, at)).toArray();
  }

  /** Adds the cell of units of one start, unless it lacks switchers or controls. */
  private void add(List<Cell> cells, int start, int sign, int before, int at, boolean[] among) {
    int[] switchers =
        Arrays.stream(paths.switchers(start, before + 1))
            .filter(u -> among[u] && paths.direction(u) == sign)
            .filter(u -> paths.seen(u, before) && paths.seen(u, at))
            .toArray();
    if (switchers.length == 0) {
      return;
    }
    int[] controls =
        Arrays.stream(paths.byStart[start])
            .filter(u -> control == Control.NEVER ? !paths.changes(u) : paths.change[u] > at)
            .filter(u -> paths.seen(u, before) && paths.seen(u, at))
            .toArray();
    if (controls.length > 0) {
      cells.add(new Cell(sign, before, at, at, switchers, controls));
    }
  }
}
