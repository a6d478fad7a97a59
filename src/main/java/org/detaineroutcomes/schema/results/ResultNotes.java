package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.model.result.Level;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.MeasureFields;

/** What must be read with a figure, as codes and arguments. */
public final class ResultNotes {
  public static final Column NOTE_RANK =
      Column.integer("note_rank", "position", "Position among the notes of the figure, from 1")
          .atLeast(1)
          .mandatory();
  public static final Column NOTE_CODE =
      Column.text("note_code", "What the note says, as a code").mandatory();
  public static final Column LEVEL =
      Column.text("note_level", "How much the note weighs").oneOf(Level.class).mandatory();
  public static final Column ARGUMENTS =
      Column.text("note_arguments", "Arguments of the note by name, as a JSON object").mandatory();

  /** One row: one note of one figure. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "notes",
          "one note of one figure",
          List.of(MeasureFields.FIGURE_ID, NOTE_RANK),
          List.of(MeasureFields.FIGURE_ID, NOTE_RANK, NOTE_CODE, LEVEL, ARGUMENTS),
          List.of("Notes are codes; the report has their words."),
          false);

  private ResultNotes() {}
}
