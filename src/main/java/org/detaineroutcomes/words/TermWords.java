package org.detaineroutcomes.words;

import java.util.Map;

/** What the terms of the estimates are called in print. */
public final class TermWords {
  private static final String OVERALL = "overall";

  private static final Map<String, String> KNOWN =
      Map.of(
          "simple", OVERALL,
          "treated", OVERALL,
          "att", OVERALL,
          "att_gt", "effect of a cohort in a period",
          "p_holm", "p, adjusted by Holm",
          "p_benjamini_hochberg", "p, adjusted by Benjamini and Hochberg",
          "p_romano_wolf", "p, adjusted by Romano and Wolf");

  private TermWords() {}

  /** A term; one without words of its own keeps its name. */
  public static String of(String term) {
    return KNOWN.getOrDefault(term, term.replace('_', ' '));
  }
}
