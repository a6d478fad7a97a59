package org.detaineroutcomes.words;

import org.detaineroutcomes.model.Zeros;

/** What a release says of the counts of people that it withholds. */
public final class DisclosureWords {
  private DisclosureWords() {}

  /** The rule, in a sentence. */
  public static String rule(int below, Zeros zeros) {
    return "Counts of people "
        + small(below, zeros)
        + " are withheld, and others where a total would give them away"
        + zero(zeros)
        + ".";
  }

  /** Which counts are withheld, after how many are. */
  public static String withheld(int below, Zeros zeros) {
    return " withheld: "
        + small(below, zeros)
        + ", or giving such a count away"
        + zero(zeros)
        + ".";
  }

  private static String small(int below, Zeros zeros) {
    return zeros == Zeros.PRINTED ? "from 1 to " + (below - 1) : "from 0 to " + (below - 1);
  }

  private static String zero(Zeros zeros) {
    return zeros == Zeros.PRINTED ? "; zero is printed" : "";
  }
}
