package org.detaineroutcomes.publish.material;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.Names;

/**
 * One row of the estimates in the words of the report; absent texts are empty, absent numbers null.
 */
public record EstimateLine(
    String id,
    String comparison,
    String outcome,
    String estimator,
    String specification,
    String term,
    String cohort,
    String period,
    Integer eventTime,
    Double estimate,
    Double stdError,
    Double pValue,
    Double low,
    Double high,
    Double bandLow,
    Double bandHigh,
    Long units,
    Long clusters,
    List<String> dropped,
    String treatment,
    List<String> notes) {

  /** The estimator whose figures are levels. */
  public static final String MEANS = "means";

  /** The name under which known effects stand among the estimates. */
  public static final String TRUTH = "truth";

  /** The names of regressions on single detainers. */
  private static final List<String> ASSOCIATIONS = List.of("logit", "poisson-detainers");

  /** The name of figures around a change of definition. */
  public static final String DEFINITION_BREAK = "definition-break";

  /** Terms that stand for the effect over everything, each estimator having one of them. */
  private static final List<String> OVERALL = List.of("overall", "simple", "treated", "att");

  /** Terms that say how a design came out, not what it found. */
  private static final Pattern CHECK =
      Pattern.compile("(n_|smd|var_ratio|ecdf|propensity|control_mean|effective).*");

  /** Terms of the rows that stand beside an estimate. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(randomization|placebo_|p_holm|p_benjamini|p_romano|leave_one_out|bounds_|missing_|"
              + "misclassified|breakdown|pretrend).*");

  /** Reads a row of the estimates, groups under their labels. */
  public static EstimateLine of(TableRow row, Names names) {
    Long eventTime = row.count(EstimateFields.EVENT_TIME);
    return new EstimateLine(
        row.textOrEmpty(EstimateFields.ID),
        names.comparison(row.textOrEmpty(EstimateFields.COMPARISON)),
        row.textOrEmpty(PanelFields.OUTCOME),
        row.textOrEmpty(EstimateFields.ESTIMATOR),
        names.relabel(row.textOrEmpty(EstimateFields.SPECIFICATION)),
        row.textOrEmpty(EstimateFields.TERM),
        names.relabel(row.textOrEmpty(PanelFields.COHORT)),
        row.textOrEmpty(DateFields.PERIOD),
        eventTime == null ? null : (Integer) Math.toIntExact(eventTime),
        row.number(EstimateFields.ESTIMATE),
        row.number(EstimateFields.STD_ERROR),
        row.number(Estimates.P_VALUE),
        row.number(EstimateFields.CONF_LOW),
        row.number(EstimateFields.CONF_HIGH),
        row.number(Estimates.BAND_LOW),
        row.number(Estimates.BAND_HIGH),
        row.count(EstimateFields.N_UNITS),
        row.count(EstimateFields.N_CLUSTERS),
        parts(names.relabel(row.textOrEmpty(Estimates.DROPPED))),
        row.textOrEmpty(Estimates.TREATMENT),
        parts(names.relabel(row.textOrEmpty(EstimateFields.NOTE))).stream()
            .map(EstimatorWords::named)
            .map(note -> note.replace(PanelFields.UNIT_ID.name(), "unit"))
            .toList());
  }

  private static List<String> parts(String joined) {
    return Arrays.stream(joined.split(";")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  /** True for a level of a group or a difference of levels. */
  public boolean isLevel() {
    return estimator.equals(MEANS);
  }

  /** True for a ratio of two rates, which has no unit. */
  public boolean isRatio() {
    return term.endsWith("ratio");
  }

  /** True where a p-value tests something: that a level is not zero says nothing. */
  public boolean isTested() {
    return pValue != null && (!isLevel() || isRatio() || term.endsWith("difference"));
  }

  /** A quarter of the interval's width, about its standard error; null where there is none. */
  public Double intervalScale() {
    return low == null || high == null ? null : (Double) ((high - low) / 4);
  }

  /** True for what is known because the data were made. */
  public boolean isTruth() {
    return estimator.equals(TRUTH);
  }

  /** True for an estimated effect of one figure, over all cohorts, periods and event times. */
  public boolean isOverall() {
    return isEffect() && isWhole() && OVERALL.contains(term);
  }

  /** True for what was asked beside an estimate: chance, other dates, bounds, several tests. */
  public boolean isBeside() {
    return isEffect() && BESIDE.matcher(term).matches();
  }

  /** True for balance, overlap and sample sizes of a design: no outcome is in them. */
  public boolean isCheck() {
    return isEffect() && CHECK.matcher(term).matches();
  }

  /** True for an estimate of part of an effect; a weight alone is none. */
  public boolean isPart() {
    return isEffect() && estimate != null && !isOverall() && !isCheck() && !isBeside();
  }

  /** True for what an estimator says of an effect, its parts and its by-products. */
  public boolean isEffect() {
    return !isLevel() && !isTruth() && !isAssociation() && !estimator.equals(DEFINITION_BREAK);
  }

  /** True for a coefficient of a regression on single detainers. */
  public boolean isAssociation() {
    return isAssociation(estimator);
  }

  /** True for the name of a regression on single detainers. */
  public static boolean isAssociation(String estimator) {
    return ASSOCIATIONS.contains(estimator);
  }

  /** True where it is about no single cohort, period or event time. */
  public boolean isWhole() {
    return cohort.isEmpty() && period.isEmpty() && eventTime == null;
  }

  /** True for the one known figure that overall estimates are set beside. */
  public boolean isKnownOverall() {
    return isTruth() && isWhole() && term.equals("overall") && estimate != null;
  }

  /** True where it belongs on an event-time chart. */
  public boolean isByEventTime() {
    return !isLevel() && eventTime != null && period.isEmpty() && cohort.isEmpty();
  }

  /** The same without its numbers, to say where they stand. */
  public EstimateLine withoutFigure() {
    return new EstimateLine(
        id,
        comparison,
        outcome,
        estimator,
        specification,
        term,
        cohort,
        period,
        eventTime,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        units,
        clusters,
        dropped,
        treatment,
        notes);
  }

  /** The two groups, where the comparison names two. */
  public Pair pair() {
    return Pair.of(comparison);
  }

  /**
   * Two groups as a comparison names them, "A vs B, national".
   *
   * @param first the group with the treatment; the whole text where there are not two
   * @param second the group beside it
   * @param pool what is said after the second group
   */
  public record Pair(String first, String second, String pool) {
    static Pair of(String comparison) {
      String[] sides = comparison.split(" vs ", 2);
      if (sides.length < 2) {
        return new Pair(comparison, "", "");
      }
      String[] second = sides[1].split(", | (?=through the window$)", 2);
      return new Pair(sides[0], second[0], second.length > 1 ? second[1] : "");
    }
  }
}
