package org.detaineroutcomes.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long one period of a panel lasts. */
public enum Frequency {
  YEAR("2010"),
  QUARTER("2018-Q2"),
  /** A quarter of the federal fiscal year, which begins on 1 October of the year before. */
  FISCAL_QUARTER("FY2018-Q2"),
  MONTH("2018-01"),
  /** Saturday to Friday, as the declined-detainer reports count; named by its first day. */
  WEEK("2017-01-28");

  private final String example;

  Frequency(String example) {
    this.example = example;
  }

  /** A period as a job writes it. */
  public String example() {
    return example;
  }

  /** As a job writes it, such as {@code fiscal-quarter}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Calendar months in a period; 0 for a week, which is no part of a month. */
  public int months() {
    return switch (this) {
      case YEAR -> 12;
      case QUARTER, FISCAL_QUARTER -> 3;
      case MONTH -> 1;
      case WEEK -> 0;
    };
  }

  /** The frequency of a word; empty if there is none. */
  public static Optional<Frequency> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
