package org.detaineroutcomes.resolve.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.model.ListedIn;
import org.detaineroutcomes.model.PolicyDirection;
import org.detaineroutcomes.model.PrintedDate;
import org.detaineroutcomes.resolve.NameKey;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.PolicyEvents;
import org.detaineroutcomes.store.TableRow;

/**
 * Reads events in law and practice: those that start something become spells, those that end
 * something become {@link Ending}s of the same unit's spells.
 */
final class EventReading {
  private static final ListedIn TABLE = ListedIn.POLICY_EVENTS;
  private static final Pattern SEPARATOR = Pattern.compile("\\s*;\\s*");
  private static final Pattern ENDS =
      Pattern.compile("^(rescinded|repealed|overtaken|replaced|struck down|enjoined|expired)\\b.*");
  private static final Pattern STOPPED = Pattern.compile(".*\\benjoined\\b.*");
  private static final Pattern RESUMED =
      Pattern.compile(".*\\b(stayed|lifted|upheld|vacated)\\b.*");

  private static final Pattern REQUESTS =
      Pattern.compile("\\bdetainers? (are|is)( a)? requests?\\b");
  private static final Pattern FORBIDS =
      Pattern.compile("\\bno ([\\w-]+ )?(authority|holds?|detention)\\b|\\b(may|must) not\\b");

  private final PolicyReading reading;
  private final List<Ending> endings = new ArrayList<>();
  private final List<String> uncoded = new ArrayList<>();

