package org.detaineroutcomes.publish.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;

/**
 * Withholds counts of people below a threshold, and a second one wherever a total of the release
 * less the counts that are printed would give the first away. Counts of offences stay.
 *
 * <p>A count and the size of its base are both counts of people. A share whose remainder is small
 * gives the remainder away and is withheld with its count. Parts belong to a total when they add up
 * to it, whichever table it stands in.
 *
 * @param below counts under it are withheld
 */
public record Suppression(int below) {

  /** Whether a count that stands alone may be printed. */
  public Withheld alone(Long count) {
    return count != null && count < below ? Withheld.SMALL : Withheld.NOTHING;
  }

  /** Whether a count may be printed beside the whole that it is part of. */
  public Withheld beside(long count, long whole) {
    long rest = whole - count;
    return count < below
        ? Withheld.SMALL
        : rest > 0 && rest < below ? Withheld.COMPLEMENT : Withheld.NOTHING;
  }

  /** Whether two counts may both be printed: their difference is a count of people too. */
  public boolean tells(long one, long other) {
    return one != other && Math.abs(one - other) < below;
  }

  /** What is withheld of the counts of a release, in their order. */
  public List<Withheld> apply(List<PeopleCount> counts) {
    Pass pass = new Pass(counts, Relations.of(counts));
    pass.small();
    pass.remainders();
    pass.differences();
    pass.protect();
    return List.of(pass.withheld);
  }

  private final class Pass {
    private final List<PeopleCount> counts;
    private final Relations relations;
    private final Withheld[] withheld;

    private Pass(List<PeopleCount> counts, Relations relations) {
      this.counts = counts;
      this.relations = relations;
      this.withheld = new Withheld[counts.size()];
      Arrays.fill(withheld, Withheld.NOTHING);
    }

    private void small() {
      for (int i = 0; i < withheld.length; i++) {
        hide(i, alone(counts.get(i).value()));
      }
    }

    /** A count whose base is little larger gives the others away. */
    private void remainders() {
      Map<FigureRef, Long> bases = new HashMap<>();
      counts.stream()
          .filter(count -> count.key().side() == Side.BASE)
          .forEach(count -> bases.put(count.figure(), count.value()));
      for (int i = 0; i < withheld.length; i++) {
        PeopleCount count = counts.get(i);
        Long base = bases.get(count.figure());
        if (count.key().side() == Side.NUMERATOR && base != null) {
          hide(i, beside(count.value(), base));
        }
      }
    }

    /** A figure without a flush less the figure with it gives the flush away. */
    private void differences() {
      for (Relations.Pair pair : relations.differences()) {
        if (tells(counts.get(pair.less()).value(), counts.get(pair.more()).value())) {
          hide(pair.less(), Withheld.COMPLEMENT);
        }
      }
    }

    /** Until nothing changes: one withheld part of a known total is none. */
    private void protect() {
      long before = -1;
      while (hidden() > before) {
        before = hidden();
        relations.sums().forEach(this::protect);
        spread();
      }
    }

    private void protect(Relation sum) {
      long hiddenParts = sum.parts().stream().filter(this::isHidden).count();
      if (hiddenParts != 1 || sum.totals().stream().allMatch(this::isHidden)) {
        return;
      }
      sum.parts().stream()
          .filter(i -> !isHidden(i))
          .min(Comparator.comparingLong((Integer i) -> counts.get(i).value()))
          .ifPresentOrElse(
              part -> hide(part, Withheld.COMPLEMENT),
              () -> sum.totals().forEach(total -> hide(total, Withheld.COMPLEMENT)));
    }

    /** A number withheld beside a total is withheld wherever it is said of the same group. */
    private void spread() {
      List<Integer> given = new ArrayList<>();
      for (int i = 0; i < withheld.length; i++) {
        if (withheld[i] == Withheld.COMPLEMENT) {
          given.add(i);
        }
      }
      for (int from : given) {
        for (int to = 0; to < withheld.length; to++) {
          if (counts.get(to).value() == counts.get(from).value()
              && counts.get(to).key().isOfTheSameGroup(counts.get(from).key())) {
            hide(to, Withheld.COMPLEMENT);
          }
        }
      }
    }

    private void hide(int at, Withheld why) {
      if (!isHidden(at)) {
        withheld[at] = why;
      }
    }

    private boolean isHidden(int at) {
      return withheld[at] != Withheld.NOTHING;
    }

    private long hidden() {
      return Arrays.stream(withheld).filter(why -> why != Withheld.NOTHING).count();
    }
  }
}
