package org.detaineroutcomes.schema.marts;

import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.core.Residents;

/** The tables that the columns of a topic in the joined table, and an outcome, are made of. */
public final class TopicTables {
  private TopicTables() {}

  /** Those of a topic. */
  public static List<Table> of(JoinTopic topic) {
    return switch (topic) {
      case CRIME -> List.of(CrimeCounts.TABLE, Residents.TABLE);
      case POLICY -> List.of(PolicySpells.TABLE);
      case REPORTS_ISSUED, REPORTS_DECLINED -> List.of(DdorCounts.TABLE, DdorReportTotals.TABLE);
      case DETAINERS -> List.of(DetainerOutcomes.TABLE);
      case CITIZENS -> List.of(CitizenDetainers.TABLE);
      case PAYMENTS -> List.of(PaymentLedger.TABLE);
    };
  }

  /** Those of an outcome of a job, and of the policies that it is compared by. */
  public static List<Table> ofOutcome(String outcome) {
    Stream<Table> measured =
        JoinedOutcome.of(outcome)
            .map(TopicTables::ofJoined)
            .orElseGet(() -> of(JoinTopic.CRIME).stream());
    return Stream.concat(measured, of(JoinTopic.POLICY).stream()).distinct().toList();
  }

  private static Stream<Table> ofJoined(JoinedOutcome outcome) {
    Stream<Table> topics = outcome.topics().stream().flatMap(topic -> of(topic).stream());
    return outcome.isPerResident() ? Stream.concat(topics, Stream.of(Residents.TABLE)) : topics;
  }
}
