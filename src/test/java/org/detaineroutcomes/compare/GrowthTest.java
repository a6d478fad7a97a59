package org.detaineroutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.DetainerDurations;
import org.detaineroutcomes.schema.marts.DetainerGrounds;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.schema.marts.DetainerTaxonomy;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.store.UnfinishedWork;
import org.junit.jupiter.api.Test;

class GrowthTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final List<DetainerOutcome> OUTCOMES =
      List.of(DetainerOutcome.DECLINED, DetainerOutcome.HONORED, DetainerOutcome.LIFTED);
  private static final int FEW = 40;

  /** Work that grows with the square of the cells is 10,000 times as much. */
  @Test
  void aHundredTimesTheCellsAreFarFromAThousandTimesTheWork() {
    Map<Table, List<TableRow>> few = marts(FEW);
    Map<Table, List<TableRow>> many = marts(100 * FEW);
    assertThat(many.get(DetainerOutcomes.TABLE)).hasSize(48_000);
    assertThat(many.get(DetainerGrounds.TABLE)).hasSize(12_000);
    for (int warm = 0; warm < 20; warm++) {
      work(few);
    }

    long once = 0;
    for (int times = 0; times < 10; times++) {
      once += work(few);
    }
    assertThat(work(many)).isLessThan(1000 * (once / 10));
  }

  @Test
  void everyCountyAndFacilityHasItsOwnCount() {
    assertThat(answers(marts(FEW)).measures())
        .filteredOn(measure -> measure.key().group() != null)
        .filteredOn(measure -> "00007".equals(measure.key().group().member()))
        .extracting(Measure::numerator)
        .contains(4L);
  }

  private static long work(Map<Table, List<TableRow>> marts) {
    long begun = THREADS.getCurrentThreadCpuTime();
    answers(marts);
    return THREADS.getCurrentThreadCpuTime() - begun;
  }

  private static Findings answers(Map<Table, List<TableRow>> marts) {
    Evidence evidence =
        new Evidence(
            SmallMarts.job("national"),
            List.of(),
            table -> Optional.empty(),
            table -> marts.getOrDefault(table, List.of()),
            UnfinishedWork.none());
    Findings findings =
        new Findings(
            Specification.of(SettingKey.DEFINITION, "any-detainer-limit"),
            SelectedFiles.of(marts.get(DetainerOutcomes.TABLE)));
    for (Question question : Questions.ALL) {
      findings.restOn(evidence.readFromNow());
      question.answer(evidence, findings);
    }
    return findings;
  }

  /** One detainer of each outcome and year at each of some facilities, each in its own county. */
  private static Map<Table, List<TableRow>> marts(int facilities) {
    List<Row> outcomes = new ArrayList<>();
    List<Row> durations = new ArrayList<>();
    for (int i = 0; i < facilities; i++) {
      for (int year = 2011; year < 2015; year++) {
        for (DetainerOutcome outcome : OUTCOMES) {
          outcomes.add(
              new TableRowBuilder(DetainerOutcomes.TABLE)
                  .set(Provenance.FILE, "synthetic.csv")
                  .set(DetainerFields.FACILITY, "JAIL " + i)
                  .set(PlaceFields.CITY, "SYNTHETIC")
                  .set(PlaceFields.COUNTY_FIPS, String.format("%05d", i))
                  .set(DetainerFields.CUSTODY, "local")
                  .set(DateFields.YEAR, year)
                  .set(DetainerFields.OUTCOME, outcome.name())
                  .set(DetainerFields.DETAINERS, 1L)
                  .set(DetainerOutcomes.WITH_LIFT_REASON, 1L)
                  .row());
          durations.add(duration(YearMonth.of(year, 1 + i % 12), i / 12, outcome));
        }
      }
    }
    return Map.of(
        DetainerOutcomes.TABLE, TableRow.all(DetainerOutcomes.TABLE, outcomes),
        DetainerDurations.TABLE, TableRow.all(DetainerDurations.TABLE, durations),
        DetainerGrounds.TABLE, TableRow.all(DetainerGrounds.TABLE, grounds(facilities)),
        DetainerTaxonomy.TABLE, TableRow.all(DetainerTaxonomy.TABLE, taxonomy(facilities)));
  }

  private static Row duration(YearMonth month, int days, DetainerOutcome outcome) {
    return new TableRowBuilder(DetainerDurations.TABLE)
        .set(Provenance.FILE, "synthetic.csv")
        .set(DetainerFields.CUSTODY, "local")
        .set(DetainerDurations.POLICY, "limit in force")
        .set(DetainerDurations.POLICY_SINCE, 2000 + days % 15)
        .set(DetainerDurations.ISSUE_MONTH, month.toString())
        .set(DetainerFields.OUTCOME, outcome.name())
        .set(DetainerDurations.ENDED, true)
        .set(DetainerDurations.DAYS, days)
        .set(DetainerFields.DETAINERS, 1L)
        .row();
  }

  private static List<Row> grounds(int offences) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < offences; i++) {
      for (DetainerOutcome outcome : OUTCOMES) {
        rows.add(
            new TableRowBuilder(DetainerGrounds.TABLE)
                .set(Provenance.FILE, "synthetic.csv")
                .set(DetainerFields.CUSTODY, "local")
                .set(DetainerFields.CONVICTION, "offence " + i)
                .set(DetainerFields.OUTCOME, outcome.name())
                .set(DetainerFields.DETAINERS, 1L)
                .row());
      }
    }
    return rows;
  }

  private static List<Row> taxonomy(int forms) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < forms; i++) {
      for (DetainerOutcome outcome : OUTCOMES) {
        rows.add(
            new TableRowBuilder(DetainerTaxonomy.TABLE)
                .set(Provenance.FILE, "synthetic.csv")
                .set(DetainerFields.CUSTODY, "local")
                .set(DetainerFields.FORM, "form " + i)
                .set(DetainerFields.OUTCOME, outcome.name())
                .set(DetainerFields.OUTCOME_BASIS, "lift reason")
                .set(DetainerFields.DETAINERS, 1L)
                .row());
      }
    }
    return rows;
  }
}
