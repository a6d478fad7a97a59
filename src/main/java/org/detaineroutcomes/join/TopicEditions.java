package org.detaineroutcomes.join;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;

import java.util.List;
import org.apache.spark.sql.Column;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.Agreements;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.schema.staged.Detainers;
import org.detaineroutcomes.schema.staged.Policies;
import org.detaineroutcomes.schema.staged.PolicyEvents;
import org.detaineroutcomes.schema.staged.PolicyLists;
import org.detaineroutcomes.schema.staged.StatewidePolicies;
import org.detaineroutcomes.schema.staged.claims.Liability;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.reports.DdorIssued;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Release;

/** How new the inputs of a topic are. */
final class TopicEditions {
  private TopicEditions() {}

  /** The newest day from which an input of the topic was known; null if none is stated. */
  static Column newest(Release release, JoinTopic topic) {
    List<String> tables = tables(topic).stream().map(Table::name).toList();
    return release.manifest().inputs.stream()
        .filter(input -> input.inForce() && tables.contains(input.table()))
        .map(InputRecord::edition)
        .filter(edition -> !edition.isEmpty())
        .max(String::compareTo)
        .map(edition -> to_date(lit(edition)))
        .orElse(lit(null).cast("date"));
  }

  private static List<Table> tables(JoinTopic topic) {
    return switch (topic) {
      case CRIME -> List.of(Crimes.TABLE);
      case POLICY ->
          List.of(
              Policies.TABLE,
              StatewidePolicies.TABLE,
              PolicyEvents.TABLE,
              PolicyLists.TABLE,
              Agreements.TABLE);
      case REPORTS_ISSUED -> List.of(DdorIssued.TABLE);
      case REPORTS_DECLINED -> List.of(DdorDeclined.TABLE, DdorDeclinedCounts.TABLE);
      case DETAINERS, CITIZENS -> List.of(Detainers.TABLE);
      case PAYMENTS -> List.of(Liability.TABLE);
    };
  }
}
