package org.detaineroutcomes.publish.material;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RobustnessNote;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.TermWords;

/** Notes that results still have as texts; each goes when its question writes codes. */
final class FormerNotes {
  /** Estimator and term at the beginning of what a figure could and could not have shown. */
  private static final Pattern ABOUT = Pattern.compile("(\\S+) (\\S+)(?= is not told from zero)");

  private static final Pattern WITHOUT =
      Pattern.compile("(?<=^[nN]o Romano-Wolf p-values: )[a-z-]+(?= hands over)");

  private static final Pattern TESTED =
      Pattern.compile("\\b([a-z_]+_rate_per_100k) (simple|overall|treated|att)\\b");

  private static final Pattern TRENDS =
      Pattern.compile("earlier trends: chi-squared\\((\\d+)\\) = ([0-9.]+), p = ([0-9.]+)");

  private FormerNotes() {}

  /** The test of earlier trends as a code, if it is among the texts. */
  static List<Note> coded(String joined) {
    Matcher found = TRENDS.matcher(joined);
    return found.find()
        ? List.of(
            Note.of(
                RobustnessNote.EARLIER_TRENDS,
                Integer.valueOf(found.group(1)),
                Double.valueOf(found.group(2)),
                Double.valueOf(found.group(3)),
                0.0,
                0.0))
        : List.of();
  }

  static List<String> of(String joined, Names names) {
    return parts(joined, names).stream()
        .map(FormerNotes::named)
        .map(note -> note.replace(PanelFields.UNIT_ID.name(), "unit"))
        .toList();
  }

  static List<String> parts(String joined, Names names) {
    return Arrays.stream(names.relabel(joined).split(";"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String named(String note) {
    Matcher about = ABOUT.matcher(note);
    if (about.lookingAt()) {
      return EstimatorWords.of(about.group(1)).title()
          + ", "
          + TermWords.of(about.group(2))
          + ": "
          + note.substring(about.end() + " is ".length());
    }
    String titled =
        WITHOUT
            .matcher(note)
            .replaceAll(m -> Matcher.quoteReplacement(EstimatorWords.of(m.group()).title()));
    return TESTED
        .matcher(titled)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    OutcomeWords.of(m.group(1)).title() + " (" + TermWords.of(m.group(2)) + ")"));
  }
}
