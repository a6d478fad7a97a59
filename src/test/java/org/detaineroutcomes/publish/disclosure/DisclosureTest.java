package org.detaineroutcomes.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Zeros;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.ReportNote;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.notes.NoteWords;
import org.junit.jupiter.api.Test;

class DisclosureTest {
  private static final Suppression TEN = new Suppression(10, Zeros.PRINTED);
  private static final SourceRecord WEEK = new SourceRecord(RecordKind.WEEK, "2017-01-28");
  private static final Note DIFFER = Note.of(ReportNote.SOURCES_DIFFER, 142, 3);

  private static PeopleCount count(String table, String place, long count) {
    return new PeopleCount(
        new FigureRef(table, List.of(String.valueOf(place))),
        new CountKey(
            "declines_recorded",
            null,
            null,
            null,
            WEEK,
            place == null ? null : "jurisdiction",
            place,
            null,
            null,
            "as_published",
            Side.NUMERATOR),
        count);
  }

  private static Withheld of(Disclosure disclosure, String table, String place) {
    return disclosure.of(new FigureRef(table, List.of(place)), Side.NUMERATOR);
  }

  @Test
  void aClaimMayNotSayWhatTheTableOfMeasuresWithholds() {
    List<PeopleCount> counts =
        new ArrayList<>(
            List.of(
                count("measures", null, 155),
                count("measures", "Kent", 5),
                count("measures", "Sussex", 50),
                count("measures", "York", 100)));
    counts.add(count("claim_figures", "Sussex", 50));
    counts.add(count("claim_figures", "York", 100));
    Disclosure disclosure = Disclosure.of(TEN, counts);

    assertThat(of(disclosure, "measures", "Sussex")).isEqualTo(Withheld.COMPLEMENT);
    assertThat(of(disclosure, "claim_figures", "Sussex")).isEqualTo(Withheld.COMPLEMENT);
    assertThat(of(disclosure, "claim_figures", "York")).isEqualTo(Withheld.NOTHING);
  }

  @Test
  void aFigureWithoutPeopleIsPrinted() {
    assertThat(of(Disclosure.of(TEN, List.of()), "measures", "Kent")).isEqualTo(Withheld.NOTHING);
  }

  @Test
  void aSmallCountInANoteIsWithheld() {
    assertThat(words(Disclosure.of(TEN, List.of()).printed(DIFFER)))
        .isEqualTo("142 or a number withheld: sources differ");
  }

  @Test
  void aNoteBesideAWithheldFigureSaysNoCount() {
    assertThat(words(Disclosure.withoutCounts(DIFFER)))
        .isEqualTo("a number withheld or a number withheld: sources differ");
  }

  private static String words(Note note) {
    return NoteWords.of(note, Names.plain(Job.Unit.COUNTY));
  }
}
