package org.detaineroutcomes.words.notes;

import java.util.Locale;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.PanelColumnWords;
import org.detaineroutcomes.words.TermWords;

/** The words of {@link EstimateNote}. */
final class EstimateNoteWords {
  private EstimateNoteWords() {}

  static String of(EstimateNote code, Note note, Names names) {
    return switch (code) {
      case REFUSED ->
          note.text("message")
              + (note.text("remedy").isEmpty() ? "" : " (" + note.text("remedy") + ")");
      case CLUSTERED_BY_DEFAULT ->
          "standard errors are clustered by "
              + PanelColumnWords.of(note.text("column"))
              + " (the default); cluster where the treatment is assigned: --cluster";
      case ONE_CLUSTER ->
          "all rows are in one cluster: there is no standard error; cluster by a finer column";
      case FEW_CLUSTERS ->
          note.whole("clusters")
              + " clusters are fewer than "
              + note.whole("enough")
              + ": standard errors may be too small. In simulations with 8 clusters callaway-santanna, sun-abraham and imputation found an effect that was not there in 12 to 17 % of panels at a nominal 5 %; the wild cluster bootstrap of twfe (--wild) kept to 5 %. A randomization test (--option permutations=999) does not rest on many clusters";
      case FEW_TREATED_CLUSTERS ->
          String.format(
              Locale.ROOT,
              "%s the treated side, worth %.1f equal ones (the largest has %.0f %% of it), beside %d without treatment: standard errors that rest on many clusters are too small, since few show little of the spread of the treated and one shows none",
              note.whole("treated") == 1
                  ? "1 cluster carries"
                  : note.whole("treated") + " clusters carry",
              note.number("effective"),
              100 * note.number("largest"),
              note.whole("untreated"));
      case ERRORS_OF_UNTREATED ->
          "intervals and p-values take the spread of the treated from the "
              + note.whole("untreated")
              + " clusters without treatment, with t's degrees of freedom of as many less one at most; they hold if the treated are disturbed as those are. Where the cluster-robust standard error is more than twice as large, the treated differ more than that, and its interval stands instead. The standard error in a row is the cluster-robust one";
      case TOO_FEW_UNTREATED_CLUSTERS ->
          "no interval and no p-value: "
              + note.whole("untreated")
              + (note.whole("untreated") == 1 ? " cluster" : " clusters")
              + " without treatment cannot show the spread of the treated either; nothing says how far the figure may be from the truth";
      case NO_INTERVAL_FOR_FEW ->
          "no interval and no p-value: none is known for "
              + EstimatorWords.of(note.text("estimator")).title()
              + " with so few treated clusters; nothing says how far the figure may be from the truth";
      case FEW_TREATED_UNUSED ->
          "the option few-treated plays no part in "
              + note.text("estimator")
              + " here: no interval in it rests on few treated clusters";
      case ONE_TREATED_CLUSTER ->
          note.whole("rows")
              + (note.whole("rows") == 1 ? " row rests" : " rows rest")
              + " on one treated cluster, which adds nothing to the variance from the treated side: no interval and no p-value from it alone";
      case VARIANCE_BELOW_ZERO ->
          "the variance by two ways of clusters is below zero for "
              + note.whole("rows")
              + (note.whole("rows") == 1 ? " row, which has" : " rows, which have")
              + " no standard error: name one --cluster";
      case WILD_NOT_USED ->
          "the wild cluster bootstrap was not used for "
              + note.text("estimator")
              + ": it needs one figure with influence functions, and clusters of one way";
      case NOT_TOLD_FROM_ZERO ->
          String.format(
              Locale.ROOT,
              "%s, %s: not told from zero: an effect of %.4g would be found with probability %.1f, and effects beyond %.4g are ruled out (two one-sided tests)",
              EstimatorWords.of(note.text("estimator")).title(),
              TermWords.figure(note.text("term")),
              note.number("found"),
              note.number("power"),
              note.number("ruled_out"));
      case OFFSET_AS_EXPOSURE -> offset(note, "an exposure: its logarithm is the offset");
      case OFFSET_AS_LOGARITHM -> offset(note, "an offset on the logarithmic scale");
      case TREATED_DISAGREES ->
          "'"
              + note.text("treated")
              + "' is not what "
              + (note.text("cohort").isEmpty()
                  ? "a treatment that lasts"
                  : "'" + note.text("cohort") + "'")
              + " says in "
              + note.whole("rows")
              + " rows: estimators by cohort follow the cohort, those that take a treatment that ends again follow the column";
      case COHORTS_BELOW_ZERO ->
          note.whole("units")
              + (note.whole("units") == 1 ? " unit has" : " units have")
              + " a cohort below zero and so count as treated throughout: write 0, or leave it empty, where it means never treated";
      case LAST_COHORT_AS_CONTROL ->
          "no unit is never treated: cohort "
              + note.text("cohort")
              + " serves as control, and periods from "
              + (note.text("cutoff").isEmpty() ? "its treatment" : note.text("cutoff"))
              + " on are left out";
      case SMALL_COHORT ->
          "cohort "
              + note.text("cohort")
              + " has "
              + note.whole("units")
              + (note.whole("units") == 1
                  ? " unit: it adds nothing to the variance from the treated side, and its standard errors are those of its controls"
                  : " units: its standard errors are not to be trusted");
      case GAPS_KEPT ->
          "units that miss a period stay: "
              + (note.flag("covariates")
                  ? "the rows of two periods are compared as repeated cross-sections"
                  : "each mean is over the units seen");
      case DECOMPOSED_WITHOUT_WEIGHTS -> "the decomposition does not use weights";
      case DECOMPOSED_WITHOUT_COVARIATES -> "the decomposition does not use covariates";
      case OTHER_REFERENCE ->
          "cohort "
              + note.text("cohort")
              + " is not seen at event time "
              + note.whole("reference")
              + ": its reference is event time "
              + note.whole("own");
      case TWO_REFERENCES ->
          "no unit is never treated: event times "
              + note.whole("first")
              + " and "
              + note.whole("second")
              + " are both references, as if trends were the same at them; effects before adoption do not test a linear difference in trends";
      case REFERENCES_OF_SETS ->
          "no chain of units links all event times: they are measured from "
              + String.join(", ", note.texts("references"))
              + ", each set from its own";
      case UNEVEN_PERIODS ->
          "the numbers in '"
              + note.text("column")
              + "' are "
              + String.join(" or ", note.texts("gaps"))
              + " apart from one period to the next, as in no calendar: event times and anticipation count these numbers; write months as 2014-10, or number the periods one after the other";
      case CONSTANT_OUTCOME ->
          "'"
              + note.text("column")
              + "' is "
              + plain(note.number("value"))
              + " in every row: there is nothing to compare, and no standard error";
      case OFFSET_UNUSED ->
          "the offset plays no part in "
              + note.text("estimator")
              + ": it is for outcomes that are counts";
      case WEIGHTS_UNUSED -> "weights play no part in " + note.text("estimator");
      case ERRORS_OF_DRAWS ->
          String.format(
              Locale.ROOT,
              "standard error of the overall figure: %.4g by the draws, %.4g analytic; the larger stands in the row",
              note.number("drawn"),
              note.number("analytic"));
      case DRAWS_COLLAPSE ->
          String.format(
              Locale.ROOT,
              "the draws give a standard error of %.4g, the influence functions %.4g, which stands in the row: few clusters carry the variance, so most draws lie close together and the spread of their middle half misses it",
              note.number("drawn"),
              note.number("analytic"));
      case NO_PLACEBOS -> "no standard error: --draws asks for placebos";
      case WEIGHTS_CONVERGED ->
          String.format(
              Locale.ROOT,
              "weights are solved to convergence: of the loss of equal weights a share of %.0e at most is left to gain (duality gap)",
              note.number("gap"));
      case RIDGE_OF_WEIGHTS ->
          String.format(
              Locale.ROOT,
              "the donors of cohort %s: ridge of %.4g%s; %d have a negative weight, which extrapolates",
              note.text("cohort"),
              note.number("lambda"),
              note.flag("cross_validated") ? ", by cross-validation over earlier periods" : "",
              note.whole("negative"));
      case PARTIALLY_POOLED ->
          String.format(
              Locale.ROOT,
              "synthetic controls of %d groups are found together: a share of %.3f%s of what is made least is the imbalance of their average, over up to %d periods before and %d after adoption",
              note.whole("groups"),
              note.number("nu"),
              note.flag("ratio") ? " (by the ratio of the imbalances that each alone leaves)" : "",
              note.whole("lags"),
              note.whole("leads"));
      case JACKKNIFE_PLUS ->
          "intervals are by jackknife+: each period before adoption is left out once and predicted; they hold if periods after adoption would have been as hard to predict as those before";
      case CONFORMAL_BLOCKS ->
          "p-values are conformal: gaps after adoption against those of every run of as many periods in turn";
      case NO_JACKKNIFE -> "no standard error was asked for";
      case JACKKNIFE_OVER_UNITS ->
          "standard errors are by jackknife over "
              + note.whole("units")
              + " units: they say how far the figure rests on single ones, not how well the treated are predicted";
      case PLACEBOS_ENUMERATED ->
          "the standard error is from all "
              + note.whole("ways")
              + " placebos, each taken once: there are no more";
      case FEW_DONORS ->
          "no standard error: "
              + note.whole("donors")
              + (note.whole("donors") == 1 ? " donor cannot" : " donors cannot")
              + " stand in for "
              + note.whole("treated")
              + " treated and leave others to compare with";
      case ADJUSTED_OUTCOMES ->
          "outcomes are adjusted for the covariates with their coefficients among the untreated rows; the standard error takes them as given";
      case NEGATIVE_WEIGHTS ->
          String.format(
              Locale.ROOT,
              "%d of %d treated rows count with a negative weight, %.3f together: where effects differ the coefficient need not lie among them",
              note.whole("negative"),
              note.whole("treated"),
              note.number("share"));
      case NO_WILD_ERROR ->
          "no wild cluster bootstrap: '"
              + note.text("term")
              + "' has no standard error to studentize";
      case WILD_BOOTSTRAP ->
          "p-value and interval of '"
              + note.text("term")
              + "' are from the wild cluster bootstrap: "
              + note.whole("draws")
              + (note.flag("enumerated") ? " combinations, all there are" : " draws");
      case COVARIATES_BEFORE_TREATMENT ->
          "covariates enter with their value in the period before treatment";
      case COMPARED_IN_CHANGES ->
          "units are compared in the change of their mean outcome from before the first adoption to after the last";
      case COMPARED_IN_LEVELS -> "units are compared in levels";
      case MATCHES_AS_GIVEN -> "the standard error takes the matches as given";
      case COVARIATES_UNUSED ->
          EstimatorWords.of(note.text("estimator")).title() + " adjusts for no covariates";
      case THIRD_SPLIT ->
          String.format(
              Locale.ROOT,
              "the third dimension is no column of zeros and ones: units above its median, %.4g, stand for the eligible",
              note.number("median"));
      case DOSES_CHOSEN ->
          "an effect by dose is of the units that chose the dose; a difference between doses, and the slope, is an effect of the dose only if units of other doses would have had the same effects at the same dose";
      case SWITCHERS_COMPARED ->
          "units compared whose treatment first rises: "
              + note.whole("rises")
              + ", first falls: "
              + note.whole("falls")
              + "; in "
              + note.whole("again")
              + " of them it changes again, and effects are of the paths they took";
      case BALANCE_AS_GIVEN -> "the standard error takes the balancing weights as given";
      case OVERLAP ->
          String.format(
              Locale.ROOT,
              "overlap: propensity scores run from %.4f to %.4f among the treated, from %.4f to %.4f among the others",
              note.number("treated_low"),
              note.number("treated_high"),
              note.number("other_low"),
              note.number("other_high"));
      case SCORES_AT_BOUNDS ->
          "some scores are near 0 or 1: those units have hardly any counterpart";
    };
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  private static String offset(Note note, String as) {
    return "'" + note.text("column") + "' is taken as " + as;
  }
}
