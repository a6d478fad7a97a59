package org.detaineroutcomes.panel.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * Policy spells as they were known on a day. What states no such day counts as known from its
 * publication, and what has no publication either counts as known always; {@link #words} says how
 * many.
 */
public final class KnownOn {
  private KnownOn() {}

  /** Whether a spell stood as it is written on a day; with no day, whether it stands now. */
  public static boolean stands(TableRow spell, Optional<LocalDate> day) {
    LocalDate from = spell.day(PolicyFields.KNOWN_FROM);
    LocalDate to = spell.day(PolicySpells.KNOWN_TO);
    return day.map(d -> (from == null || !from.isAfter(d)) && (to == null || to.isAfter(d)))
        .orElse(to == null);
  }

  /** How many spells stand on a day, and by which days they are known. */
  public static String words(Release release, LocalDate day) {
    List<TableRow> all = TableRow.of(release, PolicySpells.TABLE);
    List<TableRow> standing = all.stream().filter(row -> stands(row, Optional.of(day))).toList();
    long later =
        all.stream()
            .filter(row -> row.day(PolicyFields.KNOWN_FROM) != null)
            .filter(row -> row.day(PolicyFields.KNOWN_FROM).isAfter(day))
            .count();
    Map<String, Long> by =
        standing.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text(PolicySpells.KNOWN_BASIS),
                    TreeMap::new,
                    Collectors.counting()));
    return "policies as known on "
        + day
        + ": "
        + standing.size()
        + " spells, "
        + later
        + " left out or read otherwise because they were known later; the day from which a spell was"
        + " known is: "
        + by.entrySet().stream()
            .map(e -> e.getKey() + " (" + e.getValue() + ")")
            .collect(Collectors.joining(", "));
  }
}
