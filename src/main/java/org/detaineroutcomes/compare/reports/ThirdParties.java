package org.detaineroutcomes.compare.reports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;

/**
 * What newspapers and others counted of Section II: who counted, and another number where sources
 * differ.
 *
 * @param cited by week and place
 * @param others by week and place
 */
record ThirdParties(Map<String, String> cited, Map<String, Long> others) {

  static ThirdParties of(Evidence evidence) {
    ThirdParties all = new ThirdParties(new TreeMap<>(), new TreeMap<>());
    evidence
        .table(DdorDeclinedCounts.TABLE)
        .map(Dataset::collectAsList)
        .orElse(List.of())
        .forEach(all::add);
    return all;
  }

  private void add(Row row) {
    String key = ReportCount.weekOf(row) + ReportCount.placeOf(row);
    cited.merge(
        key,
        String.valueOf(row.<String>getAs(SourceFields.CITED.name())),
        (a, b) -> a.compareTo(b) <= 0 ? a + " and " + b : b + " and " + a);
    Long other = row.getAs(DdorDeclinedCounts.OTHER_COUNT.name());
    if (other != null) {
      others.merge(key, other, Math::max);
    }
  }

  /** Who counted; null: nobody. */
  String cited(String week, String place) {
    return cited.get(week + place);
  }

  /** Another number for the same count; null: none. */
  Long other(String week, String place) {
    return others.get(week + place);
  }
}
