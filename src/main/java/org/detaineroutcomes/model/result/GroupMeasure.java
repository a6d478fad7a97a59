package org.detaineroutcomes.model.result;

/** What a table of groups side by side counts. */
public enum GroupMeasure implements Code {
  /** Declines that the reports of the period printed. */
  DECLINES_RECORDED(0, true, false),
  /** Declines that its publisher's corrections leave at least. */
  DECLINES_CORRECTED_LOW(0, true, false),
  /** Declines that its publisher's corrections leave at most. */
  DECLINES_CORRECTED_HIGH(0, true, false),
  /** Declines of the reports over the detainers issued in their period: a ratio that is refused. */
  DECLINES_OVER_ISSUED(0, true, true),
  /** Detainers declined per 1,000 with a known outcome. */
  DECLINED_OF_KNOWN_OUTCOME(1_000, true, true),
  /** Detainers per 100,000 residents. */
  DETAINERS_OF_RESIDENTS(100_000, true, false),
  /** Detainers on citizens by ICE's own record, per 1,000 with known citizenship. */
  CITIZENS_RECORDED_BY_ICE(1_000, true, true),
  /** Detainers on citizens by the jail's record. */
  CITIZENS_RECORDED_BY_JAIL(0, true, false),
  /** Detainers on citizens as an auditor or a court found. */
  CITIZENS_ADJUDICATED(0, true, false),
  /** Detainers on lawful permanent residents, who are no citizens, per 1,000 with known status. */
  PERMANENT_RESIDENTS(1_000, true, true),
  /** Days from the record's date to the lift date. */
  DAYS_TO_OUTCOME(1, false, true),
  /** Violent offenses per 100,000 residents. */
  VIOLENT(100_000, false, false),
  /** Property offenses per 100,000 residents. */
  PROPERTY(100_000, false, false),
  /** Violent offenses per 100,000 residents of the latest known year, if the period has none. */
  VIOLENT_LAST_KNOWN_YEAR(1, false, false),
  /** Property offenses per 100,000 residents of the latest known year, if the period has none. */
  PROPERTY_LAST_KNOWN_YEAR(1, false, false),
  /** Payments that became public. */
  PAYMENTS(0, false, false);

  private final int scale;
  private final boolean people;
  private final boolean ofPeople;

  GroupMeasure(int scale, boolean people, boolean ofPeople) {
    this.scale = scale;
    this.people = people;
    this.ofPeople = ofPeople;
  }

  /**
   * What a rate is per: 1,000 detainers, 100,000 residents or one; 0 for a count without a rate.
   */
  public int scale() {
    return scale;
  }

  /** Whether it is a rate over a base. */
  public boolean isRate() {
    return scale > 0;
  }

  /** Whether the count is of detained people. */
  public boolean countsPeople() {
    return people;
  }

  /** Whether the base is of detained people. */
  public boolean isOfPeople() {
    return ofPeople;
  }

  /** Whether a rate is over residents and thus over a time. */
  public boolean isOfResidents() {
    return scale == 100_000;
  }

  /** Whether hardly any source states it, so that a base of zero is no number. */
  public boolean isRarelyStated() {
    return this == PERMANENT_RESIDENTS;
  }

  /** The measure that it takes the place of if no period has it; null: none. */
  public GroupMeasure standsFor() {
    return switch (this) {
      case VIOLENT_LAST_KNOWN_YEAR -> VIOLENT;
      case PROPERTY_LAST_KNOWN_YEAR -> PROPERTY;
      default -> null;
    };
  }
}
