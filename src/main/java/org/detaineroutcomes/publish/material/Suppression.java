package org.detaineroutcomes.publish.material;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.publish.material.MeasureLine.Withheld;

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
  /** How a measure, or a group, is named that leaves a stock flushed at a policy's start out. */
  public static final String WITHOUT = ", without the policy-start flush";

  /** A number of a line that a reader could subtract: its count, or the size of its base. */
  private static final class Entry {
    private final int line;
    private final boolean base;
    private final String group;
    private final String basis;
    private final String measure;
    private final String family;
    private final long value;
    private Withheld withheld = Withheld.NOTHING;

    Entry(int line, boolean base, MeasureLine from, String scope, long value) {
      this.line = line;
      this.base = base;
      this.group = from.group();
      this.basis = from.basis();
      this.measure = from.measure();
      this.value = value;
      this.family =
          String.join("\u001f", measure, basis, from.baseName(), scope, kind(group), base + "");
    }

    /** The kind of group that is named before a colon, such as custody. */
    private static String kind(String group) {
      int colon = group.indexOf(": ");
      return group.isEmpty() ? "total" : colon < 0 ? "part" : group.substring(0, colon);
    }

    boolean isHidden() {
      return withheld != Withheld.NOTHING;
    }

    void hide(Withheld why) {
      withheld = isHidden() ? withheld : why;
    }

    boolean isWithoutFlush() {
      return measure.endsWith(WITHOUT) || group.endsWith(WITHOUT);
    }

    /** Whether this is the other figure without the flush. */
    boolean isWithoutFlush(Entry other) {
      return (measure.equals(other.measure + WITHOUT) && group.equals(other.group))
          || (measure.equals(other.measure) && group.equals(other.group + WITHOUT));
    }

    boolean isSameNumberAs(Entry other) {
      return value == other.value && group.equals(other.group) && basis.equals(other.basis);
    }
  }

  /** The lines with what may not be printed taken out of them, in the same order. */
  public List<MeasureLine> apply(List<MeasureLine> lines) {
    List<Entry> entries = entries(lines);
    entries.stream().filter(e -> e.value < below).forEach(e -> e.hide(Withheld.SMALL));
    hideSmallRemainders(lines, entries);
    hideSmallDifferences(entries);
    boolean changed = true;
    while (changed) {
      long before = hidden(entries);
      families(entries).values().forEach(parts -> protect(parts, entries));
      spread(entries);
      changed = hidden(entries) > before;
    }
    return withhold(lines, entries);
  }

  private static List<Entry> entries(List<MeasureLine> lines) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      MeasureLine line = lines.get(i);
      String scope = scope(line, lines);
      if (line.people() && line.count() != null) {
        entries.add(new Entry(i, false, line, scope, line.count()));
      }
      if (line.people() && line.base() != null) {
        entries.add(new Entry(i, true, line, scope, line.base()));
      }
    }
    return entries;
  }

  /** The group that a group is part of by its name: "Clark, NV, week 1" is part of "week 1". */
  private static String scope(MeasureLine line, List<MeasureLine> lines) {
    return lines.stream()
        .filter(other -> other.measure().equals(line.measure()) && !other.group().isEmpty())
        .map(MeasureLine::group)
        .filter(group -> line.group().endsWith(", " + group))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private void hideSmallRemainders(List<MeasureLine> lines, List<Entry> entries) {
    for (Entry entry : entries) {
      Long base = lines.get(entry.line).base();
      if (!entry.base && base != null && base > entry.value && base - entry.value < below) {
        entry.hide(Withheld.COMPLEMENT);
      }
    }
  }

  /** A figure without a flush less the figure with it gives the flush away. */
  private void hideSmallDifferences(List<Entry> entries) {
    for (Entry without : entries.stream().filter(Entry::isWithoutFlush).toList()) {
      entries.stream()
          .filter(with -> with.base == without.base && without.isWithoutFlush(with))
          .filter(with -> with.value != without.value)
          .filter(with -> Math.abs(with.value - without.value) < below)
          .forEach(with -> without.hide(Withheld.COMPLEMENT));
    }
  }

  private static Map<String, List<Entry>> families(List<Entry> entries) {
    Map<String, List<Entry>> families = new LinkedHashMap<>();
    entries.forEach(e -> families.computeIfAbsent(e.family, f -> new ArrayList<>()).add(e));
    return families;
  }

  /** One withheld part of a known total is none: the smallest printed part goes with it. */
  private static void protect(List<Entry> parts, List<Entry> entries) {
    if (hidden(parts) != 1 || totals(parts, entries).stream().allMatch(Entry::isHidden)) {
      return;
    }
    parts.stream()
        .filter(part -> !part.isHidden())
        .min(Comparator.comparingLong((Entry part) -> part.value).thenComparing(part -> part.group))
        .ifPresentOrElse(
            part -> part.hide(Withheld.COMPLEMENT),
            () -> totals(parts, entries).forEach(total -> total.hide(Withheld.COMPLEMENT)));
  }

  private static List<Entry> totals(List<Entry> parts, List<Entry> entries) {
    long sum = parts.stream().mapToLong(part -> part.value).sum();
    Entry any = parts.get(0);
    return entries.stream()
        .filter(e -> e.value == sum && e.basis.equals(any.basis) && !e.family.equals(any.family))
        .filter(e -> e.measure.equals(any.measure) || any.base)
        .toList();
  }

  /** A number withheld beside a total is withheld wherever it is said of the same group. */
  private static void spread(List<Entry> entries) {
    for (Entry hidden : entries) {
      if (hidden.withheld == Withheld.COMPLEMENT) {
        entries.stream()
            .filter(hidden::isSameNumberAs)
            .forEach(same -> same.hide(Withheld.COMPLEMENT));
      }
    }
  }

  private static long hidden(List<Entry> entries) {
    return entries.stream().filter(Entry::isHidden).count();
  }

  private static List<MeasureLine> withhold(List<MeasureLine> lines, List<Entry> entries) {
    List<MeasureLine> printed = new ArrayList<>(lines);
    for (Entry entry : entries) {
      if (entry.isHidden()) {
        MeasureLine line = printed.get(entry.line);
        printed.set(entry.line, entry.base ? line.withholdBase() : line.withhold(entry.withheld));
      }
    }
    return List.copyOf(printed);
  }
}
