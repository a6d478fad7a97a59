package org.detaineroutcomes.panel.detainers;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.detaineroutcomes.panel.detainers.Flush.PolicyStart;
import org.detaineroutcomes.panel.policy.DatedSpell;

/** What law and practice about detainers were in a county on a day, as far as the spells say. */
final class PolicyOnDay implements Serializable {
  private static final long serialVersionUID = 1;

  static final String LIMIT = "limit in force";
  static final String UNCERTAIN = "limit, at a time not certain";
  static final String AGREEMENT = "287(g) agreement";
  static final String NONE = "no limit listed as in force";
  static final String NOT_PLACED = "not placed";

  private final Map<String, List<DatedSpell>> ofCounty = new HashMap<>();
  private final Map<String, List<DatedSpell>> ofState = new HashMap<>();
  private final ConcurrentHashMap<Place, NavigableMap<LocalDate, Answer>> intervals =
      new ConcurrentHashMap<>();

  private record Place(String county, String state) implements Serializable {}

  /**
   * What holds until the next day on which anything changes.
   *
   * @param since year in which the earliest limit in force began; null: none is
   */
  private record Answer(String words, Integer since) implements Serializable {}

  PolicyOnDay(List<DatedSpell> spells) {
    for (DatedSpell spell : spells) {
      if (spell.ofState() && spell.state() != null) {
        ofState.computeIfAbsent(spell.state(), s -> new ArrayList<>()).add(spell);
      } else if (spell.county() != null) {
        ofCounty.computeIfAbsent(spell.county(), s -> new ArrayList<>()).add(spell);
      }
    }
  }

  /**
   * In words; a limit comes before an agreement.
   *
   * @param county five digits; null where the facility was not placed
   */
  String words(String county, String state, LocalDate day) {
    return county == null ? NOT_PLACED : on(county, state, day).words();
  }

  private Answer on(String county, String state, LocalDate day) {
    return intervals
        .computeIfAbsent(new Place(county, state), place -> intervals(county, state))
        .floorEntry(day)
        .getValue();
  }

  /** The answers from each day on which a spell of the place may begin or end. */
  private NavigableMap<LocalDate, Answer> intervals(String county, String state) {
    NavigableMap<LocalDate, Answer> answers = new TreeMap<>();
    Stream<LocalDate> days =
        Stream.concat(
                ofCounty.getOrDefault(county, List.of()).stream(),
                ofState.getOrDefault(state == null ? "" : state, List.of()).stream())
            .flatMap(spell -> spell.days().all())
            .flatMap(day -> Stream.of(day, day.plusDays(1)));
    Stream.concat(Stream.of(LocalDate.MIN), days)
        .distinct()
        .forEach(
            day -> {
              OptionalInt since = earliest(county, state, day);
              answers.put(
                  day,
                  new Answer(
                      find(county, state, day),
                      since.isPresent() ? (Integer) since.getAsInt() : null));
            });
    return answers;
  }

  private String find(String county, String state, LocalDate day) {
    if (limits(county, state).anyMatch(spell -> spell.inForceOn(day))) {
      return LIMIT;
    }
    if (limits(county, state).anyMatch(spell -> mayBeInForce(spell, day))) {
      return UNCERTAIN;
    }
    boolean agreed =
        ofCounty.getOrDefault(county, List.of()).stream()
            .anyMatch(s -> s.isAgreement() && s.listedThrough(day, day));
    return agreed ? AGREEMENT : NONE;
  }

  /** The year in which the earliest limit in force on a day began; null if none is in force. */
  Integer since(String county, String state, LocalDate day) {
    return on(county, state, day).since();
  }

  private OptionalInt earliest(String county, String state, LocalDate day) {
    return limits(county, state)
        .filter(spell -> spell.inForceOn(day))
        .mapToInt(spell -> spell.fromLatest().getYear())
        .min();
  }

  /** When the county's own limits began, as exactly as it is known. */
  List<PolicyStart> starts(String county) {
    return ofCounty.getOrDefault(county, List.of()).stream()
        .filter(PolicyOnDay::limitsDetainers)
        .filter(DatedSpell::ofCounty)
        .filter(DatedSpell::dated)
        .map(
            spell ->
                new PolicyStart(
                    spell.fromEarliest() == null ? spell.fromLatest() : spell.fromEarliest(),
                    spell.fromLatest()))
        .toList();
  }

  private Stream<DatedSpell> limits(String county, String state) {
    return Stream.concat(
            ofCounty.getOrDefault(county, List.of()).stream().filter(DatedSpell::ofCounty),
            ofState.getOrDefault(state == null ? "" : state, List.of()).stream())
        .filter(PolicyOnDay::limitsDetainers);
  }

  private static boolean mayBeInForce(DatedSpell spell, LocalDate day) {
    boolean mayHaveBegun = spell.fromEarliest() == null || !spell.fromEarliest().isAfter(day);
    boolean hasEnded = spell.end() != null && !spell.end().isAfter(day);
    return mayHaveBegun && !hasEnded;
  }

  private static boolean limitsDetainers(DatedSpell spell) {
    return spell.limits() && spell.aboutDetainers();
  }
}
