package org.detaineroutcomes.words;

/** What an effect over the periods after adoption is called; it is no change on the day itself. */
public final class AfterAdoptionWords {
  private AfterAdoptionWords() {}

  /**
   * "average change over the 4 years after adoption".
   *
   * @param periods how many are averaged, that of adoption among them; 0: not known
   * @param period such as "year"
   */
  public static String average(int periods, String period) {
    return switch (periods) {
      case 0 -> "average change after adoption";
      case 1 -> "change in the " + period + " of adoption, the only one";
      default -> "average change over the " + periods + " " + period + "s after adoption";
    };
  }

  /** "change in the year of adoption". */
  public static String first(String period) {
    return "change in the " + period + " of adoption";
  }
}
