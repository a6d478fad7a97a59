package org.detaineroutcomes.compare.arms;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.compare.SmallMarts;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.model.result.PolicyArm;
import org.detaineroutcomes.model.result.SourceCoverage;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.store.Release;

/** A joined table written by hand: counties with 100,000 residents in 2012 and 2013. */
final class ArmCounties {
  private final List<Map<String, Object>> rows = new ArrayList<>();

  /**
   * Ada limits in both years, Bee never does, both in New York; Cob in Texas has no policy in 2012
   * and limits by a court's order in 2013; Dow in Texas has an agreement, and its detainers are
   * known in part.
   */
  static ArmCounties fourCounties() {
    return new ArmCounties()
        .county("36001", "NY", 2012, PolicyArm.LIMITING, 100, 10, 4)
        .county("36001", "NY", 2013, PolicyArm.LIMITING, 120, 10, 6)
        .county("36003", "NY", 2012, PolicyArm.NONE_LISTED, 200, 10, 1)
        .county("36003", "NY", 2013, PolicyArm.NONE_LISTED, 180, 10, 1)
        .county("48001", "TX", 2012, PolicyArm.NONE_LISTED, 50, 20, 2)
        .county("48001", "TX", 2013, PolicyArm.LIMITING_COURT_ORDERED, 70, 20, 10)
        .county("48003", "TX", 2012, PolicyArm.AGREEMENT_287G, 300, 5, 3)
        .county("48003", "TX", 2013, PolicyArm.AGREEMENT_287G, 300, 5, 0)
        .set("48003", JoinTopic.DETAINERS, SourceCoverage.PARTIAL);
  }

  /** Every detainer has a known outcome. */
  ArmCounties county(
      String fips,
      String state,
      int year,
      PolicyArm arm,
      long violent,
      long detainers,
      long declined) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("unit_id", fips);
    row.put("unit_name", fips);
    row.put("state", state);
    row.put("county_fips", fips);
    row.put("period_index", year);
    row.put("period", Integer.toString(year));
    row.put("period_first_day", java.sql.Date.valueOf(LocalDate.of(year, 1, 1)));
    row.put("year", year);
    for (JoinTopic topic : JoinTopic.values()) {
      row.put(JoinFields.coverage(topic).name(), SourceCoverage.NONE.code());
    }
    for (JoinTopic topic : List.of(JoinTopic.CRIME, JoinTopic.DETAINERS)) {
      row.put(JoinFields.coverage(topic).name(), SourceCoverage.COMPLETE.code());
    }
    row.put("population", 100_000L);
    row.put("violent", violent);
    row.put("detainers_issued", detainers);
    row.put("detainers_with_known_outcome", detainers);
    row.put("detainers_declined", declined);
    row.put("policy_arm", arm.code());
    row.put("stance_at_start", "none listed");
    row.put("share_of_days_limiting", 0.0);
    row.put("share_of_days_mandated", 0.0);
    row.put("share_of_days_in_conflict", 0.0);
    row.put("ever_limits", false);
    row.put("agreement_in_period", false);
    row.put("stance", "none listed");
    row.put("treated", false);
    row.put("in_force", false);
    row.put("share_in_force", 0.0);
    row.put("adopter_id", fips);
    row.put("compared", true);
    row.put("arm", "none_listed");
    row.put("agreement_287g", false);
    row.put("same_state_pool", false);
    rows.add(row);
    return this;
  }

  private ArmCounties set(String fips, JoinTopic topic, SourceCoverage coverage) {
    return put(fips, JoinFields.coverage(topic).name(), coverage.code());
  }

  /** Sets a column of a county in every year. */
  ArmCounties put(String fips, String column, Object value) {
    rows.stream()
        .filter(row -> row.get("unit_id").equals(fips))
        .forEach(row -> row.put(column, value));
    return this;
  }

  /** The same with two groups exchanged. */
  ArmCounties exchanged(PolicyArm one, PolicyArm other) {
    ArmCounties exchanged = new ArmCounties();
    for (Map<String, Object> row : rows) {
      Map<String, Object> copy = new LinkedHashMap<>(row);
      if (row.get("policy_arm").equals(one.code())) {
        copy.put("policy_arm", other.code());
      } else if (row.get("policy_arm").equals(other.code())) {
        copy.put("policy_arm", one.code());
      }
      exchanged.rows.add(copy);
    }
    return exchanged;
  }

  /** A release with this table and the answers to it. */
  Release compared(Path folder) {
    return SmallMarts.compared(folder, Map.of(Joined.TABLE, rows));
  }
}
