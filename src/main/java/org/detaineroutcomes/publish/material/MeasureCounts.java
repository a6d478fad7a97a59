package org.detaineroutcomes.publish.material;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.publish.disclosure.CountKey;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.PeopleCount;
import org.detaineroutcomes.publish.disclosure.Suppression;
import org.detaineroutcomes.publish.disclosure.Withheld;

/** The counts of people in measures, and the measures without what is withheld of them. */
final class MeasureCounts {
  private MeasureCounts() {}

  /** The lines with what may not be printed taken out of them, in the same order. */
  static List<MeasureLine> suppress(List<MeasureLine> lines, Suppression suppression) {
    List<PeopleCount> counts = of(lines);
    List<Withheld> withheld = suppression.apply(counts);
    List<MeasureLine> printed = new ArrayList<>(lines);
    for (int i = 0; i < counts.size(); i++) {
      if (withheld.get(i) != Withheld.NOTHING) {
        int at = counts.get(i).figure();
        MeasureLine line = printed.get(at);
        printed.set(
            at,
            counts.get(i).key().side() == Side.BASE
                ? line.withholdBase()
                : line.withhold(withheld.get(i)));
      }
    }
    return List.copyOf(printed);
  }

  private static List<PeopleCount> of(List<MeasureLine> lines) {
    List<PeopleCount> counts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      MeasureLine line = lines.get(i);
      if (line.people() && line.count() != null) {
        counts.add(new PeopleCount(i, key(line, Side.NUMERATOR), line.count()));
      }
      if (line.people() && line.base() != null) {
        counts.add(new PeopleCount(i, key(line, Side.BASE), line.base()));
      }
    }
    return counts;
  }

  private static CountKey key(MeasureLine line, Side side) {
    MeasureKey key = line.key();
    MeasureGroup group = key.group();
    return new CountKey(
        key.measure().code(),
        key.horizonDays(),
        key.flush(),
        key.record(),
        group == null ? null : group.dimension().code(),
        group == null ? null : group.member(),
        group == null ? null : group.partOf(),
        code(key.base()),
        code(key.basis()),
        side);
  }

  private static String code(Code code) {
    return code == null ? null : code.code();
  }
}
