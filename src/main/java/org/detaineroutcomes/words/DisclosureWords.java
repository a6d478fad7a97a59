package org.detaineroutcomes.words;

import org.detaineroutcomes.model.Zeros;

/** What a release says of the counts of people that it withholds. */
public final class DisclosureWords {
  private static final int ONE = 1;

  private DisclosureWords() {}

  /**
   * The rule, in a sentence or two.
   *
   * @param below counts under it are withheld; 0 or 1: none is
   */
  public static String rule(int below, Zeros zeros) {
    return below > ONE
        ? "Counts of people "
            + small(below, zeros)
            + " are withheld and marked [c], and so are further counts from which such a count could"
            + " be worked out"
            + zero(zeros)
            + ". Counts that an agency published itself stand as published."
        : "No count of people is withheld.";
  }

  /** How many counts are withheld, and which. */
  public static String withheld(long count, int below, Zeros zeros) {
    return Thousands.count(count)
        + (count == 1 ? " count of people is withheld: " : " counts of people are withheld: ")
        + small(below, zeros)
        + ", or such that a count of so few could be worked out.";
  }

  private static String zero(Zeros zeros) {
    return zeros == Zeros.PRINTED ? "; a zero is printed unless it is one of those" : "";
  }

  private static String small(int below, Zeros zeros) {
    int least = zeros == Zeros.PRINTED ? 1 : 0;
    int most = below - 1;
    return least == most
        ? "of " + most
        : most == least + 1 ? "of " + least + " or " + most : "from " + least + " to " + most;
  }
}
