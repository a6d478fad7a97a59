package org.detaineroutcomes.resolve.names;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.Near;

/**
 * Finds the one known name that a misspelled or cut-off name can mean.
 *
 * <p>One slip in a name of five letters or more, two in nine or more, the first letter always
 * right, and no other known name nearly as close: a name that could be either is neither.
 */
final class Spelling {
  private static final int ONE_SLIP = 5;
  private static final int TWO_SLIPS = 9;
  private static final int CUT_OFF = 12;

  private Spelling() {}

  /** A known key and how like it the printed one is, 0 to 1. */
  record Match(String key, double score) {}

  /**
   * In a list that is not complete, such as places without townships: one letter left out, added or
   * swapped with its neighbour. Another letter may be another place.
   */
  static Optional<Match> nearestOfSome(String key, Collection<String> known) {
    return nearest(key, known)
        .filter(match -> match.key().startsWith(key) || sameLetters(key, match.key()));
  }

  /** In a complete list, such as the counties of a state. */
  static Optional<Match> nearest(String key, Collection<String> known) {
    int allowed = key.length() >= TWO_SLIPS ? 2 : key.length() >= ONE_SLIP ? 1 : 0;
    if (allowed == 0) {
      return Optional.empty();
    }
    String best = null;
    int least = Integer.MAX_VALUE;
    int second = Integer.MAX_VALUE;
    for (String candidate : known) {
      if (Math.abs(candidate.length() - key.length()) > allowed + 1) {
        continue;
      }
      int distance = Near.distance(key, candidate);
      if (distance < least) {
        second = least;
        least = distance;
        best = candidate;
      } else if (distance < second) {
        second = distance;
      }
    }
    boolean sure =
        best != null && least <= allowed && second > least + 1 && best.charAt(0) == key.charAt(0);
    return sure
        ? Optional.of(new Match(best, 1 - least / (double) Math.max(key.length(), best.length())))
        : cutOff(key, known);
  }

  private static boolean sameLetters(String key, String known) {
    if (Near.distance(key, known) > 1) {
      return false;
    }
    return key.length() != known.length() || Arrays.equals(sorted(key), sorted(known));
  }

  private static char[] sorted(String key) {
    char[] letters = key.toCharArray();
    Arrays.sort(letters);
    return letters;
  }

  private static Optional<Match> cutOff(String key, Collection<String> known) {
    if (key.length() < CUT_OFF) {
      return Optional.empty();
    }
    List<String> longer = known.stream().filter(k -> k.startsWith(key) && !k.equals(key)).toList();
    return longer.size() == 1
        ? Optional.of(new Match(longer.get(0), key.length() / (double) longer.get(0).length()))
        : Optional.empty();
  }
}
