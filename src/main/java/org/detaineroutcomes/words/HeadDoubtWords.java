package org.detaineroutcomes.words;

/** What a report says to doubt at its head. */
public final class HeadDoubtWords {
  private HeadDoubtWords() {}

  /**
   * Standard errors that rest on few clusters.
   *
   * @param estimates how many
   * @param least clusters that one of them rests on
   * @param few below about so many, errors tend to be too small
   */
  public static String fewClusters(int estimates, long least, int few) {
    return "Few clusters: the standard errors of "
        + Thousands.count(estimates)
        + (estimates == 1 ? " estimate rests on " : " estimates rest on ")
        + least
        + " clusters or a few more; below about "
        + few
        + " they tend to be too small, and group-time, interaction-weighted and imputation"
        + " estimates then find effects that are not there more often than they say.";
  }

  /** Estimates that were asked for and could not be made. */
  public static String notMade(long estimates) {
    return Thousands.count(estimates)
        + (estimates == 1 ? " estimate" : " estimates")
        + " asked for could not be made; the reasons stand in the tables.";
  }
}
