package org.detaineroutcomes.compare.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Origin;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.CohortCount;
import org.detaineroutcomes.schema.Notes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.schema.staged.Places;
import org.detaineroutcomes.schema.staged.record.DdorDeclined;
import org.detaineroutcomes.schema.staged.record.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.record.DdorIssued;
import org.detaineroutcomes.schema.staged.record.DdorTotals;
import org.detaineroutcomes.schema.staged.record.Errata;

/**
 * The weekly Declined Detainer Outcome Reports: every number as published, as corrected and without
 * disputed rows, and the ratio of declines to a week's issues refused.
 */
public final class DeclineReportMeasures implements Question {
  private static final String PUBLISHED = "as published";
  private static final String CORRECTED = "as corrected";
  private static final String UNDISPUTED = "as corrected, without disputed rows";
  private static final String THIRD_PARTY = "count by a third party";
  private static final String NATIONWIDE = "detainers issued nationwide";
  private static final String ISSUED = "detainers issued";
  private static final String DECLINED = "declines recorded";
  private static final Map<String, String> TITLES =
      Map.of(
          NATIONWIDE,
          "detainers issued nationwide in the week",
          ISSUED,
          "detainers issued to the jurisdictions of Section I",
          DECLINED,
          "declines recorded in Section II");
  private static final Map<String, String> CAVEATS =
      Map.of(
          NATIONWIDE,
          "issued in the week, to any jurisdiction",
          ISSUED,
          "issued, not declined; appearance in the list never defines treatment alone",
          DECLINED,
          "of detainers issued at any time, dated when ICE learned of it; the notable activity of a"
              + " row is a sample, never a distribution of offences");

  @Override
  public void answer(Evidence evidence, Findings findings) {
    Optional<Dataset<Row>> table = evidence.table(DdorCounts.TABLE);
    if (table.isEmpty()) {
      return;
    }
    Map<String, String> cited = cited(evidence);
    AcceptedTotals accepted = AcceptedTotals.of(evidence);
    Map<String, Long> others = others(evidence);
    List<Count> counts =
        table.get().collectAsList().stream()
            .map(row -> Count.of(row, cited, others, accepted))
            .sorted(
                Comparator.comparing(Count::week)
                    .thenComparing(Count::measure)
                    .thenComparing(Count::place)
                    .thenComparing(Count::version))
            .toList();
    counts.forEach(count -> findings.add(count.printed(), count.origins(Origin.Role.COUNTED)));
    for (String week : counts.stream().map(Count::week).distinct().toList()) {
      new Week(counts.stream().filter(c -> c.week().equals(week)).toList(), findings).derive();
    }
  }

  /** Another number that a source gives for the same count. */
  private static Map<String, Long> others(Evidence evidence) {
    Map<String, Long> others = new TreeMap<>();
    evidence
        .table(DdorDeclinedCounts.TABLE)
        .ifPresent(
            table ->
                table
                    .collectAsList()
                    .forEach(
                        row -> {
                          Long other = row.getAs(DdorDeclinedCounts.OTHER_COUNT.name());
                          if (other != null) {
                            others.merge(Count.weekOf(row) + Count.placeOf(row), other, Math::max);
                          }
                        }));
    return others;
  }

  /** Who counted, for counts by third parties. */
  private static Map<String, String> cited(Evidence evidence) {
    Map<String, String> cited = new TreeMap<>();
    evidence
        .table(DdorDeclinedCounts.TABLE)
        .ifPresent(
            table ->
                table
                    .collectAsList()
                    .forEach(
                        row ->
                            cited.merge(
                                Count.weekOf(row) + Count.placeOf(row),
                                String.valueOf(row.<String>getAs(Notes.CITED.name())),
                                (a, b) ->
                                    a.compareTo(b) <= 0 ? a + " and " + b : b + " and " + a)));
    return cited;
  }

