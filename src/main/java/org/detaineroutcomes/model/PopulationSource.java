package org.detaineroutcomes.model;

import java.util.Arrays;

/** Whose number a population is. */
public enum PopulationSource {
  CENSUS("Census Bureau"),
  BEA("BEA"),
  GIVEN("given in the job"),
  /** Printed by the source of the counts that it stands beside. */
  PRINTED("printed with the counts");

  private final String word;

  PopulationSource(String word) {
    this.word = word;
  }

  /** As tables hold it. */
  public String word() {
    return word;
  }

  /** Every word, in order. */
  public static String[] words() {
    return Arrays.stream(values()).map(PopulationSource::word).toArray(String[]::new);
  }
}
