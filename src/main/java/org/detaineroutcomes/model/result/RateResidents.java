package org.detaineroutcomes.model.result;

/** Which residents a rate is over. */
public enum RateResidents implements Code {
  /** Everybody who lives in the county. */
  COUNTY,
  /** Everybody who lives in the state. */
  STATE,
  /** Those whom the agencies serve, as printed beside their counts. */
  AGENCIES,
  /** Of some units one of these, of other units another. */
  MIXED
}
