package org.detaineroutcomes.trace;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.results.ResultNotes;
import org.detaineroutcomes.store.NoteArguments;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.notes.NoteWords;

/** What must be read with a figure, in words. */
public final class FigureNotes {
  private static final Names NAMES = Names.plain(Job.Unit.COUNTY);

  private FigureNotes() {}

  /** The notes of a figure in their order. */
  public static List<String> of(Release release, String id) {
    return TableRows.of(release, ResultNotes.TABLE).all().stream()
        .filter(row -> row.textOrEmpty(MeasureFields.FIGURE_ID).equals(id))
        .sorted(Comparator.comparing(row -> row.count(ResultNotes.NOTE_RANK)))
        .map(
            row ->
                NoteArguments.read(
                    row.textOrEmpty(ResultNotes.NOTE_CODE), row.textOrEmpty(ResultNotes.ARGUMENTS)))
        .flatMap(Optional::stream)
        .map(note -> NoteWords.of(note, NAMES))
        .toList();
  }
}
