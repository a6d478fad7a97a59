package org.detaineroutcomes.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.schema.DdorIssued;
import org.detaineroutcomes.schema.Errata;
import org.detaineroutcomes.schema.Places;

/** What was corrected and what is disputed of declined-detainer reports. */
record ReportErrata(List<Erratum> all) {

  /**
   * Detainers of one jurisdiction that fall away.
   *
   * @param section I or II
   * @param place jurisdiction and state in their plain form
   * @param disputed false where the publisher itself corrected it
   * @param known false where only the least number is known
   */
  record Erratum(
      String report,
      String section,
      String place,
      boolean disputed,
      long detainers,
      boolean known) {}

  static ReportErrata of(Optional<Dataset<Row>> table) {
    return new ReportErrata(
        table
            .map(rows -> rows.collectAsList().stream().map(ReportErrata::erratum).toList())
            .orElse(List.of()));
  }

  private static Erratum erratum(Row row) {
    Long wrong = row.getAs(Errata.ROWS_WRONG.name());
    Long least = row.getAs(Errata.AT_LEAST.name());
    return new Erratum(
        row.getAs(DdorIssued.REPORT_START.name()).toString(),
        row.getAs(Errata.SECTION.name()),
        place(row),
        row.<String>getAs(Errata.KIND.name()).equals("disputed"),
        wrong == null ? least : wrong,
        wrong != null);
  }

  /** A jurisdiction as it is matched between tables: the reports leave out the word county. */
  static String place(Row row) {
    String name = row.getAs(Places.JURISDICTION.name());
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("\\s+(county|parish)$", "").strip();
    return plain + ", " + row.getAs(Places.STATE.name());
  }

  /** Those of one section of one report. */
  ReportErrata in(String report, String section) {
    return where(e -> e.report().equals(report) && e.section().equals(section));
  }

  ReportErrata corrected() {
    return where(e -> !e.disputed());
  }

  ReportErrata about(String place) {
    return where(e -> e.place().equals(place));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Detainers that fall away. */
  long detainers() {
    return all.stream().mapToLong(Erratum::detainers).sum();
  }

  /** True where each number is known, so that what is left is no upper bound. */
  boolean known() {
    return all.stream().allMatch(Erratum::known);
  }

  private ReportErrata where(Predicate<Erratum> wanted) {
    return new ReportErrata(all.stream().filter(wanted).toList());
  }
}
