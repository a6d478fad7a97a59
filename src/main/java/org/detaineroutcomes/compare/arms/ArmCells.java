package org.detaineroutcomes.compare.arms;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.GroupSpan;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.model.result.PolicyArm;
import org.detaineroutcomes.model.result.SourceCoverage;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.FramePolicies;
import org.detaineroutcomes.schema.marts.Panels;

/** The joined table, added up to cells small enough for arrays; one shuffle by unit. */
final class ArmCells {
  private static final String FIRST = "first_limit";
  private static final String SIDE = "side";
  private static final String COVERAGE = "coverage_of_measures";
  private static final String ROWS = "unit_periods";
  private static final int STATES = ArmCell.Known.values().length;

  private static final List<String> HOLDING =
      List.of(
          SourceCoverage.COMPLETE.code(),
          SourceCoverage.PARTIAL.code(),
          SourceCoverage.TOP_TEN_ONLY.code());
  private static final List<PolicyArm> LIMITS =
      List.of(PolicyArm.LIMITING, PolicyArm.LIMITING_COURT_ORDERED, PolicyArm.LIMITING_COMPELLED);

  private ArmCells() {}

  /** All cells, in the order of their units and years. */
  static List<ArmCell> of(Dataset<Row> joined) {
    List<Column> key =
        List.of(
            PanelFields.UNIT_ID.col(),
            PlaceFields.STATE.col(),
            FramePolicies.POLICY_ARM.col(),
            functions.col(FIRST),
            functions.col(SIDE),
            DateFields.YEAR.col(),
            functions.col(COVERAGE));
    List<Column> sums = new ArrayList<>();
    sums.add(max(PlaceFields.POPULATION.col()).cast("double").as(PlaceFields.POPULATION.name()));
    for (ArmMeasure measure : ArmMeasure.ALL) {
      sums.add(total(measure.count().col()).as("count_" + measure.measure().code()));
      sums.add(base(measure).as("base_" + measure.measure().code()));
    }
    List<ArmCell> cells = new ArrayList<>();
    withSides(joined)
        .withColumn(COVERAGE, coverage())
        .groupBy(key.toArray(Column[]::new))
        .agg(functions.count(lit(1)).as(ROWS), sums.toArray(Column[]::new))
        .collectAsList()
        .forEach(row -> cells.add(cell(row)));
    cells.sort(
        Comparator.comparing(ArmCell::unit)
            .thenComparing(ArmCell::year)
            .thenComparing(ArmCell::arm)
            .thenComparing(cell -> cell.coverage().toString())
            .thenComparing(cell -> String.valueOf(cell.side())));
    return cells;
  }

  private static Column total(Column column) {
    return sum(coalesce(column.cast("double"), lit(0.0)));
  }

  private static Column base(ArmMeasure measure) {
    return measure.base() == null ? sum(lit(1.0)) : total(measure.base().col());
  }

  private static Dataset<Row> withSides(Dataset<Row> joined) {
    Column arm = FramePolicies.POLICY_ARM.col();
    Column index = Panels.PERIOD_INDEX.col();
    Column limits = arm.isin(LIMITS.stream().map(PolicyArm::code).toArray());
    Column first = functions.col("first_of_unit");
    Column starts = first.getField(Panels.PERIOD_INDEX.name());
    Column settled = functions.not(arm.isin(PolicyArm.CHANGING.code(), PolicyArm.CONFLICT.code()));
    return joined
        .withColumn(
            "first_of_unit",
            min(when(limits, struct(index, arm)))
                .over(Window.partitionBy(PanelFields.UNIT_ID.col())))
        .withColumn(FIRST, first.getField(FramePolicies.POLICY_ARM.name()))
        .withColumn(
            SIDE,
            when(index.lt(starts).and(settled), lit(GroupSpan.BEFORE.code()))
                .when(limits, lit(GroupSpan.AFTER.code())));
  }

  /** How each measure is known, as the digits of one number. */
  private static Column coverage() {
    Column all = lit(0L);
    long place = 1;
    for (ArmMeasure measure : ArmMeasure.ALL) {
      all = all.plus(known(measure).multiply(lit(place)));
      place *= STATES;
    }
    return all;
  }

  /** A number that is there, if its own topic holds some cases, or all without a known base. */
  @SuppressWarnings("EnumOrdinal") // a digit of one run's own rows, never stored
  private static Column known(ArmMeasure measure) {
    Column there = measure.count().col().isNotNull();
    if (measure.measure().isRarelyStated()) {
      there = there.and(measure.base().col().gt(0));
    }
    Column complete = there;
    if (measure.base() != null) {
      complete = complete.and(measure.base().col().isNotNull());
    }
    for (JoinTopic topic : measure.topics()) {
      complete =
          complete.and(JoinFields.coverage(topic).col().equalTo(SourceCoverage.COMPLETE.code()));
    }
    Column inPart =
        measure.topics().isEmpty()
            ? lit(false)
            : JoinFields.coverage(measure.topics().get(0)).col().isin(HOLDING.toArray());
    return when(complete, lit(ArmCell.Known.ALL.digit()))
        .when(there.and(inPart), lit(ArmCell.Known.IN_PART.digit()))
        .otherwise(lit(0L));
  }

  @SuppressWarnings("EnumOrdinal") // as in known
  private static ArmCell cell(Row row) {
    List<ArmCell.Known> known = new ArrayList<>();
    List<Double> counts = new ArrayList<>();
    List<Double> bases = new ArrayList<>();
    long digits = row.<Long>getAs(COVERAGE);
    for (ArmMeasure measure : ArmMeasure.ALL) {
      known.add(ArmCell.Known.of(digits % STATES));
      digits /= STATES;
      String code = measure.measure().code();
      counts.add(row.<Double>getAs("count_" + code));
      bases.add(row.<Double>getAs("base_" + code));
    }
    return new ArmCell(
        row.getAs(PanelFields.UNIT_ID.name()),
        row.getAs(PlaceFields.STATE.name()),
        arm(row, FramePolicies.POLICY_ARM.name()),
        arm(row, FIRST),
        Code.of(GroupSpan.class, row.getAs(SIDE)).orElse(null),
        row.<Integer>getAs(DateFields.YEAR.name()),
        row.<Long>getAs(ROWS),
        row.getAs(PlaceFields.POPULATION.name()),
        known,
        counts,
        bases);
  }

  private static PolicyArm arm(Row row, String column) {
    return Code.of(PolicyArm.class, row.getAs(column)).orElse(null);
  }
}
