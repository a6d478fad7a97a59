package org.detaineroutcomes.publish.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.detaineroutcomes.model.Concurrently;
import org.detaineroutcomes.publish.disclosure.CountSystem.Told;

/**
 * Chooses which counts are withheld. Small ones are; of the others, as few as a linear program
 * finds, count by count, so that no count that is withheld and none that follows from printed ones
 * can be told to within the width that the rule asks for.
 */
final class Protection {
  private static final int SIZE = 80;
  private static final int WIDE = 480;
  private static final int NEAR = 2;

  private final CountSystem system;
  private final Suppression rule;
  private final double[] cost;
  private final Knowledge knowledge;
  private final Intervals intervals;
  private final Neighbors neighbors;
  private final Set<Integer> withheld = new TreeSet<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private int size = SIZE;
  private Bounds marks;

  Protection(CountSystem system, Suppression rule, double[] cost) {
    this.system = system;
    this.rule = rule;
    this.cost = cost;
    this.knowledge = new Knowledge(system, rule);
    this.intervals = new Intervals(system, knowledge, rule.width());
    this.neighbors =
        new Neighbors(
            system,
            count -> !system.count(count).open(),
            count ->
                knowledge.isOpen(count)
                    ? 0
                    : system.count(count).value() == 0 ? Double.MAX_VALUE : cost[count]);
  }

  /** The positions of all that is withheld. */
  Set<Integer> choose() {
    List<Integer> guarded = new ArrayList<>();
    for (int i = 0; i < system.size(); i++) {
      CountSystem.Count count = system.count(i);
      boolean small = rule.isSmall(count.value());
      if (count.told() == Told.WITHHELD_BEFORE) {
        withhold(i);
      } else if (count.figure() && (count.open() || !small)) {
        knowledge.print(i);
      } else if (count.figure()) {
        withhold(i);
      } else if (count.guarded() && small) {
        guarded.add(i);
      }
    }
    marks = Bounds.of(system, Knowledge.marks(system, rule));
    guarded.forEach(open::addLast);
    while (!open.isEmpty()) {
      protect(open.poll());
    }
    return withheld;
  }

  private void withhold(int count) {
    withheld.add(count);
    knowledge.withhold(count);
    open.addLast(count);
  }

  private double asked(int count) {
    return Math.min(rule.width(), marks.width(count));
  }

  private void protect(int count) {
    if (intervals.widen(count, asked(count), NEAR)) {
      return;
    }
    if (protect(count, asked(count)) || protectWide(count)) {
      return;
    }
    for (double asked = asked(count) - 1; asked >= 1; asked--) {
      if (intervals.isWide(count, asked) || protect(count, asked)) {
        return;
      }
    }
  }

  /** The same by a program over more counts, where no search finds few that move together. */
  private boolean protectWide(int count) {
    size = WIDE;
    boolean found = protect(count, asked(count));
    size = SIZE;
    return found;
  }

  /** Whether a count can be told to within so many people at best. */
  private boolean protect(int count, double asked) {
    long value = system.count(count).value();
    double mostUp = Math.min(asked, knowledge.high(count) - value);
    double mostDown = Math.min(asked, value - knowledge.low(count));
    List<Supplier<Optional<Choice>>> choices =
        List.of(
            () -> choice(count, mostUp, asked - mostUp),
            () -> choice(count, asked - mostDown, mostDown));
    // A large program is worth a thread of its own.
    Optional<Choice> cheap =
        Concurrently.all(choices, size == WIDE ? choices.size() : 1).stream()
            .flatMap(Optional::stream)
            .min(Comparator.comparingDouble(Choice::cost));
    cheap.ifPresent(
        choice -> {
          choice.withhold().stream()
              .filter(each -> !withheld.contains(each))
              .forEach(this::withhold);
          choice.shifts().forEach(intervals::possible);
        });
    return cheap.isPresent();
  }

  private record Choice(double cost, Set<Integer> withhold, List<Shifts.Shift> shifts) {}

  private Optional<Choice> choice(int count, double up, double down) {
    Set<Integer> more = new TreeSet<>();
    List<Shifts.Shift> shifts = new ArrayList<>();
    for (double by : new double[] {up, -down}) {
      if (by != 0) {
        Optional<Shifts.Shift> shift = cheapest(count, by, more);
        if (shift.isEmpty()) {
          return Optional.empty();
        }
        shifts.add(shift.get());
        for (int i = 0; i < shift.get().counts().length; i++) {
          int moved = shift.get().counts()[i];
          if (shift.get().by()[i] != 0 && !knowledge.isOpen(moved)) {
            more.add(moved);
          }
        }
      }
    }
    return Optional.of(
        new Choice(more.stream().mapToDouble(each -> cost[each]).sum(), more, shifts));
  }

  /** The cheapest shift around one that a search found; small ones are found at once. */
  private Optional<Shifts.Shift> cheapest(int count, double by, Set<Integer> free) {
    Optional<Shifts.Shift> found = moves(free).find(count, Math.round(by));
    if (found.isEmpty() ? size == SIZE : price(found.get(), free) == 0) {
      return found;
    }
    Set<Integer> start = new LinkedHashSet<>(List.of(count));
    found.ifPresent(shift -> Arrays.stream(shift.counts()).forEach(start::add));
    int[] moving = neighbors.around(start, Math.max(size, start.size() + 1));
    int target = 0;
    double[] price = new double[moving.length];
    double[] low = new double[moving.length];
    double[] high = new double[moving.length];
    double most = 4 * rule.width();
    for (int i = 0; i < moving.length; i++) {
      int each = moving[i];
      target = each == count ? i : target;
      boolean hidden = knowledge.isOpen(each);
      price[i] = hidden || free.contains(each) ? 1e-3 : cost[each];
      low[i] =
          hidden
              ? knowledge.fall(each, most)
              : -Math.min(most, (double) system.count(each).value());
      high[i] = hidden ? knowledge.rise(each, most) : most;
    }
    return new Shifts(system, moving)
        .cheapest(target, by, price, low, high)
        .filter(cheaper -> found.isEmpty() || price(cheaper, free) < price(found.get(), free))
        .or(() -> found);
  }

  private double price(Shifts.Shift shift, Set<Integer> free) {
    double price = 0;
    for (int i = 0; i < shift.counts().length; i++) {
      int count = shift.counts()[i];
      if (shift.by()[i] != 0 && !knowledge.isOpen(count) && !free.contains(count)) {
        price += cost[count];
      }
    }
    return price;
  }

  private Moves moves(Set<Integer> free) {
    return new Moves(
        system,
        new Moves.Room() {
          @Override
          public double fall(int count) {
            return system.count(count).open()
                ? 0
                : knowledge.isOpen(count)
                    ? knowledge.fall(count, Double.MAX_VALUE)
                    : -system.count(count).value();
          }

          @Override
          public double rise(int count) {
            return system.count(count).open()
                ? 0
                : knowledge.isOpen(count)
                    ? knowledge.rise(count, Double.MAX_VALUE)
                    : Double.MAX_VALUE;
          }

          @Override
          public double price(int count) {
            return knowledge.isOpen(count) || free.contains(count) ? 0 : cost[count];
          }
        });
  }

  /** Shifts that all hold beside what is printed: they show how far withheld counts can be off. */
  List<Shifts.Shift> proofs() {
    return intervals.found();
  }
}
