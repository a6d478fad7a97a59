package org.detaineroutcomes.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.compare.SmallJoined;
import org.detaineroutcomes.compare.SmallMarts;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.store.NoteArguments;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.notes.NoteWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is in the sample of an outcome of the joined table, and why others are not. */
class JoinedSamplesTest {
  private static final String SHARE = "detainers_declined per detainers_with_known_outcome";

  @TempDir Path folder;

  private static Map<String, Object> county(String fips, Period year, String gap, long base) {
    return SmallJoined.with(
        SmallJoined.row(Joined.TABLE, fips, "PA", year, null),
        "detainers_coverage",
        gap == null ? "complete" : "partial",
        "detainers_gap",
        gap,
        "detainers_declined",
        1L,
        "detainers_with_known_outcome",
        base);
  }

  /** No source has 2012; one county lacks days of 2013, one is not stated, one has no base. */
  private Release release() {
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.add(county("42001", Period.year(2012), "not_covered", 4));
    for (Period year : SmallJoined.years(2013, 2014)) {
      boolean first = year.index() == 2013;
      rows.add(county("42001", year, null, 4));
      rows.add(county("42003", year, first ? "days_missing" : null, 4));
      rows.add(county("42005", year, "coverage_not_stated", 4));
      rows.add(county("42007", year, null, first ? 4 : 0));
    }
    for (String fips : List.of("42003", "42005", "42007")) {
      rows.add(county(fips, Period.year(2012), "not_covered", 4));
    }
    Release release = SmallMarts.newRelease(folder);
    release.write(Joined.TABLE, SmallMarts.table(Joined.TABLE, rows));
    Job job = SmallMarts.job("national", SHARE);
    release.write(SampleTables.of(LocalSpark.session(), job, release));
    return release;
  }

  @Test
  void unitsAndPeriodsThatTheSourceDoesNotCoverGiveWayWithTheReason() {
    Release release = release();
    List<String> log =
        SmallMarts.all(release, Samples.DROP_LOG, "sample = 'balanced'").stream()
            .map(
                row ->
                    row.<Integer>getAs("step")
                        + " "
                        + NoteWords.of(
                            NoteArguments.read(row.getAs("rule"), row.getAs("rule_arguments"))
                                .orElseThrow(),
                            Names.plain(Job.Unit.COUNTY))
                        + ": "
                        + row.<Long>getAs("units_left")
                        + " "
                        + row.<String>getAs("units_named"))
            .sorted()
            .toList();

    assertThat(log)
        .containsExactly(
            "0 neither dated nor kept out: 4 null",
            "1 a row in some period of 2012 to 2014: 4 null",
            "2 a row in every period that has any: 2012 to 2014: 4 null",
            "3 a complete source of "
                + SHARE
                + " in every period that has any: 2013 to 2014 (no unit has it in 2012); gone for:"
                + " no input says that it holds every case: 3 42005",
            "4 a complete source of "
                + SHARE
                + " in every period that has any: 2013 to 2014 (no unit has it in 2012); gone for:"
                + " the source does not have all days of the period: 2 42003",
            "5 "
                + SHARE
                + " in every period that has any: 2013 to 2014 (no unit has it in 2012): 1 42007");
    assertThat(
            SmallMarts.all(release, Samples.MEMBERS, "sample = 'balanced'").stream()
                .map(row -> row.<String>getAs("unit_id")))
        .containsExactly("42001");
    assertThat(
            SmallMarts.all(release, Samples.MEMBERS, "sample = 'unbalanced'").stream()
                .map(row -> row.<String>getAs("unit_id"))
                .sorted())
        .containsExactly("42001", "42003", "42007");
  }
}
