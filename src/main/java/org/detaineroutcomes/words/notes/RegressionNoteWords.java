package org.detaineroutcomes.words.notes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RegressionNote;
import org.detaineroutcomes.words.Names;

/** The words of {@link RegressionNote}. */
final class RegressionNoteWords {
  private RegressionNoteWords() {}

  static String of(RegressionNote code, Note note, Names names) {
    return switch (code) {
      case ASSOCIATIONS -> "among detainers in this file: associations, not effects of policies";
      case ODDS_AS_LOGARITHMS -> "odds ratios stand as logarithms in the table of estimates";
      case RATIOS_AS_LOGARITHMS -> "ratios of shares stand as logarithms in the table of estimates";
      case REFERENCES -> "reference: " + references(note);
      case REFERENCE_NOT_IN_FIT ->
          "the reference asked for, "
              + note.text("covariate")
              + "="
              + note.text("category")
              + ", is not in the fit";
      case TIME_IN_YEARS ->
          note.text("covariate") + " is in years of 365.25 days since 1 January 2000";
      case CLUSTERED_AS_STATA ->
          "errors clustered by "
              + note.text("column")
              + ", factor G/(G-1), normal quantiles, as Stata's vce(cluster)";
      case WITHIN_ONE_CLUSTER ->
          "no standard error, since it or its reference lies within one cluster: "
              + String.join(", ", note.texts("terms"));
    };
  }

  private static String references(Note note) {
    List<String> covariates = note.texts("covariates");
    List<String> categories = note.texts("categories");
    return IntStream.range(0, covariates.size())
        .mapToObj(i -> covariates.get(i) + "=" + categories.get(i))
        .collect(Collectors.joining(", "));
  }
}