  /**
   * One number of a report.
   *
   * @param end last day of the week; null where it is not known
   * @param place jurisdiction and state; empty: the whole section
   * @param beforeYear declines of detainers issued before the report's year; null: not known
   * @param onOneDay declines with the commonest date; null: not known
   * @param cited who counted, where a third party did; null else
   * @param accepted what the job accepts of the whole section; null: nothing
   */
  private record Count(
      String week,
      LocalDate end,
      String measure,
      String place,
      String version,
      long detainers,
      boolean exact,
      Long beforeYear,
      Long onOneDay,
      String cited,
      Long other,
      String countedFrom,
      String name,
      String state,
      String accepted) {

    static Count of(
        Row row, Map<String, String> cited, Map<String, Long> others, AcceptedTotals accepted) {
      String countedFrom = row.getAs(DdorCounts.COUNTED_FROM.name());
      boolean thirdParty = countedFrom.equals(THIRD_PARTY);
      return new Count(
          weekOf(row),
          endOf(row),
          row.getAs(DdorCounts.MEASURE.name()),
          placeOf(row),
          row.getAs(DdorCounts.VERSION.name()),
          row.getAs(DetainerOutcomes.DETAINERS.name()),
          row.<String>getAs(DdorCounts.BOUND.name()).equals("exact"),
          row.getAs(DdorCounts.ISSUED_BEFORE_YEAR.name()),
          row.getAs(DdorCounts.MOST_ON_ONE_DAY.name()),
          thirdParty ? cited.get(weekOf(row) + placeOf(row)) : null,
          thirdParty ? others.get(weekOf(row) + placeOf(row)) : null,
          countedFrom,
          row.getAs(Places.JURISDICTION.name()),
          row.getAs(Places.STATE.name()),
          accepted.of(row));
    }

    /** The rows it is made of, and the corrections and disputes that were or were not applied. */
    List<Origin> origins(Origin.Role role) {
      List<Origin> origins = new ArrayList<>(List.of(published(role)));
      if (!measure.equals(NATIONWIDE)) {
        origins.add(
            errata("corrected")
                .as(version.equals(PUBLISHED) ? Origin.Role.NOT_APPLIED : Origin.Role.TAKEN_AWAY));
        origins.add(
            errata("disputed")
                .as(
                    version.equals(PUBLISHED) || version.equals(CORRECTED)
                        ? Origin.Role.NOT_APPLIED
                        : Origin.Role.TAKEN_AWAY));
      }
      return origins;
    }

    /** The number as published: rows of its section, a total, or a count by a third party. */
    Origin published(Origin.Role role) {
      if (measure.equals(NATIONWIDE)) {
        return here(role, DdorTotals.TABLE).summing(DdorTotals.ISSUED_NATIONWIDE);
      }
      if (measure.equals(ISSUED)) {
        return here(role, DdorIssued.TABLE).summing(DdorIssued.ISSUED_DETAINERS);
      }
      return switch (countedFrom) {
        case THIRD_PARTY ->
            here(role, DdorDeclinedCounts.TABLE).summing(DdorDeclinedCounts.DECLINED_DETAINERS);
        case "total of the report" -> here(role, DdorTotals.TABLE).summing(DdorTotals.DECLINED);
        default -> here(role, DdorDeclined.TABLE);
      };
    }

    /** Corrections or disputes of this number. */
    Origin errata(String kind) {
      return here(Origin.Role.TAKEN_AWAY, Errata.TABLE)
          .where(Errata.SECTION, measure.equals(ISSUED) ? "I" : "II")
          .where(Errata.KIND, kind)
          .summing(Errata.AT_LEAST);
    }

    private Origin here(Origin.Role role, Table table) {
      Origin ofWeek = Origin.of(role, table).where(DdorIssued.REPORT_START, week);
      return name == null
          ? ofWeek
          : ofWeek.ofPlace(Places.JURISDICTION, name).where(Places.STATE, state);
    }

    static String weekOf(Row row) {
      return row.getAs(DdorIssued.REPORT_START.name()).toString();
    }

    static LocalDate endOf(Row row) {
      Object end = row.getAs(DdorIssued.REPORT_END.name());
      return end == null ? null : LocalDate.parse(end.toString());
    }

    static String placeOf(Row row) {
      String name = row.getAs(Places.JURISDICTION.name());
      return name == null ? "" : name + ", " + row.getAs(Places.STATE.name());
    }

    CohortCount of() {
      return among(detainers);
    }

    /**
     * Some of those that are counted here: of declines whenever issued, or of the week's issues.
     */
    CohortCount among(long some) {
      LocalDate start = LocalDate.parse(week);
      String where = "detainers" + (whole() ? "" : " of " + place);
      return new CohortCount(
          measure.equals(DECLINED)
              ? Cohort.declined(where, start, end)
              : Cohort.issued(where, start, end),
          some);
    }

    boolean whole() {
      return place.isEmpty();
    }

    String group() {
      return (whole() ? "" : place + ", ") + period() + " from " + week;
    }

    /** A report covers a week, but for the quarterly edition. */
    private String period() {
      return end != null && end.isAfter(LocalDate.parse(week).plusDays(31)) ? "quarter" : "week";
    }

    /** A title in the words of the report's own period. */
    String titled(String title) {
      return title.replace("the week", "the " + period());
    }

    Measure printed() {
      Measure plain = plain();
      return other == null || other == detainers
          ? plain
          : plain.ranged(Math.min(other, detainers), Math.max(other, detainers));
    }

    private Measure plain() {
      return Measure.count(
          titled(TITLES.get(measure)),
          group(),
          version,
          detainers,
          true,
          (exact ? "" : "at most: a correction has no number; ")
              + titled(CAVEATS.get(measure))
              + (other == null ? "" : "; " + detainers + " or " + other + ": sources differ")
              + (cited == null ? "" : "; counted by: " + cited)
              + (accepted == null ? "" : "; " + accepted));
    }
  }

