package org.detaineroutcomes.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The level of government of a place, the highest first. */
public enum PlaceLevel {
  NATION,
  STATE,
  COUNTY,
  CITY,
  AGENCY;

  /** As tables hold it: the name in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of a word; empty if there is none. */
  public static Optional<PlaceLevel> of(String word) {
    return Arrays.stream(values()).filter(level -> level.word().equals(word)).findFirst();
  }

  @Override
  public String toString() {
    return word();
  }
}
