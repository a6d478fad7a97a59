package org.detaineroutcomes.compare.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.result.ComparisonNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.PolicyUse;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.marts.PolicyUses;
import org.detaineroutcomes.store.TableRow;

/**
 * Laws and rulings of whole states that come into force in the window and are not the treatment:
 * they bind units of every group, and are a caveat, no reason to drop a unit.
 *
 * @param byDirection direction to state to the days
 */
public record StateLaws(Map<String, Map<String, Set<String>>> byDirection) {

  /**
   * Reads them off what the policies of a job are used for.
   *
   * @param uses rows of {@code policy_uses}
   */
  public static StateLaws of(List<TableRow> uses, Job.Panel panel) {
    Map<String, Map<String, Set<String>>> laws = new TreeMap<>();
    for (TableRow row : uses) {
      LocalDate day = row.day(PolicyFields.FROM_LATEST);
      if (day != null
          && row.text(PlaceFields.LEVEL).equals(PlaceLevel.STATE.word())
          && row.text(PolicyUses.USE).equals(PolicyUse.NOT_THE_TREATMENT.code())
          && in(panel, day)) {
        laws.computeIfAbsent(row.text(PolicyFields.DIRECTION), direction -> new TreeMap<>())
            .computeIfAbsent(row.text(PlaceFields.STATE), state -> new TreeSet<>())
            .add(day.toString());
      }
    }
    return new StateLaws(laws);
  }

  private static boolean in(Job.Panel panel, LocalDate day) {
    Period period = Period.of(day, panel.from().frequency());
    return period.compareTo(panel.from()) >= 0 && period.compareTo(panel.to()) <= 0;
  }

  /** One note a direction, naming the states of the units given. */
  public List<Note> caveats(List<Member> units) {
    Set<String> states = units.stream().map(Member::state).collect(Collectors.toSet());
    List<Note> caveats = new ArrayList<>();
    byDirection.forEach(
        (direction, laws) -> {
          List<String> named = new ArrayList<>();
          List<String> days = new ArrayList<>();
          laws.forEach(
              (state, on) -> {
                if (states.contains(state)) {
                  on.forEach(
                      day -> {
                        named.add(state);
                        days.add(day);
                      });
                }
              });
          if (!named.isEmpty()) {
            caveats.add(Note.of(ComparisonNote.STATE_LAWS, direction, named, days));
          }
        });
    return caveats;
  }
}
