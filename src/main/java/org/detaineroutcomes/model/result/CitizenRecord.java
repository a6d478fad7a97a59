package org.detaineroutcomes.model.result;

/** Where a record of a detainer says that the person is a United States citizen. */
public enum CitizenRecord implements Code {
  /** It was lifted because a citizen was interviewed. */
  LIFT_REASON,
  /** It names the United States as the country of citizenship. */
  COUNTRY_OF_CITIZENSHIP
}
