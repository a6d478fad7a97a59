package org.detaineroutcomes.ingest.synthetic.country;

/**
 * Counties that adopt in one year, and how their violent crime answers.
 *
 * <p>The effect grows with time since adoption and differs between cohorts: what two-way fixed
 * effects average with wrong weights (Goodman-Bacon 2021) and group-time estimators do not.
 */
public enum AdoptionGroup {
  OF_2010(2010, 0.12, 14, 0.9, 0.45),
  OF_2012(2012, 0.08, 12, 0.85, 0.38),
  OF_2014(2014, 0.15, 12, 0.8, 0.30),
  OF_2016(2016, 0.08, 10, 0.8, 0.25);

  private final int year;
  private final double share;
  private final double atAdoption;
  private final double growth;
  private final double declines;

  AdoptionGroup(int year, double share, double atAdoption, double growth, double declines) {
    this.year = year;
    this.share = share;
    this.atAdoption = atAdoption;
    this.growth = growth;
    this.declines = declines;
  }

  /** The last cohort that adopted in or before a year; the first for any earlier year. */
  public static AdoptionGroup upTo(int year) {
    AdoptionGroup found = OF_2010;
    for (AdoptionGroup cohort : values()) {
      found = cohort.year <= year ? cohort : found;
    }
    return found;
  }

  public int year() {
    return year;
  }

  /** Share of a state's counties. */
  double share() {
    return share;
  }

  /** Size of the effect on violent offences per 100,000 in a full year, {@code event} years on. */
  public double effect(int event) {
    return event < 0 ? 0 : atAdoption * (1 + growth * event);
  }

  /** Probability that a local jail declines a detainer while the policy is in force. */
  public double declineProbability() {
    return declines;
  }
}
