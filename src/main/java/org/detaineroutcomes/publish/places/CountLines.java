package org.detaineroutcomes.publish.places;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detaineroutcomes.publish.disclosure.FigureRef;
import org.detaineroutcomes.publish.disclosure.Suppression;

/**
 * Counts of people and the sums between them. What is withheld is so chosen that every sum leaves
 * at least two counts open, whose total is itself no small number, until nothing changes.
 */
final class CountLines {
  private final Map<FigureRef, Long> values = new LinkedHashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private final Set<FigureRef> withheld = new LinkedHashSet<>();

  /**
   * A sum.
   *
   * @param total null: it stands elsewhere in the release, and a reader knows it
   * @param parts that add up to it
   * @param rest part of the sum that no figure has
   */
  private record Line(FigureRef total, List<FigureRef> parts, long rest) {}

  /** Adds a count. */
  void add(FigureRef figure, long value) {
    values.put(figure, value);
  }

  /** Adds a sum of counts that were added; one that the numbers do not bear out is none. */
  void sum(FigureRef total, List<FigureRef> parts) {
    if (values.getOrDefault(total, -1L) == parts.stream().mapToLong(values::get).sum()) {
      lines.add(new Line(total, List.copyOf(parts), 0));
    }
  }

  /** Adds counts whose total, less a part that no figure has, stands elsewhere in the release. */
  void sumElsewhere(List<FigureRef> parts, long rest) {
    if (!parts.isEmpty()) {
      lines.add(new Line(null, List.copyOf(parts), rest));
    }
  }

  /** What is not printed under a rule. */
  Set<FigureRef> withheld(Suppression rule) {
    values.forEach(
        (figure, value) -> {
          if (rule.isSmall(value)) {
            withheld.add(figure);
          }
        });
    Map<FigureRef, List<Integer>> linesOf = linesOf();
    BitSet due = new BitSet();
    due.set(0, lines.size());
    while (!due.isEmpty()) {
      for (int at = due.nextSetBit(0); at >= 0; at = due.nextSetBit(at + 1)) {
        due.clear(at);
        protect(lines.get(at), rule).forEach(more -> linesOf.get(more).forEach(due::set));
      }
    }
    return Set.copyOf(withheld);
  }

  /** The lines that each figure stands in: what is withheld of one changes nothing elsewhere. */
  private Map<FigureRef, List<Integer>> linesOf() {
    Map<FigureRef, List<Integer>> linesOf = new HashMap<>();
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      for (FigureRef part : line.parts()) {
        linesOf.computeIfAbsent(part, figure -> new ArrayList<>()).add(at);
      }
      if (line.total() != null) {
        linesOf.computeIfAbsent(line.total(), figure -> new ArrayList<>()).add(at);
      }
    }
    return linesOf;
  }

  /** Withholds what a line needs, and gives what that was. */
  private List<FigureRef> protect(Line line, Suppression rule) {
    List<FigureRef> added = new ArrayList<>();
    while (!isSafe(line, rule)) {
      Optional<FigureRef> more =
          line.parts().stream()
              .filter(part -> !withheld.contains(part) && values.get(part) > 0)
              .min(Comparator.comparingLong(values::get));
      if (more.isPresent()) {
        withheld.add(more.get());
        added.add(more.get());
      } else if (line.total() == null || !withheld.add(line.total())) {
        return added;
      } else {
        added.add(line.total());
      }
    }
    return added;
  }

  private boolean isSafe(Line line, Suppression rule) {
    List<Long> open =
        new ArrayList<>(line.parts().stream().filter(withheld::contains).map(values::get).toList());
    if (line.rest() > 0) {
      open.add(line.rest());
    }
    boolean told = line.total() == null || !withheld.contains(line.total());
    if (!told) {
      return !open.isEmpty();
    }
    if (open.stream().noneMatch(rule::isSmall)) {
      return open.size() != 1 || line.rest() > 0;
    }
    long sum = open.stream().mapToLong(Long::longValue).sum();
    boolean allSmall = open.stream().allMatch(rule::isSmall);
    return open.size() > 1
        && !rule.isSmall(sum)
        && !(allSmall && sum > (rule.below() - 1L) * open.size() - rule.width());
  }
}
