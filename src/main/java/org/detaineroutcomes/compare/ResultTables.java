package org.detaineroutcomes.compare;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.compare.Findings.EstimateLine;
import org.detaineroutcomes.compare.Findings.InfluenceBlock;
import org.detaineroutcomes.compare.Findings.VarianceBlock;
import org.detaineroutcomes.compare.groups.ComparedArms;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.results.EstimateSettings;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Incidences;
import org.detaineroutcomes.schema.results.Influences;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.results.Origins;
import org.detaineroutcomes.schema.results.ResultNotes;
import org.detaineroutcomes.schema.results.Variances;
import org.detaineroutcomes.stats.CumulativeIncidence;
import org.detaineroutcomes.stats.Interval;
import org.detaineroutcomes.store.NoteArguments;
import org.detaineroutcomes.store.Release;

/** Writes what was found as the result tables of a release. */
final class ResultTables {
  private static final List<Column> ESTIMATE =
      Estimate.COLUMNS.stream().map(name -> Estimates.TABLE.column(name).orElseThrow()).toList();

  private final SparkSession spark;
  private final Evidence evidence;

  ResultTables(SparkSession spark, Evidence evidence) {
    this.spark = spark;
    this.evidence = evidence;
  }

  void write(Findings findings, Release release) {
    Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
    add(tables, Estimates.TABLE, findings.estimates().stream().map(this::row));
    add(
        tables,
        EstimateSettings.TABLE,
        findings.estimates().stream().flatMap(ResultTables::settings));
    add(tables, Measures.TABLE, findings.measures().stream().map(ResultTables::row));
    if (!findings.origins().isEmpty()) {
      OriginRows origins = new OriginRows(findings.origins(), release::has);
      add(tables, Origins.TABLE, origins.parts());
      add(tables, Origins.CONDITIONS, origins.conditions());
    }
    if (!findings.incidences().isEmpty()) {
      add(tables, Incidences.TABLE, findings.incidences().stream().map(ResultTables::row));
    }
    if (!findings.notes().isEmpty()) {
      add(
          tables,
          ResultNotes.TABLE,
          findings.notes().entrySet().stream()
              .flatMap(entry -> rows(entry.getKey(), entry.getValue())));
    }
    add(tables, Variances.TABLE, findings.variances().stream().flatMap(this::rows));
    tables.put(Influences.TABLE, influences(findings.influences()));
    findings.others().forEach((table, rows) -> add(tables, table, rows.stream()));
    release.write(tables);
  }

  private void add(Map<Table, Dataset<Row>> tables, Table table, Stream<Row> rows) {
    tables.put(table, spark.createDataFrame(rows.toList(), table.structType()));
  }

  private static Stream<Row> rows(String figure, List<Note> notes) {
    return IntStream.range(0, notes.size())
        .mapToObj(
            i ->
                new TableRowBuilder(ResultNotes.TABLE)
                    .set(MeasureFields.FIGURE_ID, figure)
                    .set(ResultNotes.NOTE_RANK, i + 1)
                    .set(ResultNotes.NOTE_CODE, notes.get(i).code().code())
                    .set(ResultNotes.LEVEL, notes.get(i).code().level().code())
                    .set(ResultNotes.ARGUMENTS, NoteArguments.write(notes.get(i)))
                    .row());
  }

  private Row row(EstimateLine line) {
    Estimate estimate = line.estimate();
    ComparedArms arms = line.arms();
    TableRowBuilder row = new TableRowBuilder(Estimates.TABLE);
    List<Object> values = estimate.values();
    for (int c = 0; c < values.size(); c++) {
      row.set(ESTIMATE.get(c), values.get(c));
    }
    String time = OutcomeUnits.time(estimate.outcome(), estimate.unit(), evidence);
    RateBase base = estimate.unit() == EstimateUnit.PER_100K_RESIDENTS ? evidence.rateBase() : null;
    return row.set(EstimateFields.ID, line.id())
        .set(Estimates.TREATED_ARM, arms == null ? null : arms.treated().code())
        .set(Estimates.CONTROL_ARM, arms == null ? null : arms.control().code())
        .set(Estimates.POOL, arms == null ? null : arms.pool().code())
        .set(Estimates.UNIT_PERIOD, time.isEmpty() ? null : time)
        .set(Estimates.COUNT_SCOPE, base == null ? null : base.scope().code())
        .set(Estimates.RESIDENTS, base == null ? null : base.residents().code())
        .set(Estimates.ESTIMAND, EstimandOf.named(estimate.estimator()).code())
        .set(Estimates.TREATMENT, line.treatment())
        .set(Estimates.N_ADOPTERS, line.adopters())
        .row();
  }

  private static Stream<Row> settings(EstimateLine line) {
    List<Row> rows = new ArrayList<>();
    add(rows, line.id(), EstimateSettings.ESTIMATOR, line.estimate().specification());
    add(rows, line.id(), EstimateSettings.TREATMENT, line.treatmentSettings());
    return rows.stream();
  }

