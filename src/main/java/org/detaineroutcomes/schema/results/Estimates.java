package org.detaineroutcomes.schema.results;

import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.CountScope;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.RateResidents;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.PanelFields;

/** Results are tidy: one row an estimate. */
public final class Estimates {
  public static final Column TREATED_ARM =
      Column.text("treated_arm", "The group with the treatment; empty where no groups are compared")
          .oneOf(codes(Arm.class));
  public static final Column CONTROL_ARM =
      Column.text("control_arm", "The group beside it").oneOf(codes(Arm.class));
  public static final Column POOL =
      Column.text("pool", "Where the units of the control group are taken from")
          .oneOf(codes(ControlPool.class));
  public static final Column TERM_KIND =
      Column.text("term_kind", "What kind of figure the row is")
          .oneOf(codes(TermKind.class))
          .mandatory();
  public static final Column ESTIMAND =
      Column.text("estimand", "What the figure of the estimator is of")
          .oneOf(codes(Estimand.class))
          .mandatory();
  public static final Column ADOPTION_COHORT =
      Column.text(
          "adoption_cohort",
          "First treated period of the units the row is about; empty: over all cohorts");
  public static final Column DIMENSION = FigureFields.DIMENSION;
  public static final Column MEMBER = FigureFields.MEMBER;
  public static final Column PART_OF = FigureFields.PART_OF;
  public static final Column UNIT =
      Column.text("unit", "What the estimate is counted in")
          .oneOf(codes(EstimateUnit.class))
          .mandatory();
  public static final Column UNIT_PERIOD =
      Column.text("unit_period", "Time over which it is counted; empty where it is over none")
          .oneOf(Stream.of(Frequency.values()).map(Frequency::word).toArray(String[]::new));
  public static final Column COUNT_SCOPE =
      Column.text("count_scope", "Which offenses a rate counts; empty: no rate of offenses")
          .oneOf(CountScope.class);
  public static final Column RESIDENTS =
      Column.text("rate_residents", "Which residents it is over; empty: no rate of offenses")
          .oneOf(RateResidents.class);
  public static final Column N_TREATED =
      Column.count("n_treated", "units", "Units used that are treated in some period");
  public static final Column N_ADOPTERS =
      Column.count(
          "n_adopters",
          "adopters",
          "Adopters of the policies that date treated units of the sample");
  public static final Column N_TREATED_CLUSTERS =
      Column.count("n_treated_clusters", "clusters", "Clusters used that hold a treated unit");
  public static final Column STATISTIC =
      Column.number("statistic", "", "Estimate over standard error");
  public static final Column P_VALUE = Column.number("p_value", "0 to 1", "Two-sided p-value");
  public static final Column BAND_LOW =
      Column.number("band_low", "unit of the outcome", "Lower end of the uniform band");
  public static final Column BAND_HIGH =
      Column.number("band_high", "unit of the outcome", "Upper end of the uniform band");
  public static final Column WEIGHT =
      Column.number("weight", "share", "Weight of the part in its aggregate");
  public static final Column N_OBS = Column.count("n_obs", "rows", "Unit-periods used");
  public static final Column TREATMENT =
      Column.text(
          "treatment",
          "Treatment definition in force; its other settings stand in results/settings. Empty where"
              + " single detainers are compared");

  /** One row: one estimate. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "estimates",
          "one estimate",
          List.of(EstimateFields.ID),
          List.of(
              TREATED_ARM,
              CONTROL_ARM,
              POOL,
              PanelFields.OUTCOME,
              EstimateFields.ESTIMATOR,
              ESTIMAND,
              EstimateFields.TERM,
              TERM_KIND,
              ADOPTION_COHORT,
              DateFields.PERIOD,
              EstimateFields.EVENT_TIME,
              DIMENSION,
              MEMBER,
              PART_OF,
              EstimateFields.ESTIMATE,
              EstimateFields.STD_ERROR,
              STATISTIC,
              P_VALUE,
              EstimateFields.CONF_LOW,
              EstimateFields.CONF_HIGH,
              BAND_LOW,
              BAND_HIGH,
              WEIGHT,
              UNIT,
              UNIT_PERIOD,
              COUNT_SCOPE,
              RESIDENTS,
              N_OBS,
              EstimateFields.N_UNITS,
              N_TREATED,
              N_ADOPTERS,
              EstimateFields.N_CLUSTERS,
              N_TREATED_CLUSTERS,
              TREATMENT,
              EstimateFields.ID),
          List.of(
              "A level difference and a causal effect are different estimands; the term says which."),
          false);

  private Estimates() {}

  private static <E extends Enum<E> & Code> String[] codes(Class<E> list) {
    return Code.codes(list).toArray(String[]::new);
  }
}
