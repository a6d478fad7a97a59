package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.panel.policy.Adopter;
import org.detaineroutcomes.panel.policy.ArmAssignment;
import org.detaineroutcomes.panel.policy.Treatment;
import org.detaineroutcomes.panel.policy.UnitPlace;
import org.detaineroutcomes.panel.policy.Window;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.core.PlacedMeasures;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.UnitCounties;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/** The panel: one unit in one period, with counts, rates, stance, cohort and group. */
final class UnitPeriods implements Mart {

  @Override
  public boolean applies(Job job, Release release) {
    return release.has(CrimeCounts.TABLE)
        && job.panel()
            .filter(panel -> panel.unit() != Job.Unit.FACILITY)
            .filter(panel -> panel.period() != Frequency.WEEK)
            .isPresent();
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    Job.Panel panel = job.panel().orElseThrow();
    Treatment treatment = Treatment.of(job, release);
    Dataset<Row> beside =
        Exposure.beside(
            release.read(spark, CrimeCounts.TABLE), table(spark, release, Residents.TABLE));
    RowAccount account = RowAccount.of(beside, panel);
    if (JoinedOutcome.sufficesFor(job) && account.isEmpty()) {
      release.manifest().notes.add("panel: none, no outcome of it is compared: " + account.words());
      return Map.of();
    }
    account.require(job, release.has(Residents.TABLE), treatment);
    release.manifest().notes.add("panel: " + account.words());
    release.manifest().notes.addAll(treatment.notes());
    Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
    tables.put(
        Panels.TABLE, panel(beside, table(spark, release, PlacedMeasures.TABLE), panel, treatment));
    List<Row> counties = AdopterUnits.of(panel, treatment).rows();
    if (!counties.isEmpty()) {
      tables.put(
          UnitCounties.TABLE, spark.createDataFrame(counties, UnitCounties.TABLE.structType()));
    }
    return tables;
  }

  /** A table of a release; no rows if the release does not have it. */
  static Dataset<Row> table(SparkSession spark, Release release, Table table) {
    return release.has(table)
        ? release.read(spark, table)
        : spark.createDataFrame(List.of(), table.structType());
  }

  /**
   * Placed counts of the window added up to units and periods, over the residents of the whole
   * unit, with covariates.
   */
  static Dataset<Row> ofAreas(Dataset<Row> beside, Dataset<Row> measures, Job.Panel panel) {
    Dataset<Row> sums = UnitCounts.of(usable(beside, panel), panel);
    return rated(
        Covariates.beside(Exposure.of(sums, panel.unit()), measures, panel.period()), panel);
  }

  /** The same over the residents whom agencies serve, with counties of one adopter added up. */
  static Dataset<Row> measured(
      Dataset<Row> beside, Dataset<Row> measures, Job.Panel panel, AdopterUnits adopters) {
    Dataset<Row> sums = UnitCounts.of(usable(beside, panel), panel);
    Dataset<Row> served = Exposure.served(sums, panel.unit());
    return rated(adopters.addedUp(Covariates.beside(served, measures, panel.period())), panel);
  }

  private static Dataset<Row> rated(Dataset<Row> sums, Job.Panel panel) {
    return Rates.beside(Covariates.logResidents(Reporting.told(sums)), panel.rateFactor());
  }

  /** Placed rows that can be part of a unit and period of the panel. */
  static Dataset<Row> usable(Dataset<Row> counts, Job.Panel panel) {
    Window window = Window.of(panel);
    return counts
        .where(UnitCounts.placed(panel.unit()).and(UnitCounts.lasts(panel.period())))
        .where(UnitCounts.wanted(panel))
        .where(
            UnitCounts.index(panel.period()).between(window.from().index(), window.to().index()));
  }

  /** The panel of placed counts, residents beside them, under what law and practice say. */
  static Dataset<Row> panel(
      Dataset<Row> beside, Dataset<Row> measures, Job.Panel panel, Treatment treatment) {
    Dataset<Row> measured = measured(beside, measures, panel, AdopterUnits.of(panel, treatment));
    Frequency frequency = panel.period();
    Dataset<Row> kept =
        measured.filter((FilterFunction<Row>) row -> compared(row, treatment, frequency));
    return described(kept, treatment, frequency);
  }

  /** Whether the job compares the period of a unit that a row is about. */
  static boolean compared(Row row, Treatment treatment, Frequency frequency) {
    return treatment.compares(
        place(row), new Period(frequency, row.<Integer>getAs(Panels.PERIOD_INDEX.name())));
  }

  /** Whether the job compares the period of a unit that a row is about. */
  static boolean compared(TableRow row, Treatment treatment) {
    return treatment.compares(place(row), treatment.window().at(row.whole(Panels.PERIOD_INDEX)));
  }

  /** Id of whose policy dates a place; the id of the unit where none does. */
  static String adopter(Treatment treatment, UnitPlace place, String unit) {
    return treatment.adopterOf(place).map(Adopter::id).orElse(unit);
  }

  /** Where the unit of a row lies. */
  static UnitPlace place(TableRow row) {
    return new UnitPlace(row.text(PlaceFields.STATE), row.text(PlaceFields.COUNTY_FIPS));
  }

  private static UnitPlace place(Row row) {
    return new UnitPlace(
        row.getAs(PlaceFields.STATE.name()), row.getAs(PlaceFields.COUNTY_FIPS.name()));
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
    TableRowBuilder rows = new TableRowBuilder(Panels.TABLE);
    MapFunction<Row, Row> describe = row -> described(rows.copy(row), row, treatment, frequency);
    return measured
        .select(columns.toArray(org.apache.spark.sql.Column[]::new))
        .map(describe, Encoders.row(type));
  }

  private static Row described(
      TableRowBuilder described, Row row, Treatment treatment, Frequency frequency) {
    Period period = new Period(frequency, row.<Integer>getAs(Panels.PERIOD_INDEX.name()));
    UnitPlace place = place(row);
    ArmAssignment standing = treatment.standing(place);
    Period cohort = standing.cohort();
    return described
        .set(Panels.PERIOD, period.toString())
        .set(DateFields.YEAR, period.year())
        .set(
            DateFields.MONTH,
            frequency == Frequency.MONTH ? (Integer) period.firstDay().getMonthValue() : null)
        .set(PolicyFields.STANCE, treatment.stance(place, period))
        .set(Panels.ADOPTER_ID, adopter(treatment, place, row.getAs(PanelFields.UNIT_ID.name())))
        .set(PanelFields.COHORT, cohort == null ? null : cohort.toString())
        .set(Panels.TREATED, cohort != null && cohort.compareTo(period) <= 0)
        .set(Panels.IN_FORCE, treatment.inForce(place, period))
        .set(Panels.SHARE_IN_FORCE, treatment.share(place, period))
        .set(PanelFields.ARM, standing.arm().code())
        .set(Panels.EXCLUDED_REASON, standing.reason() == null ? null : standing.reason().code())
        .set(Panels.AGREEMENT_287G, treatment.agreementThrough(place))
        .set(Panels.SAME_STATE, treatment.sameState(place))
        .row();
  }
}
