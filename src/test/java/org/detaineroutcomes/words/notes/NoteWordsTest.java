package org.detaineroutcomes.words.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.NoteCode;
import org.detaineroutcomes.model.result.NoteCodes;
import org.detaineroutcomes.model.result.RobustnessNote;
import org.detaineroutcomes.store.NoteArguments;
import org.detaineroutcomes.words.Names;
import org.junit.jupiter.api.Test;

class NoteWordsTest {
  private static final Names NAMES = Names.plain(Job.Unit.COUNTY);

  @Test
  void aNoteIsSaidWithItsArguments() {
    assertThat(NoteWords.of(Note.of(ClaimNote.NO_RULE, "c7"), NAMES))
        .isEqualTo("no rule for this claim (c7)");
  }

  @Test
  void aNoteWithTheWrongArgumentsIsRefused() {
    assertThatThrownBy(() -> Note.of(ClaimNote.NO_RULE)).hasMessageContaining("it takes [claim]");
  }

  @Test
  void everyTopicHasCodesAndEveryCodeOneName() {
    assertThat(NoteCodes.list()).extracting(NoteCode::code).doesNotHaveDuplicates();
    assertThat(NoteCode.class.getPermittedSubclasses())
        .allSatisfy(topic -> assertThat(topic.getEnumConstants()).isNotEmpty());
  }

  @Test
  void aNoteThatWasWrittenIsReadAgainAlike() {
    Note note = Note.of(ClaimNote.NO_RULE, "a \"quoted\"; name: with, marks");

    assertThat(NoteArguments.read(note.code().code(), NoteArguments.write(note))).contains(note);
    assertThat(NoteArguments.read("no_such_code", "{}")).isEmpty();
  }

  @Test
  void listsOfTextsAreArgumentsToo() {
    assertThat(Note.of(ClaimNote.NO_RULE, List.of("a", "b")).texts("claim"))
        .containsExactly("a", "b");
  }

  @Test
  void aNoteNamesItsEstimatorsTermsAndOutcomesByTheirTitles() {
    Names names = Names.plain(Job.Unit.COUNTY);
    assertThat(
            NoteWords.of(
                Note.of(
                    EstimateNote.NOT_TOLD_FROM_ZERO, "callaway-santanna", "simple", 12.0, 0.8, 9.0),
                names))
        .startsWith("Callaway and Sant’Anna, overall: not told from zero: an effect of 12.00");
    assertThat(NoteWords.of(Note.of(RobustnessNote.STEP_DOWN_WITHOUT_INFLUENCE, "twfe"), names))
        .isEqualTo(
            "no Romano-Wolf p-values: Two-way fixed effects hands over no influence functions");
    assertThat(
            NoteWords.of(
                Note.of(
                    RobustnessNote.ONE_FAMILY, List.of("violent_rate_per_100k"), List.of("simple")),
                names))
        .endsWith("Violent offenses per 100,000 residents (overall)");
    assertThat(NoteWords.of(Note.of(EstimateNote.CLUSTERED_BY_DEFAULT, "unit_id"), names))
        .startsWith("standard errors are clustered by unit (the default)");
  }

  @Test
  void aReasonToDoubtIsMarked() {
    Names names = Names.plain(Job.Unit.COUNTY);
    assertThat(NoteWords.marked(Note.of(RobustnessNote.SIGN_RESTS_ON_ONE_GROUP), names))
        .startsWith("warning: ");
  }
}
