package org.detaineroutcomes.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The offences known to police that the Uniform Crime Reporting program counts as Part I.
 *
 * <p>Rape has two definitions that must never be added to each other: the legacy one and the one
 * revised in 2013 (New York: 2015).
 */
public enum Offense {
  MURDER,
  RAPE_LEGACY,
  RAPE_REVISED,
  ROBBERY,
  AGGRAVATED_ASSAULT,
  BURGLARY,
  LARCENY,
  MOTOR_VEHICLE_THEFT,
  ARSON;

  /** Murder, robbery and aggravated assault: the violent measure no redefinition touches. */
  public static final List<Offense> VIOLENT = List.of(MURDER, ROBBERY, AGGRAVATED_ASSAULT);

  /** Burglary, larceny and motor vehicle theft. */
  public static final List<Offense> PROPERTY = List.of(BURGLARY, LARCENY, MOTOR_VEHICLE_THEFT);

  /** The column that holds its count in every table. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The offence of a column name. */
  public static Optional<Offense> ofColumn(String column) {
    return Arrays.stream(values()).filter(o -> o.column().equals(column)).findFirst();
  }
}
