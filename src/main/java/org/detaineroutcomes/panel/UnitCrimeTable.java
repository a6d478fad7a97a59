package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.core.PlacedMeasures;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.marts.UnitCrimes;
import org.detaineroutcomes.store.Release;

/** Offenses of every unit by year, and by the periods of the frame if a source counts by month. */
final class UnitCrimeTable implements Mart {
  private static final Period EARLIEST = Period.year(1900);

  @Override
  public boolean applies(Job job, Release release) {
    return job.panel().filter(panel -> panel.unit() != Job.Unit.FACILITY).isPresent()
        && release.has(CrimeCounts.TABLE);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    Dataset<Row> beside =
        Exposure.beside(
            release.read(spark, CrimeCounts.TABLE),
            UnitPeriods.table(spark, release, Residents.TABLE));
    Dataset<Row> measures = UnitPeriods.table(spark, release, PlacedMeasures.TABLE);
    Job.Panel frame = job.panel().orElseThrow();
    Dataset<Row> crimes =
        grains(frame).stream()
            .map(panel -> crimes(beside, measures, panel))
            .reduce(Dataset::union)
            .orElseThrow();
    return Map.of(UnitCrimes.TABLE, crimes);
  }

  /** The frame by year and, if its periods are shorter and made of months, by these. */
  private static List<Job.Panel> grains(Job.Panel frame) {
    if (frame.period() == Frequency.YEAR) {
      return List.of(frame);
    }
    Job.Panel years = frame.by(Frequency.YEAR);
    List<Job.Panel> grains = new ArrayList<>();
    grains.add(
        new Job.Panel(
            frame.unit(),
            Frequency.YEAR,
            EARLIEST,
            years.to(),
            frame.sample(),
            frame.units(),
            frame.reporters(),
            frame.adopters(),
            frame.rates()));
    if (frame.period() != Frequency.WEEK) {
      grains.add(frame);
    }
    return grains;
  }

  private static Dataset<Row> crimes(Dataset<Row> beside, Dataset<Row> measures, Job.Panel panel) {
    return UnitPeriods.ofAreas(beside, measures, panel)
        .withColumn(UnitCrimes.GRAIN.name(), lit(panel.period().word()))
        .select(UnitCrimes.TABLE.cols());
  }
}
