package org.detaineroutcomes.model.edition;

/**
 * A unit that two editions call by two names.
 *
 * @param kind what its counts cover
 * @param state postal code; empty where there is none
 * @param before its name in the earlier edition
 * @param after its name in the later edition
 * @param why what makes the two one
 */
public record Renaming(String kind, String state, String before, String after, String why) {
  /** "Mcallen, TX is now McAllen, TX (the same letters)". */
  public String words() {
    return before + " is now " + after + " (" + why + ")";
  }
}
