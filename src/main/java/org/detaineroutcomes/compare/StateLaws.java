package org.detaineroutcomes.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.marts.PolicyUses;
import org.detaineroutcomes.schema.staged.Places;

/**
 * Laws and rulings of whole states that come into force in the window and are not the treatment:
 * they bind units of every group, and are a caveat, no reason to drop a unit.
 *
 * @param byDirection direction to state to the days
 */
record StateLaws(Map<String, Map<String, Set<String>>> byDirection) {

  static StateLaws of(Optional<Dataset<Row>> uses, Job.Panel panel) {
    Map<String, Map<String, Set<String>>> laws = new TreeMap<>();
    uses.ifPresent(
        table ->
            table
                .where(Places.LEVEL.col().equalTo("state"))
                .where(PolicyUses.USE.col().equalTo("not the treatment of this definition"))
                .where(PolicySpells.FROM_LATEST.col().isNotNull())
                .select(
                    PolicySpells.DIRECTION.col(),
                    Places.STATE.col(),
                    PolicySpells.FROM_LATEST.col())
                .collectAsList()
                .forEach(
                    row -> {
                      String day = row.get(2).toString();
                      if (in(panel, day)) {
                        laws.computeIfAbsent(row.getString(0), direction -> new TreeMap<>())
                            .computeIfAbsent(row.getString(1), state -> new TreeSet<>())
                            .add(day);
                      }
                    }));
    return new StateLaws(laws);
  }

  private static boolean in(Job.Panel panel, String day) {
    Period period = Period.of(LocalDate.parse(day), panel.from().frequency());
    return period.compareTo(panel.from()) >= 0 && period.compareTo(panel.to()) <= 0;
  }

  /** One sentence a direction, naming the states of the units given. */
  List<String> caveats(List<Member> units) {
    Set<String> states = units.stream().map(Member::state).collect(Collectors.toSet());
    List<String> caveats = new ArrayList<>();
    byDirection.forEach(
        (direction, laws) -> {
          String named =
              laws.entrySet().stream()
                  .filter(law -> states.contains(law.getKey()))
                  .map(law -> law.getKey() + " " + String.join(" and ", law.getValue()))
                  .collect(Collectors.joining(", "));
          if (!named.isEmpty()) {
            caveats.add(
                "state law or a ruling ("
                    + direction
                    + ") comes into force in the window and binds units of both groups, which stay: "
                    + named);
          }
        });
    return caveats;
  }
}
