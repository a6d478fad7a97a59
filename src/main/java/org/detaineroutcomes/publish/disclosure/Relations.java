package org.detaineroutcomes.publish.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;

/**
 * The linear relations between the counts of a release: parts of one dimension and the totals that
 * they add up to, whichever table a total stands in, and the counts that leave a flush out.
 *
 * @param sums totals with their parts, in the order of the counts
 * @param differences pairs: a count that leaves the flush out, and the one that has it
 */
public record Relations(List<Relation> sums, List<Pair> differences) {

  /** Two counts whose difference is a count of people, by their positions. */
  public record Pair(int less, int more) {}

  /** Those of all counts of a release. */
  public static Relations of(List<PeopleCount> counts) {
    List<Relation> sums = new ArrayList<>();
    for (List<Integer> parts : grouped(counts, CountKey::siblings, false)) {
      sums.add(new Relation(totals(parts, counts, false), parts));
    }
    for (List<Integer> parts : grouped(counts, CountKey::siblingsInPart, true)) {
      List<Integer> totals = totals(parts, counts, true);
      if (!totals.isEmpty()) {
        sums.add(new Relation(totals, parts));
      }
    }
    return new Relations(List.copyOf(sums), differences(counts));
  }

  private static Iterable<List<Integer>> grouped(
      List<PeopleCount> counts, Function<CountKey, CountKey> key, boolean inPart) {
    Map<CountKey, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < counts.size(); i++) {
      CountKey of = counts.get(i).key();
      if (!inPart || of.partOf() != null) {
        groups.computeIfAbsent(key.apply(of), k -> new ArrayList<>()).add(i);
      }
    }
    return groups.values();
  }

  /** Counts outside the parts that equal their sum, on the same basis. */
  private static List<Integer> totals(
      List<Integer> parts, List<PeopleCount> counts, boolean inPart) {
    long sum = parts.stream().mapToLong(i -> counts.get(i).value()).sum();
    CountKey any = counts.get(parts.get(0)).key();
    return IntStream.range(0, counts.size())
        .filter(i -> counts.get(i).value() == sum && covers(counts.get(i).key(), any, inPart))
        .boxed()
        .toList();
  }

  private static boolean covers(CountKey total, CountKey part, boolean inPart) {
    if (!Objects.equals(total.basis(), part.basis())) {
      return false;
    }
    if (inPart) {
      return total.record().equals(part.record())
          && ((part.partOf().equals(total.member()) && total.partOf() == null)
              || isWhole(total, part));
    }
    return !total.siblings().equals(part.siblings())
        && ((total.measure().equals(part.measure())
                && Objects.equals(total.horizonDays(), part.horizonDays())
                && total.flush() == part.flush())
            || part.side() == Side.BASE);
  }

  /** A count over all groups that the answers to one question, such as a box, add up to. */
  private static boolean isWhole(CountKey total, CountKey part) {
    boolean isBase =
        Objects.equals(total.dimension(), part.dimension())
            && total.side() == Side.BASE
            && part.side() == Side.NUMERATOR;
    return total.measure().equals(part.measure()) && (total.dimension() == null || isBase);
  }

  private static List<Pair> differences(List<PeopleCount> counts) {
    Map<CountKey, Integer> positions = new LinkedHashMap<>();
    IntStream.range(0, counts.size()).forEach(i -> positions.put(counts.get(i).key(), i));
    List<Pair> pairs = new ArrayList<>();
    for (int less = 0; less < counts.size(); less++) {
      Integer more = counts.get(less).key().withTheFlush().map(positions::get).orElse(null);
      if (more != null) {
        pairs.add(new Pair(less, more));
      }
    }
    return List.copyOf(pairs);
  }
}
