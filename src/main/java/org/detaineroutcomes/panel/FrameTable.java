package org.detaineroutcomes.panel;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.PolicyComponent;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.PolicyArm;
import org.detaineroutcomes.panel.policy.ArmAssignment;
import org.detaineroutcomes.panel.policy.PolicyCalendar;
import org.detaineroutcomes.panel.policy.Treatment;
import org.detaineroutcomes.panel.policy.UnitPlace;
import org.detaineroutcomes.panel.policy.Window;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.marts.FramePolicies;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.Release;

/** Every unit of the frame in every period, and what law and practice say there. */
final class FrameTable implements Mart {

  @Override
  public boolean applies(Job job, Release release) {
    return job.panel().isPresent();
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    List<FrameUnit> units = Frame.units(spark, job, release);
    Described described = new Described(Treatment.of(job, release), Listings.of(release));
    JavaRDD<Row> rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(units)
            .flatMap(unit -> described.rows(unit).iterator());
    Dataset<Row> frame = spark.createDataFrame(rows, FramePolicies.TABLE.structType());
    return Map.of(FramePolicies.TABLE, frame);
  }

  /** Makes the rows of a unit, one a period. */
  private record Described(Treatment treatment, Listings listings) implements Serializable {

    List<Row> rows(FrameUnit unit) {
      Window window = treatment.window();
      PolicyCalendar calendar = treatment.calendar(unit.place());
      TableRowBuilder builder = new TableRowBuilder(FramePolicies.TABLE);
      List<Row> rows = new ArrayList<>();
      IntStream.rangeClosed(window.from().index(), window.to().index())
          .mapToObj(window::at)
          .filter(unit::existsIn)
          .forEach(
              period -> {
                frame(builder, unit, period);
                policy(builder, unit.place(), calendar, period);
                treated(builder, unit, period);
                rows.add(builder.row());
              });
      return rows;
    }

    private static void frame(TableRowBuilder row, FrameUnit unit, Period period) {
      row.set(PanelFields.UNIT_ID, unit.id())
          .set(Panels.PERIOD_INDEX, period.index())
          .set(Panels.UNIT_NAME, unit.name())
          .set(PlaceFields.STATE, unit.place().state())
          .set(PlaceFields.COUNTY_FIPS, unit.place().county())
          .set(Panels.PERIOD, period.toString())
          .set(FramePolicies.FIRST_DAY, period.firstDay())
          .set(DateFields.YEAR, period.year());
    }

    private void policy(
        TableRowBuilder row, UnitPlace place, PolicyCalendar calendar, Period period) {
      PolicyCalendar.During during = calendar.during(period);
      Set<PolicyComponent> limits = during.deciding().components();
      boolean known = !limits.isEmpty();
      row.set(FramePolicies.POLICY_ARM, arm(place, during).code())
          .set(FramePolicies.STANCE_AT_START, during.start().kind().word())
          .set(FramePolicies.DAYS_LIMITING, during.share(Arm.LIMITING))
          .set(FramePolicies.DAYS_MANDATED, during.share(Arm.MANDATE))
          .set(FramePolicies.DAYS_IN_CONFLICT, during.share(Arm.CONFLICT))
          .set(
              FramePolicies.LIMITS_HOLDS,
              known ? limits.stream().anyMatch(PolicyComponent::limitsHolds) : null)
          .set(
              FramePolicies.LIMITS_NOTIFICATION,
              known ? limits.contains(PolicyComponent.NOTIFICATION) : null)
          .set(
              FramePolicies.LIMITS_ACCESS,
              known ? limits.contains(PolicyComponent.JAIL_ACCESS) : null)
          .set(
              FramePolicies.LIMITS_INQUIRY, known ? limits.contains(PolicyComponent.INQUIRY) : null)
          .set(
              PolicyFields.BASIS_CODED,
              during.deciding().basis() == null ? null : during.deciding().basis().words())
          .set(
              PolicyFields.COMPULSION,
              during.deciding().compulsion() == null
                  ? null
                  : during.deciding().compulsion().words())
          .set(FramePolicies.ADOPTER, treatment.adopter(place, during, period).orElse(null))
          .set(FramePolicies.EVER_LIMITS, calendar.everLimits(treatment.window()))
          .set(FramePolicies.AGREEMENT, treatment.agreementOn(place, period.firstDay()))
          .set(FramePolicies.IN_SECTION_III, listings.inSectionThree(place, period))
          .set(FramePolicies.ON_FEDERAL_LIST, listings.onFederalList(place, period));
    }

    private PolicyArm arm(UnitPlace place, PolicyCalendar.During during) {
      PolicyArm arm = during.arm();
      return arm == PolicyArm.NONE_LISTED && treatment.hasUndatedLimit(place)
          ? PolicyArm.UNDATED
          : arm;
    }

    private void treated(TableRowBuilder row, FrameUnit unit, Period period) {
      UnitPlace place = unit.place();
      ArmAssignment standing = treatment.standing(place);
      Period cohort = standing.cohort();
      row.set(PolicyFields.STANCE, treatment.stance(place, period))
          .set(Panels.ADOPTER_ID, UnitPeriods.adopter(treatment, place, unit.id()))
          .set(PanelFields.COHORT, cohort == null ? null : cohort.toString())
          .set(Panels.TREATED, cohort != null && cohort.compareTo(period) <= 0)
          .set(Panels.IN_FORCE, treatment.inForce(place, period))
          .set(Panels.SHARE_IN_FORCE, treatment.share(place, period))
          .set(PanelFields.ARM, standing.arm().code())
          .set(Panels.EXCLUDED_REASON, standing.reason() == null ? null : standing.reason().code())
          .set(Panels.AGREEMENT_287G, treatment.agreementThrough(place))
          .set(Panels.SAME_STATE, treatment.sameState(place))
          .set(FramePolicies.COMPARED, treatment.compares(place, period));
    }
  }
}
