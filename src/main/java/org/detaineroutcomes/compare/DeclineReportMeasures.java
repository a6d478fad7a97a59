package org.detaineroutcomes.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.schema.DdorDeclined;
import org.detaineroutcomes.schema.DdorDeclinedCounts;
import org.detaineroutcomes.schema.DdorIssued;
import org.detaineroutcomes.schema.DdorTotals;
import org.detaineroutcomes.schema.Errata;
import org.detaineroutcomes.schema.Notes;
import org.detaineroutcomes.schema.Places;
import org.detaineroutcomes.schema.Table;

/**
 * The weekly Declined Detainer Outcome Reports: every number as published, as corrected and without
 * disputed rows, and the ratio of declines to a week's issues refused.
 */
final class DeclineReportMeasures implements Question {
  private static final String PUBLISHED = "as published";
  private static final String CORRECTED = "as corrected";
  private static final String UNDISPUTED = "as corrected, without disputed rows";
  private static final String ISSUED = "detainers issued to the jurisdictions of Section I";
  private static final String DECLINED = "declines recorded in Section II";
  private static final String ISSUED_CAVEAT =
      "detainers issued, not declined, and appearance in the list never defines treatment alone";
  private static final String DECLINED_CAVEAT =
      "of detainers issued at any time, dated when ICE learned of the decline";
  private static final String WRONG_DENOMINATOR =
      "wrong denominator: the declines are of detainers issued at any time, not of the week's";

  @Override
  public void answer(Evidence evidence, Findings findings) {
    new Report(evidence, ReportErrata.of(evidence.table(Errata.TABLE)), findings).measure();
  }

  private record Report(Evidence evidence, ReportErrata errata, Findings findings) {

    void measure() {
      rows(DdorTotals.TABLE).forEach(this::totals);
      issued();
      counts();
      recorded();
    }

    private List<Row> rows(Table table) {
      return evidence
          .table(table)
          .map(
              rows ->
                  rows.collectAsList().stream()
                      .sorted(Comparator.comparing(row -> start(row) + row.mkString("|")))
                      .toList())
          .orElse(List.of());
    }

    private static String start(Row row) {
      return row.getAs(DdorIssued.REPORT_START.name()).toString();
    }

    private static String label(String start) {
      return "week from " + start;
    }

    private static String label(Row row) {
      return row.getAs(Places.JURISDICTION.name())
          + ", "
          + row.getAs(Places.STATE.name())
          + ", "
          + label(start(row));
    }

    private void totals(Row row) {
      String week = label(start(row));
      Long issued = row.getAs(DdorTotals.ISSUED_NATIONWIDE.name());
      Long declined = row.getAs(DdorTotals.DECLINED.name());
      if (issued != null) {
        count("detainers issued nationwide", week, PUBLISHED, issued, "issued in the week");
      }
      if (declined != null) {
        published(DECLINED, week, declined, errata.in(start(row), "II"), DECLINED_CAVEAT);
      }
      if (issued != null && declined != null) {
        findings.add(
            Measure.refused(
                "declines recorded over detainers issued in the week",
                week,
                "detainers issued nationwide in the week",
                PUBLISHED,
                declined,
                issued,
                WRONG_DENOMINATOR));
      }
    }

    private void issued() {
      List<Row> rows = rows(DdorIssued.TABLE);
      for (String start : rows.stream().map(Report::start).distinct().toList()) {
        List<Row> week = rows.stream().filter(row -> start(row).equals(start)).toList();
        boolean complete =
            week.stream().allMatch(row -> row.<Boolean>getAs(DdorIssued.COMPLETE.name()));
        if (complete) {
          long total = week.stream().mapToLong(Report::issued).sum();
          published(ISSUED, label(start), total, errata.in(start, "I"), ISSUED_CAVEAT);
        }
        for (Row row : week) {
          published(
              ISSUED,
              label(row),
              issued(row),
              errata.in(start, "I").about(ReportErrata.place(row)),
              ISSUED_CAVEAT);
        }
      }
    }

    private static long issued(Row row) {
      return row.getAs(DdorIssued.ISSUED_DETAINERS.name());
    }

    private void counts() {
      List<Row> rows = rows(DdorDeclinedCounts.TABLE);
      for (Row row : rows) {
        boolean again = rows.stream().filter(r -> label(r).equals(label(row))).count() > 1;
        published(
            DECLINED,
            label(row) + (again ? ", " + row.getAs(Notes.CITED.name()) : ""),
            row.getAs(DdorDeclinedCounts.DECLINED_DETAINERS.name()),
            errata.in(start(row), "II").about(ReportErrata.place(row)),
            DECLINED_CAVEAT + ", counted by: " + row.getAs(Notes.CITED.name()));
      }
    }

    /** One number three times: as published, less corrections, less disputes. */
    private void published(
        String measure, String group, long number, ReportErrata wrong, String caveat) {
      count(measure, group, PUBLISHED, number, caveat);
      ReportErrata corrected = wrong.corrected();
      if (!corrected.isEmpty()) {
        less(measure, group, CORRECTED, number, corrected, caveat);
        findings.add(
            Measure.share(
                measure + " that ICE corrected",
                group,
                "the number as published",
                PUBLISHED,
                Math.min(number, corrected.detainers()),
                number,
                (corrected.known() ? "" : "at least: some counts are not known; ")
                    + "the report's own error rate, of one report and not of a sample"));
      }
      if (wrong.all().size() > corrected.all().size()) {
        less(measure, group, UNDISPUTED, number, wrong, caveat);
      }
    }

    private void less(
        String measure,
        String group,
        String basis,
        long number,
        ReportErrata wrong,
        String caveat) {
      count(
          measure,
          group,
          basis,
          Math.max(0, number - wrong.detainers()),
          (wrong.known() ? "" : "at most: some counts are not known; ") + caveat);
    }

    private void recorded() {
      List<Row> rows = rows(DdorDeclined.TABLE);
      for (String start : rows.stream().map(Report::start).distinct().toList()) {
        List<Row> week = rows.stream().filter(row -> start(row).equals(start)).toList();
        boolean complete =
            week.stream().allMatch(row -> row.<Boolean>getAs(DdorIssued.COMPLETE.name()));
        DeclineRows declines = new DeclineRows(week);
        String group = label(start);
        if (complete) {
          published(
              DECLINED + ", row by row",
              group,
              week.size(),
              errata.in(start, "II"),
              DECLINED_CAVEAT);
          older(group, start, declines);
          Optional<DeclineRows.Flush> flush = declines.flush();
          flush.ifPresent(
              found -> {
                count(
                    DECLINED + " from one place on one day",
                    found.label() + ", " + group,
                    PUBLISHED,
                    found.rows(),
                    "a stock flushed: earlier detainers reassessed at once, no weekly flow");
                older(group + ", without " + found.label(), start, declines.without(found));
              });
        }
        count(
            "rows of Section II at hand with a notable activity",
            group,
            PUBLISHED,
            declines.withActivity(),
            "a sample, one charge or conviction a row: never a distribution of offences");
      }
    }

    private void older(String group, String start, DeclineRows declines) {
      findings.add(
          Measure.share(
              "recorded declines of detainers issued before the week",
              group,
              "rows of Section II with an issue date",
              PUBLISHED,
              declines.issuedBefore(start),
              declines.withIssueDate(),
              DECLINED_CAVEAT));
    }

    private void count(String measure, String group, String basis, long count, String caveat) {
      findings.add(Measure.count(measure, group, basis, count, true, caveat));
    }
  }
}
