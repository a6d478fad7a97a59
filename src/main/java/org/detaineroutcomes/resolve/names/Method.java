package org.detaineroutcomes.resolve.names;

import java.util.Locale;

/** How a name came to be placed; printed in every table that carries a placed row. */
public enum Method {
  /** A person's answer in the review file. */
  REVIEWED,
  /** The source itself gives the code. */
  CODE_GIVEN,
  /** The facility stands in the facility list with its county. */
  FACILITY_RECORD,
  /** The name of the state, or of one of its own agencies. */
  STATE,
  /** The name of a county or its equivalent, its kind and punctuation aside. */
  COUNTY_NAME,
  /** The name of a city that lies in no county. */
  INDEPENDENT_CITY,
  /** A city that is its county or counties, such as New York. */
  CITY_THAT_IS_ITS_COUNTIES,
  /** Another name in use, or a former one. */
  OTHER_NAME,
  /** The name says of which county the facility or agency is. */
  COUNTY_IN_NAME,
  /** City and county joined in one name, such as Augusta-Richmond. */
  CITY_COUNTY,
  /** A place of which at least 99 % of the residents live in one county. */
  PLACE_IN_COUNTY,
  /** The postal town of a facility lies in one county. */
  POSTAL_TOWN,
  /** Misspelled or cut off, and near one name alone. */
  SPELLING;

  /** As printed in tables: {@code county name}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
