package org.detaineroutcomes.publish.disclosure;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A set of people that a release counts, told by what they have in common. Two figures of one set
 * are one number, whichever table they stand in.
 *
 * @param universe the record that the people are counted from
 * @param where what they have in common, by dimension; empty: everybody in the record
 */
record Quantity(Universe universe, SortedMap<String, String> where) {
  /** The member that stands for everybody whom the other members of a dimension leave out. */
  static final String REST = "(rest)";

  Quantity {
    where = Collections.unmodifiableSortedMap(new TreeMap<>(where));
  }

  /** Everybody in a record. */
  static Quantity all(Universe universe) {
    return new Quantity(universe, new TreeMap<>());
  }

  /** Those of them who also have a member of a dimension. */
  Quantity with(String dimension, String member) {
    SortedMap<String, String> more = new TreeMap<>(where);
    more.put(dimension, member);
    return new Quantity(universe, more);
  }

  /** Those of them who also have all of these. */
  Quantity with(Map<String, String> members) {
    SortedMap<String, String> more = new TreeMap<>(where);
    more.putAll(members);
    return new Quantity(universe, more);
  }

  /** The wider set, whatever the member of some dimensions. */
  Quantity without(String... dimensions) {
    SortedMap<String, String> fewer = new TreeMap<>(where);
    for (String dimension : dimensions) {
      fewer.remove(dimension);
    }
    return new Quantity(universe, fewer);
  }

  boolean has(String dimension) {
    return where.containsKey(dimension);
  }

  boolean isRest() {
    return where.containsValue(REST);
  }

  /** In one line, such as "outcome: declined; custody: local". */
  String label() {
    StringBuilder label = new StringBuilder();
    where.forEach(
        (dimension, member) ->
            label
                .append(label.isEmpty() ? "" : "; ")
                .append(dimension)
                .append(": ")
                .append(member));
    return label.isEmpty() ? "all" : label.toString();
  }
}