  private static void add(List<Row> rows, String id, String of, Specification settings) {
    TableRowBuilder row = new TableRowBuilder(EstimateSettings.TABLE);
    settings
        .settings()
        .forEach(
            (key, values) ->
                values.forEach(
                    value ->
                        rows.add(
                            row.set(EstimateFields.ID, id)
                                .set(EstimateSettings.RANK, rows.size() + 1)
                                .set(EstimateSettings.SETTING_OF, of)
                                .set(EstimateSettings.SETTING, key.code())
                                .set(EstimateSettings.VALUE, value)
                                .row())));
  }

  private static Row row(Measure measure) {
    Interval interval = measure.interval();
    TableRowBuilder row = new TableRowBuilder(Measures.TABLE);
    key(row, measure.key());
    return row.set(FigureFields.BOUND, code(measure.bound()))
        .set(MeasureFields.NUMERATOR, measure.numerator())
        .set(Measures.DENOMINATOR, measure.denominator())
        .set(EstimateFields.ESTIMATE, measure.estimate())
        .set(EstimateFields.CONF_LOW, interval == null ? null : interval.low())
        .set(EstimateFields.CONF_HIGH, interval == null ? null : interval.high())
        .set(FigureFields.INTERVAL, code(measure.intervalMethod()))
        .set(FigureFields.REFUSAL, code(measure.refusal()))
        .set(MeasureFields.COUNTS_PEOPLE, measure.people())
        .set(Measures.ID, FigureId.of(measure))
        .row();
  }

  private static void key(TableRowBuilder row, MeasureKey key) {
    row.set(FigureFields.MEASURE, code(key.measure()))
        .set(Measures.HORIZON, key.horizonDays())
        .set(FigureFields.FLUSH, code(key.flush()))
        .set(Measures.FLUSH_FROM, key.flushStart() == null ? null : Date.valueOf(key.flushStart()))
        .set(FigureFields.RECORD_KIND, code(key.record().kind()))
        .set(FigureFields.RECORD, key.record().name())
        .set(FigureFields.BASE, code(key.base()))
        .set(FigureFields.BASIS, code(key.basis()));
    MeasureGroup group = key.group();
    if (group != null) {
      row.set(FigureFields.DIMENSION, code(group.dimension()))
          .set(FigureFields.MEMBER, group.member())
          .set(FigureFields.PART_OF, group.partOf())
          .set(FigureFields.MEMBER_NAME, group.name());
    }
  }

  private static String code(Code code) {
    return code == null ? null : code.code();
  }

  private static Row row(Incidence incidence) {
    CumulativeIncidence.Point point = incidence.point();
    Interval interval = point.interval(Measure.LEVEL);
    MeasureGroup group = incidence.group();
    return new TableRowBuilder(Incidences.TABLE)
        .set(FigureFields.RECORD_KIND, code(incidence.record().kind()))
        .set(FigureFields.RECORD, incidence.record().name())
        .set(FigureFields.DIMENSION, group == null ? null : code(group.dimension()))
        .set(FigureFields.MEMBER, group == null ? null : group.member())
        .set(FigureFields.FLUSH, code(incidence.version()))
        .set(Incidences.CAUSE, code(incidence.cause()))
        .set(Incidences.DAY, incidence.day())
        .set(Incidences.SPELLS, incidence.spells())
        .set(Incidences.EVENTS, point.events())
        .set(Incidences.AT_RISK, point.atRisk())
        .set(EstimateFields.ESTIMATE, point.incidence())
        .set(EstimateFields.STD_ERROR, point.stdError())
        .set(EstimateFields.CONF_LOW, interval == null ? null : interval.low())
        .set(EstimateFields.CONF_HIGH, interval == null ? null : interval.high())
        .set(Incidences.KNOWN, incidence.known())
        .set(FigureFields.BASIS, code(incidence.basis()))
        .row();
  }

  private Stream<Row> rows(VarianceBlock block) {
    int n = block.ids().size();
    return IntStream.range(0, n * n)
        .mapToObj(
            i ->
                new TableRowBuilder(Variances.TABLE)
                    .set(EstimateFields.ID, block.ids().get(i / n))
                    .set(Variances.OTHER_ID, block.ids().get(i % n))
                    .set(Variances.COVARIANCE, block.matrix().get(i / n)[i % n])
                    .row());
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
      TableRowBuilder rows = new TableRowBuilder(Influences.TABLE);
      return IntStream.range(0, units.length)
          .mapToObj(
              u ->
                  rows.set(EstimateFields.ID, id)
                      .set(PanelFields.UNIT_ID, units[u])
                      .set(Influences.INFLUENCE, values[u])
                      .row())
          .iterator();
    }
  }
}
