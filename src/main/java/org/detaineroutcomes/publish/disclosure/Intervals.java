package org.detaineroutcomes.publish.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * How far each withheld count can be from what it is, for all that is printed. What was found
 * possible stays possible as more is withheld.
 */
final class Intervals {
  /** Sizes of the neighborhoods that are tried, the smallest first. */
  private static final int[] SIZES = {40, 160, 640, 800, 1600};

  /** Of how many counts an equation lends the cheapest to each of them. */
  private static final int[] LENT = {8, 8, 8, 24, 48};

  /** What moving a neighbor that is not wide yet is worth, beside moving the count in question. */
  private static final double BESIDE = 0.01;

  private final CountSystem system;
  private final Knowledge knowledge;
  private final double[] fall;
  private final double[] rise;
  private final double width;
  private final Neighbors neighbors;
  private final Moves moves;
  private final List<Shifts.Shift> found = new ArrayList<>();

  Intervals(CountSystem system, Knowledge knowledge, double width) {
    this.system = system;
    this.knowledge = knowledge;
    this.width = width;
    this.fall = new double[system.size()];
    this.rise = new double[system.size()];
    this.moves = new Moves(system, room());
    this.neighbors =
        new Neighbors(
            system,
            knowledge::isOpen,
            count -> -Math.min(width, knowledge.rise(count, width) - knowledge.fall(count, width)));
  }

  private Moves.Room room() {
    return new Moves.Room() {
      @Override
      public double fall(int count) {
        return knowledge.isOpen(count) ? knowledge.fall(count, Double.MAX_VALUE) : 0;
      }

      @Override
      public double rise(int count) {
        return knowledge.isOpen(count) ? knowledge.rise(count, Double.MAX_VALUE) : 0;
      }

      @Override
      public double price(int count) {
        return 0;
      }
    };
  }

  /** Whether what was found possible is wide enough. */
  boolean isWide(int count, double asked) {
    return rise[count] - fall[count] >= asked - 1e-6;
  }

  double low(int count) {
    return system.count(count).value() + fall[count];
  }

  double high(int count) {
    return system.count(count).value() + rise[count];
  }

  /** The shifts that were found possible, in their order. */
  List<Shifts.Shift> found() {
    return found;
  }

  /** Takes in a shift that is possible. */
  void possible(Shifts.Shift shift) {
    found.add(shift);
    for (int i = 0; i < shift.counts().length; i++) {
      int count = shift.counts()[i];
      fall[count] = Math.min(fall[count], shift.by()[i]);
      rise[count] = Math.max(rise[count], shift.by()[i]);
    }
  }

  /**
   * Looks for possible values of a count until they are wide enough.
   *
   * @param sizes how many neighborhoods to try at most
   */
  boolean widen(int count, double asked, int sizes) {
    if (!isWide(count, asked)) {
      move(count, asked);
    }
    int last = -1;
    for (int s = 0; s < Math.min(sizes, SIZES.length) && !isWide(count, asked); s++) {
      int[] moving = neighbors.around(List.of(count), SIZES[s], LENT[s]);
      if (moving.length == last) {
        continue;
      }
      last = moving.length;
      Shifts shifts = new Shifts(system, moving);
      extreme(shifts, count, 1);
      if (!isWide(count, asked)) {
        extreme(shifts, count, -1);
      }
    }
    return isWide(count, asked);
  }

  /** Looks for possible values by moving few counts; whether they are wide enough then. */
  boolean move(int count, double asked) {
    if (isWide(count, asked)) {
      return true;
    }
    long up = (long) Math.min(asked, knowledge.rise(count, asked));
    while (up >= 1 && rise[count] < up) {
      moves.find(count, up).ifPresent(this::possible);
      up--;
    }
    long down = (long) Math.ceil(asked - rise[count]);
    if (down >= 1) {
      moves.find(count, -down).ifPresent(this::possible);
    }
    return isWide(count, asked);
  }

  /** The count in question counts most; its neighbors that are not wide yet are moved as well. */
  private void extreme(Shifts shifts, int count, int way) {
    int[] moving = shifts.moving();
    double most = 2 * width + 2;
    double[] direction = new double[moving.length];
    double[] low = new double[moving.length];
    double[] high = new double[moving.length];
    for (int i = 0; i < moving.length; i++) {
      low[i] = knowledge.fall(moving[i], most);
      high[i] = knowledge.rise(moving[i], most);
      boolean seeks = system.count(moving[i]).figure() && !isWide(moving[i], width);
      direction[i] = moving[i] == count ? way : seeks ? way * BESIDE : 0;
    }
    possible(shifts.farthest(direction, low, high));
  }
}
