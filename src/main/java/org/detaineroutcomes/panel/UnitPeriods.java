package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.panel.policy.ArmAssignment;
import org.detaineroutcomes.panel.policy.Treatment;
import org.detaineroutcomes.panel.policy.UnitPlace;
import org.detaineroutcomes.panel.policy.Window;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.staged.CountyMeasures;
import org.detaineroutcomes.store.Release;

/** The panel: one unit in one period, with counts, rates, stance, cohort and group. */
final class UnitPeriods implements Mart {

  @Override
  public boolean applies(Job job, Release release) {
    return job.panel().isPresent() && release.has(CrimeCounts.TABLE);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    Job.Panel panel = job.panel().orElseThrow();
    Treatment treatment = Treatment.of(job, release);
    Dataset<Row> beside =
        Exposure.beside(
            release.read(spark, CrimeCounts.TABLE), table(spark, release, Residents.TABLE));
    RowAccount account = RowAccount.of(beside, panel);
    account.require(job, release.has(Residents.TABLE), treatment);
    release.manifest().notes.add("panel: " + account.words());
    account.limitedByEventsAlone(treatment).ifPresent(release.manifest().notes::add);
    release.manifest().notes.addAll(treatment.notes());
    return Map.of(
        Panels.TABLE, panel(beside, table(spark, release, CountyMeasures.TABLE), panel, treatment));
  }

  private static Dataset<Row> table(SparkSession spark, Release release, Table table) {
    return release.has(table)
        ? release.read(spark, table)
        : spark.createDataFrame(List.of(), table.structType());
  }

  /** The panel of placed counts, residents beside them, under what law and practice say. */
  static Dataset<Row> panel(
      Dataset<Row> beside, Dataset<Row> measures, Job.Panel panel, Treatment treatment) {
    Window window = Window.of(panel);
    Dataset<Row> usable =
        beside
            .where(UnitCounts.placed(panel.unit()).and(UnitCounts.lasts(panel.period())))
            .where(
                UnitCounts.index(panel.period())
                    .between(window.from().index(), window.to().index()));
    Dataset<Row> sums = UnitCounts.of(usable, panel);
    Dataset<Row> measured =
        Covariates.beside(Rates.beside(Exposure.of(sums, panel.unit())), measures, panel.period());
    Dataset<Row> described = described(measured, treatment, panel.period());
    return treatment.leavesPeriodsOut()
        ? described.filter((FilterFunction<Row>) row -> !afterReversal(row, treatment))
        : described;
  }

  private static boolean afterReversal(Row row, Treatment treatment) {
    Map<String, Integer> at = Panels.TABLE.positions();
    UnitPlace place =
        new UnitPlace(
            row.getString(at.get(PlaceFields.STATE.name())),
            row.getString(at.get(PlaceFields.COUNTY_FIPS.name())));
    int period = row.getInt(at.get(Panels.PERIOD_INDEX.name()));
    return treatment.reversal(place).filter(reversed -> reversed.index() <= period).isPresent();
  }

  /** Fills the columns that name the period and what law and practice make of the unit. */
  private static Dataset<Row> described(
      Dataset<Row> measured, Treatment treatment, Frequency frequency) {
    StructType type = Panels.TABLE.structType();
    List<org.apache.spark.sql.Column> columns = new ArrayList<>();
    List<String> there = List.of(measured.columns());
    for (Column column : Panels.TABLE.columns()) {
      columns.add(
          there.contains(column.name())
              ? column.col()
              : lit(null).cast(column.type().spark()).as(column.name()));
    }
    MapFunction<Row, Row> describe = row -> described(row, treatment, frequency);
    return measured
        .select(columns.toArray(org.apache.spark.sql.Column[]::new))
        .map(describe, Encoders.row(type));
  }

  private static Row described(Row row, Treatment treatment, Frequency frequency) {
    Map<String, Integer> at = Panels.TABLE.positions();
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    Period period = new Period(frequency, row.getInt(at.get(Panels.PERIOD_INDEX.name())));
    UnitPlace place =
        new UnitPlace(
            row.getString(at.get(PlaceFields.STATE.name())),
            row.getString(at.get(PlaceFields.COUNTY_FIPS.name())));
    ArmAssignment standing = treatment.standing(place);
    Period cohort = standing.cohort();
    values[at.get(Panels.PERIOD.name())] = period.toString();
    values[at.get(DateFields.YEAR.name())] = period.year();
    values[at.get(DateFields.MONTH.name())] =
        frequency == Frequency.MONTH ? period.firstDay().getMonthValue() : null;
    values[at.get(PolicyFields.STANCE.name())] = treatment.stance(place, period);
    values[at.get(PanelFields.COHORT.name())] = cohort == null ? null : cohort.toString();
    values[at.get(Panels.TREATED.name())] = cohort != null && cohort.compareTo(period) <= 0;
    values[at.get(Panels.IN_FORCE.name())] = treatment.inForce(place, period);
    values[at.get(PanelFields.ARM.name())] = standing.arm();
    values[at.get(Panels.EXCLUDED_REASON.name())] = standing.reason();
    values[at.get(Panels.AGREEMENT_287G.name())] = treatment.agreementThrough(place);
    values[at.get(Panels.SAME_STATE.name())] = treatment.sameState(place);
    return RowFactory.create(values);
  }
}
