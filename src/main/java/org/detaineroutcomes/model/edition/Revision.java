package org.detaineroutcomes.model.edition;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One unit in one period of which two editions do not say the same.
 *
 * @param earlier what the earlier edition says; null where it has no such row
 * @param later what the later edition says; null where it has no such row
 */
public record Revision(Reported earlier, Reported later) {
  /** What happened to it. */
  public enum Kind {
    REVISED("revised"),
    NEW("new"),
    WITHDRAWN("withdrawn"),
    RENAMED("renamed"),
    RENAMED_AND_REVISED("renamed and revised");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word in print. */
    public String word() {
      return word;
    }

    /** True where a number is another, or is there in one edition only. */
    public boolean changesNumbers() {
      return this != RENAMED;
    }
  }

  /** What happened to it. */
  public Kind kind() {
    if (earlier == null) {
      return Kind.NEW;
    }
    if (later == null) {
      return Kind.WITHDRAWN;
    }
    boolean same = earlier.saysTheSameAs(later);
    if (earlier.unit().equals(later.unit())) {
      return Kind.REVISED;
    }
    return same ? Kind.RENAMED : Kind.RENAMED_AND_REVISED;
  }

  /** The later edition's row, or the earlier one's where it was withdrawn. */
  public Reported any() {
    return later != null ? later : earlier;
  }

  /** The period it is about. */
  public String period() {
    return any().period();
  }

  /** True where it concerns one of the counts at the positions given. */
  public boolean concerns(List<Integer> positions) {
    return switch (kind()) {
      case RENAMED -> false;
      case NEW, WITHDRAWN ->
          positions.stream().anyMatch(position -> any().counts().get(position) != null);
      case REVISED, RENAMED_AND_REVISED ->
          positions.stream().anyMatch(earlier.differingFrom(later)::contains);
    };
  }

  /** "robbery 12 → 14; larceny absent → 3", or the counts that came or went. */
  public String words(List<String> measures) {
    List<Integer> positions =
        earlier == null || later == null
            ? java.util.stream.IntStream.range(0, measures.size())
                .filter(i -> any().counts().get(i) != null)
                .boxed()
                .toList()
            : earlier.differingFrom(later);
    return positions.stream()
        .map(i -> measures.get(i) + " " + count(earlier, i) + " → " + count(later, i))
        .collect(Collectors.joining("; "));
  }

  private static String count(Reported row, int position) {
    if (row == null) {
      return "no row";
    }
    Long count = row.counts().get(position);
    return count == null ? "absent" : count.toString();
  }
}
