package org.detaineroutcomes.compare.reports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.CohortCount;
import org.detaineroutcomes.model.result.OriginRole;
import org.detaineroutcomes.model.result.Population;

/** What follows from the numbers of one report. */
record ReportWeek(List<ReportCount> counts, Findings findings) {

  void derive() {
    Optional<ReportCount> declined = whole(ReportCount.DECLINED, ReportCount.PUBLISHED);
    whole(ReportCount.NATIONWIDE, ReportCount.PUBLISHED)
        .ifPresent(issued -> declined.ifPresent(count -> refuse(count, issued)));
    for (String measure : List.of(ReportCount.ISSUED, ReportCount.DECLINED)) {
      errors(measure);
      places(measure, ReportCount.CORRECTED, ", corrected by ICE");
      if (differ(places(measure, ReportCount.UNDISPUTED), places(measure, ReportCount.CORRECTED))) {
        places(measure, ReportCount.UNDISPUTED, ", corrected by ICE or disputed");
      }
    }
    declined.ifPresent(this::withoutLargest);
    declined
        .filter(count -> count.beforeYear() != null)
        .ifPresent(all -> share(all.group(), all, all.beforeYear(), all.detainers()));
  }

  private Optional<ReportCount> whole(String measure, String version) {
    return counts.stream()
        .filter(c -> c.whole() && c.measure().equals(measure) && c.version().equals(version))
        .findFirst();
  }

  private void refuse(ReportCount declined, ReportCount issued) {
    findings.add(
        Measure.share(
            declined.titled("declines recorded over detainers issued in the week"),
            declined.group(),
            declined.titled(ReportCount.TITLES.get(ReportCount.NATIONWIDE)),
            ReportCount.PUBLISHED,
            declined.of(),
            issued.of(),
            ReportCount.CAVEATS.get(ReportCount.DECLINED)),
        List.of(declined.published(OriginRole.COUNTED), issued.published(OriginRole.BASE)));
  }

  /** The report's own error rate. */
  private void errors(String measure) {
    Optional<ReportCount> published = whole(measure, ReportCount.PUBLISHED);
    Optional<ReportCount> corrected = whole(measure, ReportCount.CORRECTED);
    long wrong =
        published.isPresent() && corrected.isPresent()
            ? published.get().detainers() - corrected.get().detainers()
            : 0;
    if (wrong > 0) {
      findings.add(
          Measure.share(
              ReportCount.TITLES.get(measure) + ", withdrawn by ICE",
              published.get().group(),
              "the number as published",
              ReportCount.PUBLISHED,
              published.get().among(wrong),
              published.get().of(),
              (corrected.get().exact() ? "" : "at least: a correction has no number; ")
                  + "the report's own error rate"),
          List.of(
              published.get().errata("corrected").as(OriginRole.COUNTED),
              published.get().published(OriginRole.BASE)));
    }
  }

  /** Jurisdictions of a section whose number did not stand, among all that it names. */
  private void places(String measure, String version, String words) {
    List<ReportCount> published = places(measure, ReportCount.PUBLISHED);
    List<ReportCount> later = places(measure, version);
    boolean whole =
        published.stream().noneMatch(c -> c.countedFrom().equals(ReportCount.THIRD_PARTY));
    if (differ(later, published) && whole) {
      long wrong =
          later.stream()
              .filter(count -> published.stream().anyMatch(c -> differ(c, count)))
              .count();
      Cohort named = Cohort.recorded(Population.NAMED_JURISDICTIONS, null);
      findings.add(
          Measure.share(
              "jurisdictions of Section "
                  + (measure.equals(ReportCount.ISSUED) ? "I" : "II")
                  + words,
              published.get(0).period() + " from " + published.get(0).week(),
              "jurisdictions that the section names",
              version,
              new CohortCount(named, wrong),
              new CohortCount(named, published.size()),
              "the report's own error rate, by jurisdiction"));
    }
  }

  private static boolean differ(List<ReportCount> some, List<ReportCount> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(other -> differ(one, other)));
  }

  private static boolean differ(ReportCount one, ReportCount other) {
    return one.place().equals(other.place()) && one.detainers() != other.detainers();
  }

  private List<ReportCount> places(String measure, String version) {
    return counts.stream()
        .filter(c -> !c.whole() && c.measure().equals(measure) && c.version().equals(version))
        .toList();
  }

  /** The declines without a place that holds at least half of them. */
  private void withoutLargest(ReportCount all) {
    counts.stream()
        .filter(
            c ->
                !c.whole()
                    && c.measure().equals(ReportCount.DECLINED)
                    && c.version().equals(ReportCount.PUBLISHED))
        .filter(c -> 2 * c.detainers() >= all.detainers())
        .max(Comparator.comparingLong(ReportCount::detainers).thenComparing(ReportCount::place))
        .ifPresent(
            largest ->
                findings.add(
                    Measure.count(
                        ReportCount.TITLES.get(ReportCount.DECLINED)
                            + ", without the place with most of them",
                        all.group() + ", without " + largest.place(),
                        ReportCount.PUBLISHED,
                        all.detainers() - largest.detainers(),
                        true,
                        "one place holds at least half of the declines; whether it flushed a stock"
                            + " of earlier detainers is told from rows with both dates"
                            + (all.beforeYear() == null ? ", which are not all at hand" : "")),
                    List.of(
                        all.published(OriginRole.COUNTED),
                        largest.published(OriginRole.TAKEN_AWAY))));
  }

  private void share(String group, ReportCount of, long beforeYear, long all) {
    findings.add(
        Measure.share(
            "declines recorded of detainers issued before the report's year",
            group,
            ReportCount.TITLES.get(ReportCount.DECLINED),
            ReportCount.PUBLISHED,
            of.among(beforeYear),
            of.among(all),
            "declines without an issue date count as not before"));
  }
}
