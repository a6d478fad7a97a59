package org.detaineroutcomes.compare.detainers;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.compare.detainers.DetainerCounts.Cell;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.CohortCount;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.schema.core.Resolutions;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.CitizenDetainers;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;

/**
 * What became of the detainers on record: declines over every base that is argued for, and
 * detainers on United States citizens as a count.
 */
public final class DetainerMeasures implements Question {
  private static final String DECLINED = "detainers declined";
  private static final String CITIZENS = "detainers lifted: United States citizen interviewed";
  private static final String DECLINE_CAVEAT =
      "declined is not released, and a missing transfer is no decline";
  private static final String NOT_HIGHER = "rows not in federal, state or ICE custody";
  private static final String LOCAL_CAVEAT =
      "federal and state custody is no local choice; whose custody it is follows from the"
          + " facility's name, and a name that does not say counts as not federal";
  private static final String CITIZEN_CAVEAT =
      "a floor: rows, not persons, as ICE recorded them; no rate without known citizenship";
  private static final String SELECTED =
      "the file holds these rows alone: no share can be formed from it";

  @Override
  public void answer(Evidence evidence, Findings findings) {
    DetainerCounts all = DetainerCounts.of(evidence.rows(DetainerOutcomes.TABLE));
    if (all.cells().isEmpty()) {
      return;
    }
    Map<String, String> names = countyNames(evidence);
    for (String file : all.files()) {
      new OneFile(
              all.where(cell -> cell.file().equals(file)),
              all.files().size() == 1 ? null : file,
              Measure.basisOf(file),
              names,
              findings)
          .measure();
    }
    citizensOnce(evidence, findings);
  }

  /** Over all files: a detainer that stands in two of them is counted once. */
  private static void citizensOnce(Evidence evidence, Findings findings) {
    Map<String, Long> byRecord = new TreeMap<>();
    evidence
        .rows(CitizenDetainers.TABLE)
        .forEach(
            row ->
                byRecord.merge(
                    Code.of(CitizenTier.class, row.text(CitizenFields.TIER)).orElseThrow().word()
                        + " as "
                        + row.text(CitizenDetainers.RECORDED_AS).replace('_', ' '),
                    row.count(DetainerFields.DETAINERS),
                    Long::sum));
    byRecord.forEach(
        (record, count) ->
            findings.add(
                Measure.count(
                    "detainers on United States citizens, each once",
                    record,
                    "over all files",
                    count,
                    true,
                    CITIZEN_CAVEAT + "; tiers are never added up")));
  }

  private static Map<String, String> countyNames(Evidence evidence) {
    Map<String, String> names = new TreeMap<>();
    evidence.rows(Resolutions.TABLE).stream()
        .filter(row -> row.text(PlaceFields.COUNTY_FIPS) != null)
        .forEach(
            row ->
                names.merge(
                    row.text(PlaceFields.COUNTY_FIPS),
                    row.text(PlaceFields.COUNTY) + ", " + row.text(PlaceFields.STATE),
                    (a, b) -> a.compareTo(b) <= 0 ? a : b));
    return names;
  }

  /** The measures of one file: two files may hold the same detainer, so they are never added. */
  private record OneFile(
      DetainerCounts counts,
      String label,
      String basis,
      Map<String, String> names,
      Findings findings) {

    void measure() {
      findings.add(
          Measure.count(
              "detainers recorded", label, basis, counts.rows(), true, "rows, not persons"));
      citizens();
      if (counts.rows(cell -> cell.outcome() != DetainerOutcome.US_CITIZEN) > 0) {
        declines();
        placed();
      }
    }

    private void declines() {
      share(null, "all detainer rows", counts, DECLINE_CAVEAT);
      share(null, "rows with a lift reason", counts.withLiftReason(), DECLINE_CAVEAT);
      share(
          null, NOT_HIGHER, counts.where(Cell::localChoice), DECLINE_CAVEAT + "; " + LOCAL_CAVEAT);
      for (String custody : new TreeSet<>(counts.cells().stream().map(Cell::custody).toList())) {
        share(
            "custody: " + custody,
            "rows in this custody",
            counts.where(cell -> cell.custody().equals(custody)),
            DECLINE_CAVEAT + "; " + LOCAL_CAVEAT);
      }
      for (String county : counties(counts.where(Cell::localChoice))) {
        share(
            county(county),
            NOT_HIGHER + " in this county",
            counts.where(cell -> cell.localChoice() && county.equals(cell.county())),
            DECLINE_CAVEAT);
      }
    }

    private void share(String group, String base, DetainerCounts in, String caveat) {
      Cohort rows = Cohort.recorded(base);
      findings.add(
          Measure.share(
              DECLINED,
              labelled(group),
              base,
              basis,
              new CohortCount(rows, in.rows(Cell::declined)),
              new CohortCount(rows, in.rows()),
              caveat));
    }

    private void citizens() {
      DetainerCounts citizens = counts.where(cell -> cell.outcome() == DetainerOutcome.US_CITIZEN);
      boolean selected = citizens.rows() == counts.rows();
      String caveat = selected ? CITIZEN_CAVEAT + "; " + SELECTED : CITIZEN_CAVEAT;
      findings.add(Measure.count(CITIZENS, label, basis, citizens.rows(), true, caveat));
      for (String custody : new TreeSet<>(citizens.cells().stream().map(Cell::custody).toList())) {
        findings.add(
            Measure.count(
                CITIZENS,
                labelled("custody: " + custody),
                basis,
                citizens.rows(cell -> cell.custody().equals(custody)),
                true,
                caveat));
      }
      for (String county : counties(citizens)) {
        findings.add(
            Measure.count(
                CITIZENS,
                labelled(county(county)),
                basis,
                citizens.rows(cell -> county.equals(cell.county())),
                true,
                caveat));
      }
    }

    private void placed() {
      placed("all detainer rows", cell -> true);
      placed(NOT_HIGHER, Cell::localChoice);
    }

    private void placed(String base, Predicate<Cell> in) {
      Cohort rows = Cohort.recorded(base);
      findings.add(
          Measure.share(
              "detainers placed in a county",
              label,
              base,
              basis,
              new CohortCount(rows, counts.rows(in.and(cell -> cell.county() != null))),
              new CohortCount(rows, counts.rows(in)),
              "the others are on the review list"));
    }

    private static TreeSet<String> counties(DetainerCounts of) {
      TreeSet<String> counties = new TreeSet<>();
      of.cells().stream().map(Cell::county).filter(Objects::nonNull).forEach(counties::add);
      return counties;
    }

    private String county(String fips) {
      return names.containsKey(fips) ? names.get(fips) + " (" + fips + ")" : fips;
    }

    private String labelled(String group) {
      if (group == null || label == null) {
        return group == null ? label : group;
      }
      return group + ", " + label;
    }
  }
}
