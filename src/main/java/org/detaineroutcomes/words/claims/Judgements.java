package org.detaineroutcomes.words.claims;

import java.util.List;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.Level;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.notes.NoteWords;

/**
 * The notes of one claim in words. Their codes tell the estimand, the reasons, what is missing and
 * the caveats apart.
 */
public record Judgements(List<Note> notes, Names names) {

  /** The quantity that would have to be measured. */
  public String estimand() {
    return notes.stream()
        .filter(note -> note.code() instanceof ClaimEstimand)
        .map(this::words)
        .findFirst()
        .orElse("");
  }

  /** Why the verdict is what it is. */
  public String reason() {
    return joined(Level.INFO);
  }

  /** What must be read with the verdict; empty: nothing. */
  public String caveat() {
    return joined(Level.CAVEAT);
  }

  /** What the claim needs and the job lacks; empty: nothing. */
  public String missing() {
    return notes.stream()
        .filter(note -> note.code() instanceof ClaimNeed)
        .map(this::words)
        .collect(Collectors.joining("; "));
  }

  private String joined(Level level) {
    StringBuilder sentence = new StringBuilder();
    ClaimNote last = null;
    for (Note note : notes) {
      if (note.code() instanceof ClaimNote code && code.level() == level) {
        sentence.append(last == null ? "" : after(last)).append(words(note));
        last = code;
      }
    }
    return sentence.toString();
  }

  private String words(Note note) {
    return NoteWords.of(note, names);
  }

  /** The mark between a clause and the next. */
  private static String after(ClaimNote last) {
    return switch (last) {
      case SAID_OF_GROUP,
          STOCK_REASSESSED,
          NO_LATER_EDITION,
          EVERY_WEEK_HAS_EDITION,
          WEEKS_LEFT_OUT ->
          ": ";
      case IS_PUBLISHED_COUNT -> "; but ";
      case COUNTS_RECORDS, POLICY_BEGAN_IN_WEEK, HALF_ON_ONE_DAY, HALF_BEFORE_YEAR -> ", and ";
      case JUDGED_BY_FIRST, YEARLY_CHANGES -> ", ";
      default -> "; ";
    };
  }
}
