package org.detaineroutcomes.panel.detainers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.ListedIn;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.PolicyDirection;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.panel.policy.DatedSpell;
import org.detaineroutcomes.panel.policy.PolicyPlace;
import org.detaineroutcomes.panel.policy.SpellDays;
import org.detaineroutcomes.panel.policy.Terms;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.PolicyFlushes;
import org.junit.jupiter.api.Test;

class DurationTableTest {
  private static final String FILE = "ice.csv";
  private static final LocalDate POLICY = LocalDate.of(2016, 3, 1);

  private final List<Row> rows = new ArrayList<>();
  private final List<Row> flushes = new ArrayList<>();

  private DurationTableTest detainer(
      String issued, String lifted, DetainerOutcome outcome, String reason) {
    Object[] values = new Object[DetainerRecords.TABLE.columns().size()];
    set(values, DetainerFields.ISSUED, issued == null ? null : LocalDate.parse(issued));
    set(values, DetainerFields.LIFTED, lifted == null ? null : LocalDate.parse(lifted));
    set(values, DetainerFields.LIFT_REASON, reason);
    set(values, DetainerFields.OUTCOME, outcome.name());
    set(values, PlaceFields.STATE, "PA");
    set(values, PlaceFields.COUNTY_FIPS, "42011");
    set(values, DetainerFields.CUSTODY, "local");
    set(values, Provenance.FILE, FILE);
    rows.add(RowFactory.create(values));
    return this;
  }

  private DurationTableTest declined(String issued, String lifted) {
    return detainer(issued, lifted, DetainerOutcome.DECLINED, "Detainer Declined by LEA");
  }

  private DurationTableTest pending(String issued) {
    return detainer(issued, null, DetainerOutcome.PENDING, null);
  }

  private static void set(Object[] values, Column column, Object value) {
    values[DetainerRecords.TABLE.positions().get(column.name())] = value;
  }

  private Dataset<Row> alike() {
    Dataset<Row> records = LocalSpark.table(DetainerRecords.TABLE.structType(), rows);
    return DurationTable.alike(
        DetainerScan.byDay(records),
        DetainerScan.lastDays(
            LocalSpark.session(), DetainerCells.lastDays(DetainerCells.of(records))),
        LocalSpark.table(PolicyFlushes.TABLE.structType(), flushes));
  }

  private List<Row> durations(String... columns) {
    DatedSpell limit =
        new DatedSpell(
            new PolicyPlace("Berks County", "PA", PlaceLevel.COUNTY, "42011", "exact"),
            PolicyDirection.LIMITS,
            true,
            new SpellDays(POLICY, POLICY, null, null),
            "2016-03-01",
            ListedIn.POLICIES,
            true,
            Terms.UNKNOWN);
    return DurationTable.durations(alike(), new PolicyOnDay(List.of(limit)))
        .selectExpr(columns)
        .collectAsList();
  }

  @Test
  void aDetainerThatHasNotEndedIsSeenUntilTheLastDayOfTheFile() {
    declined("2016-01-01", "2016-01-11").pending("2016-01-05");

    assertThat(durations("detainer_outcome", "ended", "days", "detainers"))
        .containsExactlyInAnyOrder(
            RowFactory.create("DECLINED", true, 10, 1L),
            RowFactory.create("PENDING", false, 6, 1L));
  }

  @Test
  void detainersAreKeptByThePolicyOnTheDayOfTheirIssue() {
    declined("2016-02-29", "2016-03-20").declined("2016-03-01", "2016-03-20");

    assertThat(durations("issue_month", "policy_at_issue", "policy_since"))
        .containsExactlyInAnyOrder(
            RowFactory.create("2016-02", "no limit listed as in force", null),
            RowFactory.create("2016-03", "limit in force", 2016));
  }

  @Test
  void oneDeclinedInAFlushCarriesItsDaysToThePolicy() {
    declined("2016-02-20", "2016-03-02").declined("2016-02-20", "2016-03-20");
    flushes.add(
        new TableRowBuilder(PolicyFlushes.TABLE)
            .set(FigureFields.RECORD_KIND, RecordKind.FILE.code())
            .set(DetainerFields.RECORD, FILE)
            .set(PlaceFields.COUNTY_FIPS, "42011")
            .set(PolicyFlushes.START, POLICY)
            .row());

    assertThat(durations("days", "days_to_policy"))
        .containsExactlyInAnyOrder(RowFactory.create(11, 10), RowFactory.create(29, null));
  }

  @Test
  void rowsWhoseDaysAreNotKnownStandWithTheReason() {
    declined("2016-02-20", "2016-02-19")
        .declined(null, "2016-02-19")
        .declined("2016-02-20", null)
        .declined("2016-02-20", "2016-02-22");

    assertThat(durations("left_out", "days"))
        .containsExactlyInAnyOrder(
            RowFactory.create("lifted before they were issued", null),
            RowFactory.create("without an issue date", null),
            RowFactory.create("lifted on a day that is not known", null),
            RowFactory.create(null, 2));
  }

  @Test
  void aFileWithoutLiftDatesHasNoDurations() {
    declined("2016-02-20", null).pending("2016-02-21");

    assertThat(alike().collectAsList()).isEmpty();
  }
}
