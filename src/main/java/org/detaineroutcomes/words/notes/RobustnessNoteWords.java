package org.detaineroutcomes.words.notes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RobustnessNote;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.PValueWords;
import org.detaineroutcomes.words.TermWords;

/** The words of {@link RobustnessNote}. */
final class RobustnessNoteWords {
  private RobustnessNoteWords() {}

  static String of(RobustnessNote code, Note note, Names names) {
    return switch (code) {
      case NOT_RUN ->
          note.text("message")
              + (note.text("remedy").isEmpty() ? "" : " (" + note.text("remedy") + ")");
      case CHECK_REFUSED -> note.text("message");
      case PLACEBO_DATES ->
          "placebo dates: adoptions set earlier, rows from the actual adoption on left out";
      case NOTHING_LEFT_OUT ->
          "nothing is left out: " + note.text("estimator") + " has no one figure";
      case NO_JACKKNIFE_OVER_CLUSTERS ->
          "no jackknife over clusters: without "
              + (note.whole("clusters") == 1 ? "one" : note.whole("clusters"))
              + " of them nothing can be estimated";
      case SPATIAL_ERRORS ->
          String.format(
              Locale.ROOT,
              "spatial errors take %d units for dependent within %.4g km",
              note.whole("units"),
              note.number("kilometres"));
      case NO_SPATIAL_ERRORS ->
          "no spatial errors: "
              + note.text("estimator")
              + " has no one figure with influence functions by unit, or by row for pairs within periods";
      case NONE_WITHOUT_GROUP -> "without " + note.text("group") + " nothing can be estimated";
      case LEAVE_ONE_OUT_RANGE ->
          String.format(
              Locale.ROOT,
              "with one of %d groups left out the figure lies between %.4g and %.4g; %s moves it most, from %.4g to %.4g",
              note.whole("groups"),
              note.number("low"),
              note.number("high"),
              note.text("group"),
              note.number("figure"),
              note.number("without"));
      case SIGN_RESTS_ON_ONE_GROUP -> "the sign of the figure rests on one group";
      case ONE_FAMILY ->
          note.texts("outcomes").size() + " tests are taken as one family: " + tests(note, names);
      case STEP_DOWN_WITHOUT_INFLUENCE ->
          "no Romano-Wolf p-values: "
              + EstimatorWords.of(note.text("estimator")).title()
              + " hands over no influence functions";
      case STEP_DOWN_ONE_WAY -> "no Romano-Wolf p-values: their draws are for one way of clusters";
      case NO_FIGURE_TO_TEST ->
          "no randomization test: " + note.text("estimator") + " has no figure";
      case NO_STATISTIC_TO_TEST ->
          "no randomization test of "
              + note.text("figure")
              + ": it has no "
              + note.text("statistic");
      case RANDOMIZED_ALL -> "randomization: all " + note.whole("deals") + randomized(note);
      case RANDOMIZED ->
          "randomization: "
              + note.whole("deals")
              + " of about 10^"
              + note.whole("exponent")
              + randomized(note);
      case DEALS_FAILED ->
          note.whole("deals")
              + " of the deals could not be estimated and count as at least as far from zero";
      case FEW_ASSIGNMENTS ->
          "there are only "
              + note.whole("ways")
              + " ways to assign: no p-value can be below "
              + String.format(Locale.ROOT, "%.3f", note.number("least"));
      case NO_FIGURE_TO_BOUND -> "no bounds: " + note.text("estimator") + " has no one figure";
      case SHARE_BELOW_ONE ->
          group(note) + ": less than one of " + note.whole("units") + " units, nothing to bound";
      case NONE_WITHOUT_UNITS ->
          group(note) + ": nothing can be estimated without " + note.whole("units") + " units";
      case MISCLASSIFIED_RANGE ->
          String.format(
              Locale.ROOT,
              "if up to %d of the %d units (%s) do not belong there, the figure lies between %.4g and %.4g, before sampling error",
              note.whole("out"),
              note.whole("units"),
              note.text("group"),
              note.number("low"),
              note.number("high"));
      case BREAKDOWN ->
          String.format(
              Locale.ROOT,
              "%d of the %d controls (%.1f %%), those that weigh most in it, would have to be misclassified to bring the figure of %.4g to zero",
              note.whole("out"),
              note.whole("units"),
              100.0 * note.whole("out") / note.whole("units"),
              note.number("figure"));
      case NO_BREAKDOWN -> "no number of misclassified controls brings the figure to zero";
      case NONE_MISSING -> "every unit is seen in every period: nothing is left to bound";
      case MISSING_RANGE ->
          String.format(
              Locale.ROOT,
              "%d of %d unit-periods are missing; with any outcomes from %s to %s in them the figure lies between %.4g and %.4g, a width of %.4g, before sampling error",
              note.whole("missing"),
              note.whole("rows"),
              plain(note.number("from")),
              plain(note.number("to")),
              note.number("low"),
              note.number("high"),
              note.number("high") - note.number("low"));
      case EARLIER_TRENDS ->
          String.format(
              Locale.ROOT,
              "earlier trends: chi-squared(%d) = %.3f, %s; a linear difference of %.4g a period would be found with probability %.1f",
              note.whole("df"),
              note.number("statistic"),
              PValueWords.of(note.number("p_value")),
              note.number("slope"),
              note.number("power"));
      case EARLIER_TRENDS_SINGULAR -> "earlier trends cannot be tested: their variance is singular";
      case ONE_EFFECT_AFTER ->
          "no bounds by relative magnitudes: two effects after treatment are needed";
    };
  }

  private static String tests(Note note, Names names) {
    List<String> outcomes = note.texts("outcomes");
    List<String> figures = note.texts("figures");
    return IntStream.range(0, outcomes.size())
        .mapToObj(
            i ->
                names.outcome(outcomes.get(i)).title()
                    + " ("
                    + TermWords.figure(figures.get(i))
                    + ")")
        .collect(Collectors.joining(", "));
  }

  private static String randomized(Note note) {
    return " ways to deal the cohorts out over "
        + note.whole("clusters")
        + " clusters; exact if each was as likely as the actual one";
  }

  private static String group(Note note) {
    return note.text("group") + ", share " + note.number("share");
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
