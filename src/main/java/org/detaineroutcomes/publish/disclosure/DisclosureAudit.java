package org.detaineroutcomes.publish.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a reader can work out of a release: for each count that is not printed the lowest and the
 * highest number that all printed ones allow. It goes by what is printed, never by what was to be
 * withheld, so that a table which prints too much is found.
 *
 * <p>The intervals are of linear programs: that people are whole is not used. An interval that is
 * wide enough was shown to be so by numbers that fit everything printed; it may be wider still.
 */
public final class DisclosureAudit {
  private static final int NEAR = 3;
  private static final int NAMED = 3;
  private static final int ALL_SIZES = 5;
  private static final double NOTHING = 1e-6;

  private final Suppression rule;
  private final ReleaseSystem release;
  private final Knowledge knowledge;
  private final Intervals intervals;
  private final Relaxation marks;
  private final Bounds bounds;
  private final Bounds before;

  /**
   * A count that can be told too closely.
   *
   * @param table that it stands in; empty if it only follows from others
   * @param of what it counts
   * @param low the lowest number it can have
   * @param high the highest
   * @param givenAwayBy what the printed counts beside it count
   */
  public record Leak(String table, String of, double low, double high, List<String> givenAwayBy) {
    /** In one sentence. */
    public String sentence() {
      return (table.isEmpty() ? "" : table + ", ")
          + of
          + ": a reader can tell that it is "
          + (Math.round(low) == Math.round(high)
              ? String.valueOf(Math.round(low))
              : "from " + Math.round(low) + " to " + Math.round(high))
          + (givenAwayBy.isEmpty() ? "" : ", from " + String.join(" and ", givenAwayBy));
    }
  }

  private DisclosureAudit(Suppression rule, ReleaseSystem release, Predicate<PeopleCount> printed) {
    this.rule = rule;
    this.release = release;
    this.knowledge = new Knowledge(release.system(), rule);
    for (int i = 0; i < release.system().size(); i++) {
      CountSystem.Count count = release.system().count(i);
      List<PeopleCount> places = release.places().getOrDefault(i, List.of());
      if (count.open() || places.stream().anyMatch(printed)) {
        knowledge.print(i);
      } else if (count.figure()) {
        knowledge.withhold(i);
      }
    }
    this.intervals = new Intervals(release.system(), knowledge, rule.width());
    Knowledge marked = Knowledge.marks(release.system(), rule);
    this.marks = new Relaxation(release.system(), marked);
    this.bounds = Bounds.of(release.system(), marked);
    this.before = Bounds.of(release.system(), Knowledge.before(release.system(), rule));
  }

  /**
   * Takes in what was found possible when it was chosen what to withhold, as far as it fits all
   * that is printed: each shift is held against every equation anew.
   */
  private void takeIn(List<Shifts.Shift> proofs) {
    double[] by = new double[release.system().size()];
    for (Shifts.Shift shift : proofs) {
      if (holds(shift, by)) {
        intervals.possible(shift);
      }
      for (int count : shift.counts()) {
        by[count] = 0;
      }
    }
  }

  /** Whether all equations hold after a shift, which is written into {@code by}, zero so far. */
  private boolean holds(Shifts.Shift shift, double[] by) {
    BitSet touched = new BitSet();
    for (int i = 0; i < shift.counts().length; i++) {
      int count = shift.counts()[i];
      double moved = shift.by()[i];
      if (moved != 0) {
        if (!knowledge.isOpen(count)
            || moved < knowledge.fall(count, Double.MAX_VALUE) - NOTHING
            || moved > knowledge.rise(count, Double.MAX_VALUE) + NOTHING) {
          return false;
        }
        by[count] = moved;
        release.system().equationsOf(count).keySet().forEach(touched::set);
      }
    }
    return touched.stream()
        .mapToObj(at -> release.system().equations().get(at))
        .allMatch(equation -> Math.abs(equation.sum(by)) < NOTHING);
  }

