package org.detaineroutcomes.model.result;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Which offenses of a unit a rate counts. */
public enum CountScope implements Code {
  /** Every offense in the county that any of its agencies knows. */
  COUNTY_TOTAL("county total"),
  /** Every offense in the state that any of its agencies knows. */
  STATE_TOTAL("state total"),
  /** Those known to the sheriff or the county police; city police count theirs apart. */
  SHERIFF_OR_COUNTY_POLICE("known to sheriff or county police"),
  /** Those known to the agencies that the source has. */
  AGENCIES("agency"),
  /** Of some units one of these, of other units another. */
  MIXED(null);

  private final String word;

  CountScope(String word) {
    this.word = word;
  }

  /** As rows of counts hold it; null for what no row has. */
  public String word() {
    return word;
  }

  /** The words of rows of counts, in order. */
  public static String[] words() {
    return Arrays.stream(values())
        .map(CountScope::word)
        .filter(Objects::nonNull)
        .toArray(String[]::new);
  }

  /** The scope that a row of counts has. */
  public static Optional<CountScope> of(String word) {
    return Arrays.stream(values())
        .filter(scope -> scope.word != null && scope.word.equals(word))
        .findFirst();
  }
}
