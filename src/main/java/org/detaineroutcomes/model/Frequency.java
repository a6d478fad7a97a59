package org.detaineroutcomes.model;

/** How long one period of a panel lasts. */
public enum Frequency {
  YEAR,
  MONTH
}
