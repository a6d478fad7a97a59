package org.detaineroutcomes.publish.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands for a value, or beside one, in every format alike. The letters are those of the UK
 * Government Analysis Function, "Symbols in tables" (2024); zero is the figure 0.
 */
public enum Symbol {
  /** A count of people that may not leave, or a number that would give one away. */
  WITHHELD("[c]", "withheld, since people are counted"),
  /** There should be a value; the sources have none, or none could be estimated. */
  NOT_AVAILABLE("[x]", "not available"),
  /** No value makes sense here. */
  NOT_APPLICABLE("[z]", "not applicable"),
  /** The true number is this or higher. */
  AT_LEAST("≥", "at least"),
  /** The true number is this or lower. */
  AT_MOST("≤", "at most"),
  /** Stands on too little to rest anything on it. */
  LOW_RELIABILITY("[u]", "low reliability"),
  /** Not counted but estimated, or published rounded. */
  ESTIMATED("[e]", "estimated"),
  /** Differs from what an earlier edition said. */
  REVISED("[r]", "revised"),
  /** What is counted changed here: no comparison across it. */
  BREAK("[b]", "break in the series"),
  /** A p-value below 0.10; stars are printed only where a reader asks for them. */
  TEN_PERCENT("*", "p below 0.10"),
  /** A p-value below 0.05. */
  FIVE_PERCENT("**", "p below 0.05"),
  /** A p-value below 0.01. */
  ONE_PERCENT("***", "p below 0.01");

  /** What every format explains, in order. */
  public static final List<Symbol> KEY =
      Stream.of(values()).filter(symbol -> !symbol.isStar()).toList();

  private final String mark;
  private final String meaning;

  Symbol(String mark, String meaning) {
    this.mark = mark;
    this.meaning = meaning;
  }

  /** As printed. */
  public String mark() {
    return mark;
  }

  /** What it says, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** True for a symbol that stands before a number rather than after it. */
  public boolean isBound() {
    return this == AT_LEAST || this == AT_MOST;
  }

  /** True for a star of significance. */
  public boolean isStar() {
    return mark.startsWith("*");
  }

  /** As printed after a number, with the space that parts them. */
  public String after() {
    return isStar() ? mark : " " + mark;
  }

  /** The star of a p-value, if it has one. */
  public static Optional<Symbol> star(double p) {
    if (p < 0.01) {
      return Optional.of(ONE_PERCENT);
    }
    return p < 0.05
        ? Optional.of(FIVE_PERCENT)
        : p < 0.1 ? Optional.of(TEN_PERCENT) : Optional.empty();
  }

  /** True for a symbol that stands where there is no number. */
  public boolean isAbsence() {
    return this == WITHHELD || this == NOT_AVAILABLE || this == NOT_APPLICABLE;
  }
}
