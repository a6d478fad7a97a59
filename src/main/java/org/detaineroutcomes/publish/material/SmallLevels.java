package org.detaineroutcomes.publish.material;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.publish.disclosure.Suppression;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.store.TableRow;

/**
 * Levels of counts of people that stand for fewer than may be printed: the mean of a group times
 * its rows is a count. Both groups of such a period go, and what is between them.
 */
final class SmallLevels {
  private static final List<JoinTopic> OF_PEOPLE = List.of(JoinTopic.DETAINERS, JoinTopic.CITIZENS);

  private SmallLevels() {}

  /** Two groups in one period, or in all. */
  private record Of(String outcome, String treated, String control, String pool, String period) {
    static Of row(TableRow row) {
      return new Of(
          row.textOrEmpty(PanelFields.OUTCOME),
          row.textOrEmpty(Estimates.TREATED_ARM),
          row.textOrEmpty(Estimates.CONTROL_ARM),
          row.textOrEmpty(Estimates.POOL),
          row.textOrEmpty(DateFields.PERIOD));
    }
  }

  /** The estimates that may be printed. */
  static List<TableRow> without(List<TableRow> estimates, Suppression suppression) {
    Set<Of> small =
        estimates.stream()
            .filter(row -> isCountOfPeople(row) && isSmall(row, suppression))
            .map(Of::row)
            .collect(Collectors.toSet());
    return small.isEmpty()
        ? estimates
        : estimates.stream().filter(row -> !isLevel(row) || !small.contains(Of.row(row))).toList();
  }

  private static boolean isLevel(TableRow row) {
    return row.constant(Estimates.ESTIMAND, Estimand.class).orElseThrow() == Estimand.LEVEL;
  }

  private static boolean isCountOfPeople(TableRow row) {
    return isLevel(row)
        && row.textOrEmpty(EstimateFields.TERM).equals(TermName.MEAN.code())
        && row.textOrEmpty(Estimates.UNIT).equals(EstimateUnit.COUNT.code())
        && JoinedOutcome.of(row.textOrEmpty(PanelFields.OUTCOME))
            .filter(outcome -> OF_PEOPLE.contains(JoinedOutcome.topic(outcome.count())))
            .isPresent();
  }

  private static boolean isSmall(TableRow row, Suppression suppression) {
    Double mean = row.number(EstimateFields.ESTIMATE);
    Long rows = row.count(Estimates.N_OBS);
    return mean != null
        && rows != null
        && suppression.alone(Math.round(mean * rows)) != Withheld.NOTHING;
  }
}
