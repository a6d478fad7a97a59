package org.detaineroutcomes.publish;

import java.util.List;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ClaimContrast;
import org.detaineroutcomes.model.result.ClaimDirection;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.FigureKey;
import org.detaineroutcomes.model.result.MeasureNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.ZeroPosition;
import org.detaineroutcomes.schema.fields.ClaimFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.results.ResultNotes;
import org.detaineroutcomes.schema.results.Verdicts;
import org.detaineroutcomes.store.NoteArguments;
import org.detaineroutcomes.store.TableRow;

/** Claims of the made-up release with their verdicts, figures and notes. */
final class FixtureClaims {
  private FixtureClaims() {}

  /** Two claims about the groups, one without a date. */
  static List<TableRow> verdicts() {
    Rows rows = new Rows(Verdicts.TABLE);
    rows.always(ClaimFields.SAID_BY, "somebody")
        .always(ClaimFields.RESTS_ON, "a level")
        .always(Verdicts.WORDING, "in_other_words");
    verdict(rows, "b-safer", null, "supported", true);
    verdict(rows, "a-dangerous", java.time.LocalDate.of(2017, 3, 20), "contradicted", false);
    return rows.list();
  }

  private static void verdict(
      Rows rows, String id, java.time.LocalDate day, String verdict, boolean inPart) {
    rows.row(
        ClaimFields.CLAIM_ID,
        id,
        ClaimFields.CLAIM,
        "some places are different",
        DateFields.DATE_PRINTED,
        day == null ? null : day.toString(),
        DateFields.DATE_EARLIEST,
        day,
        Verdicts.VERDICT,
        verdict,
        Verdicts.IN_PART,
        inPart,
        Verdicts.ESTIMAND,
        ClaimEstimand.LEVEL_OF_GROUP.code());
  }

  /** What is noted of every measure and of both claims. */
  static List<TableRow> notes() {
    Rows rows = new Rows(ResultNotes.TABLE);
    for (TableRow measure : Fixture.measures()) {
      note(rows, measure.text(Measures.ID), List.of(Note.of(MeasureNote.DECLINED_IS_NOT_RELEASED)));
    }
    for (String claim : List.of("b-safer", "a-dangerous")) {
      List<Note> notes =
          List.of(
              Note.of(ClaimEstimand.LEVEL_OF_GROUP, Arm.LIMITING),
              Note.of(
                  ClaimNote.SAID_OF_GROUP, Arm.LIMITING, ClaimDirection.LOWER, ClaimContrast.LEVEL),
              Note.of(ClaimNote.GROUP_READING, Fixture.VIOLENT, ZeroPosition.INCLUDES, false),
              Note.of(ClaimNote.GROUPS_DIFFER_OTHERWISE));
      note(rows, claim, notes);
    }
    return rows.list();
  }

  static List<TableRow> verdictFigures() {
    Rows rows = new Rows(Verdicts.FIGURES);
    rows.always(ClaimFields.CLAIM_ID, "b-safer")
        .always(Verdicts.ASIDE, false)
        .always(Verdicts.BOUND, "exact");
    rows.row(
        Verdicts.FIGURE_RANK,
        2,
        Verdicts.MEASURE,
        ClaimMeasure.ROWS_WITH_CHARGE.code(),
        Verdicts.VALUE,
        7.0,
        Verdicts.FORM,
        "count",
        MeasureFields.COUNTS_PEOPLE,
        true);
    rows.row(
        Verdicts.FIGURE_RANK,
        1,
        Verdicts.MEASURE,
        ClaimMeasure.LEVEL_DIFFERENCE.code(),
        Verdicts.KEYS.get(FigureKey.OUTCOME),
        Fixture.VIOLENT,
        Verdicts.KEYS.get(FigureKey.ARM),
        Arm.LIMITING.code(),
        Verdicts.KEYS.get(FigureKey.OTHER_ARM),
        Arm.NONE_LISTED.code(),
        Verdicts.VALUE,
        -11.25,
        EstimateFields.CONF_LOW,
        -20.5,
        EstimateFields.CONF_HIGH,
        -2.0,
        Verdicts.METHOD,
        "as_estimated",
        Verdicts.FORM,
        "number",
        MeasureFields.COUNTS_PEOPLE,
        false);
    return rows.list();
  }

  private static void note(Rows rows, String figure, List<Note> notes) {
    for (int i = 0; i < notes.size(); i++) {
      rows.row(
          MeasureFields.FIGURE_ID,
          figure,
          ResultNotes.NOTE_RANK,
          i + 1,
          ResultNotes.NOTE_CODE,
          notes.get(i).code().code(),
          ResultNotes.LEVEL,
          notes.get(i).code().level().code(),
          ResultNotes.ARGUMENTS,
          NoteArguments.write(notes.get(i)));
    }
  }
}
