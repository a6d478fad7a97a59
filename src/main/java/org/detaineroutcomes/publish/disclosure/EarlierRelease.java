package org.detaineroutcomes.publish.disclosure;

import java.util.List;

/**
 * A release that readers have already.
 *
 * @param printed counts of people that it prints: everybody knows them
 * @param withheld counts of people that it withholds
 */
public record EarlierRelease(String id, List<PeopleCount> printed, List<PeopleCount> withheld) {
  public EarlierRelease {
    printed = List.copyOf(printed);
    withheld = List.copyOf(withheld);
  }
}