  /** What follows from the numbers of one report. */
  private record Week(List<Count> counts, Findings findings) {

    void derive() {
      Optional<Count> declined = whole(DECLINED, PUBLISHED);
      whole(NATIONWIDE, PUBLISHED)
          .ifPresent(issued -> declined.ifPresent(count -> refuse(count, issued)));
      for (String measure : List.of(ISSUED, DECLINED)) {
        errors(measure);
        places(measure, CORRECTED, ", corrected by ICE");
        places(measure, UNDISPUTED, ", corrected by ICE or disputed");
      }
      declined.ifPresent(this::withoutLargest);
      declined
          .filter(count -> count.beforeYear() != null)
          .ifPresent(all -> share(all.group(), all, all.beforeYear(), all.detainers()));
    }

    private Optional<Count> whole(String measure, String version) {
      return counts.stream()
          .filter(c -> c.whole() && c.measure().equals(measure) && c.version().equals(version))
          .findFirst();
    }

    private void refuse(Count declined, Count issued) {
      findings.add(
          Measure.share(
              declined.titled("declines recorded over detainers issued in the week"),
              declined.group(),
              declined.titled(TITLES.get(NATIONWIDE)),
              PUBLISHED,
              declined.of(),
              issued.of(),
              CAVEATS.get(DECLINED)),
          List.of(declined.published(Origin.Role.COUNTED), issued.published(Origin.Role.BASE)));
    }

    /** The report's own error rate. */
    private void errors(String measure) {
      Optional<Count> published = whole(measure, PUBLISHED);
      Optional<Count> corrected = whole(measure, CORRECTED);
      if (published.isPresent() && corrected.isPresent()) {
        long wrong = published.get().detainers() - corrected.get().detainers();
        findings.add(
            Measure.share(
                TITLES.get(measure) + ", withdrawn by ICE",
                published.get().group(),
                "the number as published",
                PUBLISHED,
                published.get().among(wrong),
                published.get().of(),
                (corrected.get().exact() ? "" : "at least: a correction has no number; ")
                    + "the report's own error rate"),
            List.of(
                published.get().errata("corrected").as(Origin.Role.COUNTED),
                published.get().published(Origin.Role.BASE)));
      }
    }

    /** Jurisdictions of a section whose number did not stand, among all that it names. */
    private void places(String measure, String version, String words) {
      List<Count> published = places(measure, PUBLISHED);
      List<Count> later = places(measure, version);
      boolean whole = published.stream().noneMatch(c -> c.countedFrom().equals(THIRD_PARTY));
      if (!later.isEmpty() && whole) {
        long wrong =
            later.stream()
                .filter(
                    count ->
                        published.stream()
                            .anyMatch(
                                c ->
                                    c.place().equals(count.place())
                                        && c.detainers() != count.detainers()))
                .count();
        Cohort named = Cohort.recorded("jurisdictions of the section");
        findings.add(
            Measure.share(
                "jurisdictions of Section " + (measure.equals(ISSUED) ? "I" : "II") + words,
                "week from " + published.get(0).week(),
                "jurisdictions that the section names",
                version,
                new CohortCount(named, wrong),
                new CohortCount(named, published.size()),
                "the report's own error rate, by jurisdiction"));
      }
    }

    private List<Count> places(String measure, String version) {
      return counts.stream()
          .filter(c -> !c.whole() && c.measure().equals(measure) && c.version().equals(version))
          .toList();
    }

    /** The declines without a place that holds at least half of them. */
    private void withoutLargest(Count all) {
      counts.stream()
          .filter(c -> !c.whole() && c.measure().equals(DECLINED) && c.version().equals(PUBLISHED))
          .filter(c -> 2 * c.detainers() >= all.detainers())
          .max(Comparator.comparingLong(Count::detainers).thenComparing(Count::place))
          .ifPresent(
              largest ->
                  findings.add(
                      Measure.count(
                          TITLES.get(DECLINED) + ", without the place with most of them",
                          all.group() + ", without " + largest.place(),
                          PUBLISHED,
                          all.detainers() - largest.detainers(),
                          true,
                          "one place holds at least half of the declines; whether it flushed a stock"
                              + " of earlier detainers is told from rows with both dates"
                              + (all.beforeYear() == null ? ", which are not all at hand" : "")),
                      List.of(
                          all.published(Origin.Role.COUNTED),
                          largest.published(Origin.Role.TAKEN_AWAY))));
    }

    private void share(String group, Count of, long beforeYear, long all) {
      findings.add(
          Measure.share(
              "declines recorded of detainers issued before the report's year",
              group,
              TITLES.get(DECLINED),
              PUBLISHED,
              of.among(beforeYear),
              of.among(all),
              "declines without an issue date count as not before"));
    }
  }
}
