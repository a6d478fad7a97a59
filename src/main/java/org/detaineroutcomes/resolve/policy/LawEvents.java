package org.detaineroutcomes.resolve.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.model.PrintedDate;
import org.detaineroutcomes.resolve.NameKey;
import org.detaineroutcomes.resolve.StagedRow;
import org.detaineroutcomes.schema.Notes;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.staged.Places;
import org.detaineroutcomes.schema.staged.PolicyEvents;

/**
 * Reads events in law and practice: those that start something become spells, those that end
 * something become {@link Ending}s of the same unit's spells.
 */
final class LawEvents {
  private static final Pattern SEPARATOR = Pattern.compile("\\s*;\\s*");
  private static final Pattern ENDS =
      Pattern.compile("^(rescinded|repealed|overtaken|replaced|struck down|enjoined|expired)\\b.*");
  private static final Pattern STOPPED = Pattern.compile(".*\\benjoined\\b.*");
  private static final Pattern RESUMED =
      Pattern.compile(".*\\b(stayed|lifted|upheld|vacated)\\b.*");

  private final PolicyReading reading;
  private final List<Ending> endings = new ArrayList<>();
  private final List<String> uncoded = new ArrayList<>();

  LawEvents(PolicyReading reading) {
    this.reading = reading;
  }

  /** What ends, found so far. */
  List<Ending> endings() {
    return List.copyOf(endings);
  }

  /** Events whose words were not understood. */
  List<String> uncoded() {
    return List.copyOf(uncoded);
  }

  /** The spells an event starts. */
  List<Spell> spells(StagedRow row, NameKey key) {
    List<PolicyUnit> units = reading.units(row, key, row.text(Places.LEVEL));
    return row.text(PolicyEvents.DIRECTION).isEmpty() ? local(row, units) : state(row, units);
  }

  private List<Spell> local(StagedRow row, List<PolicyUnit> units) {
    ActWords words =
        ActWords.of(
            row.text(PolicyEvents.EVENT), row.text(PolicySpells.PROVISION), row.text(Notes.NOTE));
    if (words.uncoded()) {
      uncoded.add(row.text(Places.JURISDICTION) + ": " + row.text(PolicyEvents.EVENT));
    }
    DateInterval when = PolicyReading.from(row);
    List<Spell> spells = new ArrayList<>();
    for (PolicyUnit unit : units) {
      if (words.endsLimits() || words.pauses()) {
        endings.add(new Ending(unit.key(), Spell.LIMITS, when));
      }
      if (words.pauses()) {
        endings.add(new Ending(unit.key(), Spell.MANDATES, when));
      }
      if (words.endsAgreement() && unit.county() != null) {
        endings.add(new Ending(unit.county(), Spell.AGREEMENT, when));
      }
      if (!words.direction().isEmpty()) {
        DateInterval from = words.inForce() ? when : signedOnly(when);
        spells.add(spell(row, unit, words.direction(), words.aboutDetainers() ? true : null, from));
      }
    }
    return spells;
  }

  private List<Spell> state(StagedRow row, List<PolicyUnit> units) {
    DateInterval from = inForce(row);
    DateInterval to = change(row, ENDS, null).orElse(PolicyReading.OPEN);
    return units.stream()
        .map(
            unit ->
                spell(
                        row,
                        unit,
                        row.text(PolicyEvents.DIRECTION),
                        row.flag(PolicySpells.ABOUT_DETAINERS),
                        from)
                    .ended(to))
        .toList();
  }

  private static Spell spell(
      StagedRow row, PolicyUnit unit, String direction, Boolean about, DateInterval from) {
    return PolicyReading.spell(unit, direction, about, from, "policy_events", row)
        .saying(
            row.text(PolicyEvents.EVENT) + ": " + row.text(PolicySpells.PROVISION),
            row.text(PolicySpells.LEGAL_BASIS));
  }

  /** A law stopped by a court before its day is in force from the day the court let it be. */
  private static DateInterval inForce(StagedRow row) {
    DateInterval printed = PolicyReading.from(row);
    LocalDate due = printed.latest();
    Optional<DateInterval> stop = due == null ? Optional.empty() : change(row, STOPPED, null);
    if (stop.isEmpty() || stop.get().earliest() == null || stop.get().earliest().isAfter(due)) {
      return printed;
    }
    LocalDate stopped = stop.get().earliest();
    return change(row, RESUMED, stopped)
        .map(
            resumed ->
                new DateInterval(
                    printed.printed(), resumed.earliest(), resumed.latest(), printed.precision()))
        .orElse(signedOnly(printed));
  }

  /** The first later change of a kind that has a date of its own. */
  private static Optional<DateInterval> change(StagedRow row, Pattern kind, LocalDate after) {
    String[] changes = SEPARATOR.split(row.text(PolicyEvents.CHANGE), -1);
    String[] dates = SEPARATOR.split(row.text(PolicyEvents.CHANGE_DATE), -1);
    for (int i = 0; i < Math.min(changes.length, dates.length); i++) {
      Optional<DateInterval> date = PrintedDate.read(dates[i]).filter(d -> d.earliest() != null);
      boolean late = date.isPresent() && (after == null || date.get().earliest().isAfter(after));
      if (late && kind.matcher(changes[i].toLowerCase(Locale.ROOT)).matches()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** Signed and not known to be in force: the interval is opened, not closed. */
  private static DateInterval signedOnly(DateInterval signed) {
    return new DateInterval(signed.printed(), signed.earliest(), null, signed.precision());
  }
}
