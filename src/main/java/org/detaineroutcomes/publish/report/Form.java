package org.detaineroutcomes.publish.report;

/** How the values of a column are printed and which way they align. */
public enum Form {
  /** Words. */
  TEXT,
  /** A digest or a name in fixed width. */
  CODE,
  /** The id of a figure: in CSV alone, where it is looked up from. */
  ID,
  /** A whole number that is a name rather than an amount: a year, an event time. */
  INTEGER,
  /** A whole number of things, with thousands set apart. */
  COUNT,
  /** A real number with the column's decimals. */
  DECIMAL,
  /** A real number of any kind, whole ones without decimals. */
  NUMBER,
  /** A share between 0 and 1, printed in per cent. */
  PERCENT,
  /** A p-value. */
  P_VALUE,
  /** A standard error, in parentheses. */
  ERROR,
  /** Each cell has its own form. */
  OWN,
  /** From one real number to another. */
  INTERVAL,
  /** From one share to another. */
  PERCENT_INTERVAL;

  /** True where digits should stand under digits. */
  public boolean isNumeric() {
    return this != TEXT && this != CODE && this != ID;
  }

  /** True where a value has two ends. */
  public boolean isInterval() {
    return this == INTERVAL || this == PERCENT_INTERVAL;
  }
}