  EventReading(PolicyReading reading) {
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
  List<Spell> spells(TableRow row, NameKey key) {
    List<PolicyUnit> units = reading.units(row, key, PolicyReading.level(row));
    if (permits(row)) {
      reading.step(
          units,
          "ruling or filing",
          PolicyReading.from(row),
          TABLE,
          terms(row, Optional.empty()),
          row);
      return List.of();
    }
    return PolicyDirection.of(row.textOrEmpty(PolicyFields.DIRECTION))
        .map(direction -> state(row, units, direction))
        .orElseGet(() -> local(row, units));
  }

  /**
   * Whether a court says that a detainer is a request, and no more: a jail may then decline it, and
   * may honor it. A table that codes such a ruling as a limit is read otherwise.
   */
  private static boolean permits(TableRow row) {
    String provision = row.textOrEmpty(PolicyFields.PROVISION).toLowerCase(Locale.ROOT);
    return row.textOrEmpty(PolicyFields.LEGAL_BASIS).startsWith("court")
        && REQUESTS.matcher(provision).find()
        && !FORBIDS.matcher(provision).find();
  }

  private List<Spell> local(TableRow row, List<PolicyUnit> units) {
    String event = row.textOrEmpty(PolicyFields.EVENT);
    String remark = row.textOrEmpty(SourceFields.REMARK);
    ActWords words = ActWords.of(event, row.textOrEmpty(PolicyFields.PROVISION), remark);
    if (words.uncoded()) {
      uncoded.add(row.textOrEmpty(PlaceFields.JURISDICTION) + ": " + event);
    }
    DateInterval own = PolicyReading.from(row);
    RemarkDays days =
        RemarkDays.of(remark, Optional.ofNullable(own.latest()).map(LocalDate::getYear));
    DateInterval when = days.covering(own);
    PrintedTerms terms = terms(row, words.direction());
    Known known =
        PolicyReading.known(
            row,
            new Known.Day(days.announced().orElse(null), Known.ANNOUNCED),
            new Known.Day(when.latest(), words.inForce() ? Known.IN_FORCE : Known.SIGNED));
    steps(units, words, own, days, terms, row);
    List<Spell> spells = new ArrayList<>();
    for (PolicyUnit unit : units) {
      if (words.endsLimits() || words.pauses()) {
        endings.add(new Ending(unit.key(), PolicyDirection.LIMITS, when, known.from()));
      }
      if (words.pauses()) {
        endings.add(new Ending(unit.key(), PolicyDirection.MANDATES, when, known.from()));
      }
      if (words.endsAgreement() && unit.county() != null) {
        endings.add(new Ending(unit.county(), PolicyDirection.AGREEMENT_287G, when, known.from()));
      }
      if (!words.direction().isEmpty()) {
        DateInterval from = words.inForce() ? when : signedOnly(when);
        Boolean about = words.aboutDetainers() ? true : null;
        spells.add(
            PolicyReading.spell(unit, words.direction().orElseThrow(), about, from, TABLE, row)
                .saying(terms)
                .known(known));
      }
    }
    return spells;
  }

  private void steps(
      List<PolicyUnit> units,
      ActWords words,
      DateInterval own,
      RemarkDays days,
      PrintedTerms terms,
      TableRow row) {
    reading.step(units, words.step(), own, TABLE, terms, row);
    for (DateInterval other : days.others()) {
      reading.another(units, words.step(), other, TABLE, terms, row);
    }
    days.announced()
        .ifPresent(day -> reading.step(units, "announced", Steps.on(day), TABLE, terms, row));
    days.begun().ifPresent(day -> reading.another(units, "implemented", day, TABLE, terms, row));
  }

  /** A law: what was known of it when it was signed, stopped, let go and ended. */
  private List<Spell> state(TableRow row, List<PolicyUnit> units, PolicyDirection direction) {
    DateInterval printed = PolicyReading.from(row);
    Optional<DateInterval> stop = stoppedBeforeItsDay(row, printed);
    Optional<DateInterval> resumed = stop.flatMap(day -> change(row, RESUMED, day.earliest()));
    Optional<DateInterval> end = change(row, ENDS, null);
    PrintedTerms terms = terms(row, Optional.of(direction));
    Known known =
        PolicyReading.known(
            row,
            new Known.Day(row.day(PolicyEvents.SIGNED_LATEST), Known.SIGNED),
            new Known.Day(printed.latest(), Known.IN_FORCE));
    steps(row, units, printed, stop.isPresent(), terms);
    List<Spell> spells = new ArrayList<>();
    for (PolicyUnit unit : units) {
      List<Spell> versions = new ArrayList<>();
      versions.add(
          PolicyReading.spell(
                  unit, direction, row.answer(PolicyFields.ABOUT_DETAINERS), printed, TABLE, row)
              .saying(terms)
              .known(known));
      stop.ifPresent(day -> then(versions, day, spell -> spell.begun(signedOnly(printed))));
      resumed.ifPresent(
          day ->
              then(
                  versions,
                  day,
                  spell ->
                      spell.begun(
                          new DateInterval(
                              printed.printed(),
                              day.earliest(),
                              day.latest(),
                              printed.precision()))));
      end.ifPresent(day -> then(versions, day, spell -> spell.ended(day)));
      spells.addAll(versions);
    }
    return spells;
  }

  private static void then(List<Spell> versions, DateInterval day, UnaryOperator<Spell> becomes) {
    Spell last = versions.remove(versions.size() - 1);
    versions.addAll(Ending.versions(last, becomes.apply(last), day.latest()));
  }

  private void steps(
      TableRow row,
      List<PolicyUnit> units,
      DateInterval printed,
      boolean stopped,
      PrintedTerms terms) {
    if (!row.textOrEmpty(PolicyEvents.DATE_SIGNED).isEmpty()) {
      PrintedDate.read(row.textOrEmpty(PolicyEvents.DATE_SIGNED))
          .ifPresent(day -> reading.step(units, "signed", day, TABLE, terms, row));
    }
    if (!row.textOrEmpty(PolicyEvents.DATE_IN_FORCE).isEmpty()) {
      reading.step(units, stopped ? "due" : "in force", printed, TABLE, terms, row);
    }
    String[] changes = SEPARATOR.split(row.textOrEmpty(PolicyEvents.CHANGE), -1);
    String[] dates = SEPARATOR.split(row.textOrEmpty(PolicyEvents.CHANGE_DATE), -1);
    for (int i = 0; i < changes.length; i++) {
      String words = changes[i].toLowerCase(Locale.ROOT);
      if (!words.isEmpty()) {
        DateInterval day =
            i < dates.length
                ? PrintedDate.read(dates[i]).orElse(PolicyReading.OPEN)
                : PolicyReading.OPEN;
        PrintedTerms change =
            new PrintedTerms(
                PolicyReading.words(row.textOrEmpty(PolicyFields.EVENT), changes[i]),
                terms.legalBasis(),
                terms.components(),
                terms.coded());
        reading.step(units, stepOfChange(words), day, TABLE, change, row);
      }
    }
  }

  private static String stepOfChange(String words) {
    if (RESUMED.matcher(words).matches()) {
      return "in force";
    }
    if (STOPPED.matcher(words).matches()) {
      return "enjoined";
    }
    return ENDS.matcher(words).matches() ? "ended" : "changed";
  }

  /** A history has no page of its own: its remark says what the act provides. */
  private static PrintedTerms terms(TableRow row, Optional<PolicyDirection> direction) {
    String event = row.textOrEmpty(PolicyFields.EVENT);
    String provision = row.textOrEmpty(PolicyFields.PROVISION);
    String read =
        row.textOrEmpty(SourceFields.SOURCE_URL).isEmpty()
            ? PolicyReading.words(provision, row.textOrEmpty(SourceFields.REMARK))
                .replace(": ", "; ")
            : provision;
    String basis = row.textOrEmpty(PolicyFields.LEGAL_BASIS);
    return new PrintedTerms(
        event + ": " + provision,
        basis,
        direction.map(way -> ComponentWords.of(way, read, event)).orElse(Set.of()),
        BasisWords.of(basis, event + " " + provision, PolicyReading.level(row)));
  }

  /** A court's stop before the day a law was due; empty where there was none. */
  private static Optional<DateInterval> stoppedBeforeItsDay(TableRow row, DateInterval printed) {
    LocalDate due = printed.latest();
    return due == null
        ? Optional.empty()
        : change(row, STOPPED, null)
            .filter(stop -> stop.earliest() != null && !stop.earliest().isAfter(due));
  }

  /** The first later change of a kind that has a date of its own. */
  private static Optional<DateInterval> change(TableRow row, Pattern kind, LocalDate after) {
    String[] changes = SEPARATOR.split(row.textOrEmpty(PolicyEvents.CHANGE), -1);
    String[] dates = SEPARATOR.split(row.textOrEmpty(PolicyEvents.CHANGE_DATE), -1);
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
