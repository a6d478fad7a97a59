package org.detaineroutcomes.join;

import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.quarter;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.year;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.store.Release;

/** The frame that sources are brought to, and what they are read from. */
record JoinContext(SparkSession spark, Job job, Release release, Job.Panel frame) {
  private static final LocalDate FIRST_WEEK = new Period(Frequency.WEEK, 0).firstDay();

  /** The unit of a row that is placed in a county and state; null where it has none. */
  Column unit() {
    return switch (frame.unit()) {
      case COUNTY -> PlaceFields.COUNTY_FIPS.col();
      case STATE -> PlaceFields.STATE.col();
      case AGENCY, FACILITY -> lit(null).cast("string");
    };
  }

  /** The unit of a detainer record. */
  Column unitOfRecord() {
    return frame.unit() == Job.Unit.FACILITY ? DetainerRecords.facilityId() : unit();
  }

  /** The unit of a place. */
  String unit(String state, String county) {
    return switch (frame.unit()) {
      case COUNTY -> county;
      case STATE -> state;
      case AGENCY, FACILITY -> null;
    };
  }

  /** Whether places of a county and a state are units of the frame. */
  boolean countsAreas() {
    return frame.unit() == Job.Unit.COUNTY || frame.unit() == Job.Unit.STATE;
  }

  /** The number of the period that holds a day. */
  Column periodOf(Column day) {
    return switch (frame.period()) {
      case YEAR -> year(day);
      case QUARTER, FISCAL_QUARTER -> year(day).multiply(4).plus(quarter(day)).minus(1);
      case MONTH -> year(day).multiply(12).plus(month(day)).minus(1);
      case WEEK -> floor(datediff(day, to_date(lit(FIRST_WEEK.toString()))).divide(7)).cast("int");
    };
  }

  /** The period of a number. */
  Period period(int index) {
    return new Period(frame.period(), index);
  }
}
