package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.compare.Findings.EstimateLine;
import org.detaineroutcomes.compare.Findings.InfluenceBlock;
import org.detaineroutcomes.compare.Findings.VarianceBlock;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.PolicyFlushes;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Incidences;
import org.detaineroutcomes.schema.results.Influences;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.results.Origins;
import org.detaineroutcomes.schema.results.Variances;
import org.detaineroutcomes.stats.CumulativeIncidence;
import org.detaineroutcomes.stats.Interval;
import org.detaineroutcomes.store.Release;

/** Writes what was found as the result tables of a release. */
final class ResultTables {
  private final SparkSession spark;

  ResultTables(SparkSession spark) {
    this.spark = spark;
  }

  void write(Findings findings, Release release) {
    release.write(
        Estimates.TABLE, table(Estimates.TABLE, findings.estimates().stream().map(this::row)));
    release.write(
        Measures.TABLE, table(Measures.TABLE, findings.measures().stream().map(this::row)));
    if (!findings.origins().isEmpty()) {
      release.write(
          Origins.TABLE,
          table(
              Origins.TABLE,
              findings.origins().entrySet().stream()
                  .flatMap(entry -> rows(entry.getKey(), entry.getValue(), release))));
    }
    if (!findings.incidences().isEmpty()) {
      release.write(
          Incidences.TABLE,
          table(Incidences.TABLE, findings.incidences().stream().map(ResultTables::row)));
    }
    release.write(
        Variances.TABLE, table(Variances.TABLE, findings.variances().stream().flatMap(this::rows)));
    release.write(Influences.TABLE, influences(findings.influences()));
    findings.others().forEach((table, rows) -> release.write(table, table(table, rows.stream())));
  }

  private Dataset<Row> table(Table table, Stream<Row> rows) {
    return spark.createDataFrame(rows.toList(), table.structType()).coalesce(1);
  }

  private static Stream<Row> rows(String figure, List<Origin> parts, Release release) {
    List<Origin> there = parts.stream().filter(part -> release.has(part.table())).toList();
    return IntStream.range(0, there.size())
        .mapToObj(
            i ->
                RowFactory.create(
                    figure,
                    i + 1,
                    there.get(i).role().word(),
                    there.get(i).table().layer().folder() + "/" + there.get(i).table().name(),
                    there.get(i).where().isEmpty() ? null : String.join("; ", there.get(i).where()),
                    there.get(i).summed() == null ? null : there.get(i).summed().name()));
  }

  private Row row(EstimateLine line) {
    Map<String, Integer> at = Estimates.TABLE.positions();
    Object[] cells = new Object[at.size()];
    List<Object> values = line.estimate().values();
    for (int c = 0; c < values.size(); c++) {
      cells[at.get(Estimate.COLUMNS.get(c))] = values.get(c);
    }
    cells[at.get(Estimates.ID.name())] = line.id();
    cells[at.get(Estimates.DROPPED.name())] = line.dropped();
    cells[at.get(Estimates.TREATMENT.name())] = line.treatment();
    cells[at.get(Estimates.NOTE.name())] = line.note();
    return RowFactory.create(cells);
  }

  private Row row(Measure measure) {
    Map<String, Integer> at = Measures.TABLE.positions();
    Object[] cells = new Object[at.size()];
    Interval interval = measure.interval();
    cells[at.get(Measures.MEASURE.name())] = measure.measure();
    cells[at.get(Measures.GROUP.name())] = measure.group();
    cells[at.get(Measures.BASE.name())] = measure.base();
    cells[at.get(Measures.BASIS.name())] = measure.basis();
    cells[at.get(Measures.NUMERATOR.name())] = measure.numerator();
    cells[at.get(Measures.DENOMINATOR.name())] = measure.denominator();
    cells[at.get(Estimates.ESTIMATE.name())] = measure.estimate();
    cells[at.get(Estimates.CONF_LOW.name())] = interval == null ? null : interval.low();
    cells[at.get(Estimates.CONF_HIGH.name())] = interval == null ? null : interval.high();
    cells[at.get(Measures.INTERVAL.name())] = measure.intervalMethod();
    cells[at.get(Measures.COUNTS_PEOPLE.name())] = measure.people();
    cells[at.get(Measures.CAVEAT.name())] = measure.caveat();
    cells[at.get(Measures.ID.name())] = FigureId.of(measure);
    return RowFactory.create(cells);
  }

  private static Row row(Incidence incidence) {
    Map<String, Integer> at = Incidences.TABLE.positions();
    Object[] cells = new Object[at.size()];
    CumulativeIncidence.Point point = incidence.point();
    Interval interval = point.interval(Measure.LEVEL);
    cells[at.get(PolicyFlushes.RECORD.name())] = incidence.record();
    cells[at.get(Measures.GROUP.name())] = incidence.group();
    cells[at.get(Incidences.VERSION.name())] = incidence.version();
    cells[at.get(Incidences.CAUSE.name())] = incidence.cause();
    cells[at.get(Incidences.DAY.name())] = incidence.day();
    cells[at.get(Incidences.SPELLS.name())] = incidence.spells();
    cells[at.get(Incidences.EVENTS.name())] = point.events();
    cells[at.get(Incidences.AT_RISK.name())] = point.atRisk();
    cells[at.get(Estimates.ESTIMATE.name())] = point.incidence();
    cells[at.get(Estimates.STD_ERROR.name())] = point.stdError();
    cells[at.get(Estimates.CONF_LOW.name())] = interval == null ? null : interval.low();
    cells[at.get(Estimates.CONF_HIGH.name())] = interval == null ? null : interval.high();
    cells[at.get(Incidences.KNOWN.name())] = incidence.known();
    cells[at.get(Measures.BASIS.name())] = incidence.basis();
    cells[at.get(Measures.CAVEAT.name())] = incidence.caveat();
    return RowFactory.create(cells);
  }

  private Stream<Row> rows(VarianceBlock block) {
    int n = block.ids().size();
    return IntStream.range(0, n * n)
        .mapToObj(
            i ->
                RowFactory.create(
                    block.ids().get(i / n),
                    block.ids().get(i % n),
                    block.matrix().get(i / n)[i % n]));
  }

  /** Unrolled in tasks: thousands of units in hundreds of cells are millions of rows. */
  private Dataset<Row> influences(List<InfluenceBlock> blocks) {
    List<InfluenceLine> lines = new ArrayList<>();
    for (InfluenceBlock block : blocks) {
      String[] units = block.units().toArray(String[]::new);
      for (int i = 0; i < block.ids().size(); i++) {
        lines.add(new InfluenceLine(block.ids().get(i), units, block.values().get(i)));
      }
    }
    int slices = Math.max(1, Math.min(lines.size(), spark.sparkContext().defaultParallelism()));
    return spark.createDataFrame(
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(lines, slices)
            .flatMap(InfluenceLine::rows),
        Influences.TABLE.structType());
  }

  /** The influence of every unit on one estimate. */
  private static final class InfluenceLine implements java.io.Serializable {
    private static final long serialVersionUID = 1;

    private final String id;
    private final String[] units;
    private final double[] values;

    InfluenceLine(String id, String[] units, double[] values) {
      this.id = id;
      this.units = units;
      this.values = values;
    }

    Iterator<Row> rows() {
      return IntStream.range(0, units.length)
          .mapToObj(u -> RowFactory.create(id, units[u], values[u]))
          .iterator();
    }
  }
}