  /**
   * The counts that can be told more closely than the rule allows.
   *
   * @param figures all counts of people of a release, and of those before it that readers have
   * @param printed whether a figure shows its count
   * @param proofs shifts of the counts that are said to be possible; each is tested
   */
  static List<Leak> leaks(
      Suppression rule,
      ReleaseFigures figures,
      Predicate<PeopleCount> printed,
      List<Shifts.Shift> proofs) {
    return leaks(rule, ReleaseSystem.of(figures), printed, proofs);
  }

  /** The same of counts whose relations are known. */
  static List<Leak> leaks(
      Suppression rule,
      ReleaseSystem release,
      Predicate<PeopleCount> printed,
      List<Shifts.Shift> proofs) {
    if (rule.below() <= 1) {
      return List.of();
    }
    DisclosureAudit audit = new DisclosureAudit(rule, release, printed);
    audit.takeIn(proofs);
    return audit.leaks();
  }

  private List<Leak> leaks() {
    CountSystem system = release.system();
    List<Leak> leaks = new ArrayList<>();
    for (int i = 0; i < system.size(); i++) {
      CountSystem.Count count = system.count(i);
      boolean small = rule.isSmall(count.value());
      if (count.figure() && !knowledge.isOpen(i)) {
        if (small && !count.open()) {
          double told = (double) count.value();
          leaks.add(leak(i, told, told, List.of()));
        }
      } else if (count.figure() || (count.guarded() && small)) {
        check(i, leaks);
      }
    }
    return leaks;
  }

  private void check(int count, List<Leak> leaks) {
    double asked = Math.min(rule.width(), knowledge.high(count) - knowledge.low(count));
    if (intervals.isWide(count, asked)
        || isAsWideAsCanBe(count)
        || intervals.widen(count, asked, NEAR)
        || isAsWideAsCanBe(count)
        || intervals.widen(count, asked, ALL_SIZES)
        || isAsWideAsCanBe(count)) {
      return;
    }
    leaks.add(leak(count, intervals.low(count), intervals.high(count), beside(count)));
  }

  /**
   * Whether no more can be left open, whatever the release prints. Of a small count the mark of it
   * and of others may leave no more, which is shown by bounds or a program that leave relations
   * out, so that the true interval lies within. A count that is large or zero is withheld for
   * others' sake: it may not be told, but it may be told closely. What can be told to within one
   * must have been told as closely before.
   */
  private boolean isAsWideAsCanBe(int count) {
    double width = intervals.high(count) - intervals.low(count);
    if (width < 1) {
      return before.width(count) < width + NOTHING;
    }
    return !rule.isSmall(release.system().count(count).value())
        || bounds.width(count) < width + 1
        || marks.isWithin(count, width + 1);
  }

  private List<String> beside(int count) {
    CountSystem system = release.system();
    return system.equationsOf(count).keySet().stream()
        .map(at -> system.equations().get(at))
        .min(Comparator.comparingInt(this::open))
        .map(this::printed)
        .orElse(List.of());
  }

  private int open(CountSystem.Equation equation) {
    int open = 0;
    for (int count : equation.counts()) {
      open += knowledge.isOpen(count) ? 1 : 0;
    }
    return open;
  }

  private List<String> printed(CountSystem.Equation equation) {
    Set<String> printed = new LinkedHashSet<>();
    for (int count : equation.counts()) {
      if (!knowledge.isOpen(count) && printed.size() < NAMED) {
        printed.add(release.system().count(count).of().label());
      }
    }
    return List.copyOf(printed);
  }

  private Leak leak(int count, double low, double high, List<String> from) {
    List<PeopleCount> places = release.places().getOrDefault(count, List.of());
    return new Leak(
        places.isEmpty() ? "" : places.get(0).figure().table(),
        release.system().count(count).of().label(),
        low,
        high,
        from);
  }
}
