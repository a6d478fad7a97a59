package org.detaineroutcomes.words.notes;

import java.util.List;
import java.util.stream.IntStream;
import org.detaineroutcomes.model.result.DropKind;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.Note;

/** The words of {@link DropNote}. */
final class DropNoteWords {
  private DropNoteWords() {}

  /** "unit a (3 rows): not seen in every period; unit b (2 rows): not seen in every period". */
  static String of(DropNote code, Note note) {
    return String.join("; ", each(code, note));
  }

  static List<String> each(DropNote code, Note note) {
    DropKind kind = note.constant("kind", DropKind.class);
    List<String> names = note.texts("names");
    List<String> at = note.texts("at");
    List<String> rows = note.texts("rows");
    return IntStream.range(0, names.size())
        .mapToObj(
            i ->
                what(kind, names.get(i), at.get(i))
                    + rows(rows.get(i))
                    + ": "
                    + reason(code, names.get(i)))
        .toList();
  }

  private static String rows(String rows) {
    return rows.equals("0") ? "" : " (" + rows + (rows.equals("1") ? " row)" : " rows)");
  }

  private static String what(DropKind kind, String name, String at) {
    return switch (kind) {
      case ROWS -> "rows";
      case UNIT -> "unit " + name;
      case COHORT -> "cohort " + name;
      case TERM -> "term " + name;
      case EVENT_TIME -> "term event time " + at;
      case CELL -> "cell " + name + " at " + at;
      case COHORT_EVENT_TIME -> "cell " + name + ", event time " + at;
      case HORIZON -> "term " + horizon(at);
      case COVARIATE_AT_HORIZON -> "term " + name + " at " + horizon(at);
    };
  }

  private static String horizon(String at) {
    return at.isEmpty() ? "the pooled horizon" : "horizon " + at;
  }

  private static String reason(DropNote code, String name) {
    return switch (code) {
      case NO_VALUE -> "no value in '" + name + "'";
      case ZERO_WEIGHT -> "weight 0 in '" + name + "'";
      case NOT_BEFORE_AND_AFTER -> "not seen both before and after";
      case WITHOUT_MATCH -> "treated, without a match";
      case COLLINEAR_WITH_EFFECTS -> "collinear with the fixed effects";
      case COLLINEAR_WITH_EFFECTS_OR_TERMS ->
          "collinear with the fixed effects or the terms before it";
      case COLLINEAR_WITH_EFFECTS_OR_EARLIER -> "collinear with the fixed effects or earlier terms";
      case COLLINEAR_WITH_TERMS -> "collinear with the terms before it";
      case COLLINEAR_WITH_PERIOD_EFFECTS ->
          "collinear with the period effects or the terms before it";
      case COLLINEAR_WITH_CONSTANT -> "collinear with the constant or the covariates before it";
      case COLLINEAR_WITH_PERIODS ->
          "collinear with the periods' constants or the covariates before it";
      case TREATED_THROUGHOUT -> "treated in every period seen: no effect of its own can be learnt";
      case NO_UNTREATED_IN_PERIOD -> "no unit is untreated in their period";
      case NOT_LINKED -> "no chain of untreated rows links their unit to their period";
      case WINDOW_LEAVES_PANEL -> "its window leaves the panel's periods";
      case NO_CLEAN_CONTROL -> "no clean control in its window";
      case TREATED_FROM_START -> "already treated in the first period";
      case NOT_IN_EVERY_PERIOD -> "not seen in every period";
      case REFERENCE_OF_UNTREATED -> "the untreated rows' reference";
      case ONLY_ZEROS -> "their unit or period has only zeros";
      case ALONE -> "alone in their unit or period";
      case ADOPTION_WITHOUT_ROW -> "first treated in a period without a row";
      case NO_TREATED_OR_CONTROL -> "no treated unit, or no clean control, in its periods";
      case BETWEEN_ADOPTIONS -> "between the first and the last adoption";
      case SHORT_PAST -> "fewer than two periods before treatment";
      case NO_COHORT_UNIT -> "the cohort has no unit here";
      case CHANGE_NOT_DATED ->
          "its treatment changed while it was not seen: a control until then, and no switcher";
      case ABOVE_AND_BELOW_START ->
          "from the period on in which a unit has been treated both more and less than at its start";
      case NO_CONTROL_UNIT -> "there is no control unit";
      case ALL_TREATED -> "overlap fails: all but 0.1 % of the units are treated";
      case COHORT_NOT_IN_PERIOD -> "no unit of the cohort is seen in the period";
      case COHORT_NOT_IN_BASE -> "no unit of the cohort is seen in the base period";
      case CONTROLS_NOT_IN_PERIOD -> "no control unit is seen in the period";
      case CONTROLS_NOT_IN_BASE -> "no control unit is seen in the base period";
      case SCORE_NEAR_ONE -> "overlap fails: a propensity score is 0.999 or more";
      case UNITS_COLLINEAR -> "the covariates are collinear among the units compared";
      case ROWS_COLLINEAR -> "the covariates are collinear among the rows compared";
      case FEW_CONTROLS -> "the controls are too few for the covariates";
      case FEW_IN_COHORT_AND_PERIOD ->
          "the cohort's rows are too few for the covariates in the period";
      case FEW_IN_COHORT_AND_BASE ->
          "the cohort's rows are too few for the covariates in the base period";
      case FEW_CONTROLS_IN_PERIOD -> "the controls are too few for the covariates in the period";
      case FEW_CONTROLS_IN_BASE -> "the controls are too few for the covariates in the base period";
      case DETERMINED_BY_COLUMNS -> "collinear: other columns determine it";
      case NONE_HAS_OUTCOME -> "none of its detainers has the outcome";
      case ALL_HAVE_OUTCOME -> "all of its detainers have the outcome";
      case NOT_ON_RECORD -> name + " is not on the record";
    };
  }
}
