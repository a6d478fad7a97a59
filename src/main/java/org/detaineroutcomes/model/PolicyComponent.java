package org.detaineroutcomes.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that a policy on detainers provides. A policy is several of them, never one bit; what
 * its words do not say is in none.
 */
public enum PolicyComponent {
  NO_HOLDS("no holds"),
  JUDICIAL_WARRANT("holds only with a judicial warrant"),
  WARRANT("holds only with a warrant, whose is not stated"),
  PROBABLE_CAUSE("holds only with probable cause"),
  LISTED_OFFENSES("holds only for listed charges or convictions"),
  COSTS_PAID("holds only where costs are paid"),
  HOLDS_LIMITED("holds limited, terms not stated"),
  NOTIFICATION("limits notification"),
  TRANSFER("limits transfer"),
  JAIL_ACCESS("limits interviews or jail access"),
  INQUIRY("limits inquiry"),
  INFORMATION("limits sharing of information"),
  NO_AGREEMENT("ends or bars 287(g) agreements"),
  AGREEMENT("287(g) agreement"),
  MANDATE("mandate to honor detainers"),
  LIMITS_BANNED("bans limiting policies");

  /** Between components in one cell. */
  public static final String SEPARATOR = "; ";

  private final String words;

  PolicyComponent(String words) {
    this.words = words;
  }

  /** Whether it limits holding a person beyond release. */
  public boolean limitsHolds() {
    return compareTo(HOLDS_LIMITED) <= 0;
  }

  /** As it is printed. */
  public String words() {
    return words;
  }

  /** The component of the words. */
  public static Optional<PolicyComponent> of(String words) {
    return Arrays.stream(values()).filter(c -> c.words.equals(words)).findFirst();
  }

  /** Several in one cell, in the order of their declaration; null for none. */
  public static String cell(Collection<PolicyComponent> components) {
    return components.isEmpty()
        ? null
        : EnumSet.copyOf(components).stream()
            .map(PolicyComponent::words)
            .collect(Collectors.joining(SEPARATOR));
  }

  /** What stands in a cell; none where it is empty. */
  public static Set<PolicyComponent> read(String cell) {
    Set<PolicyComponent> components = EnumSet.noneOf(PolicyComponent.class);
    if (cell != null) {
      for (String words : cell.split(SEPARATOR, -1)) {
        components.add(of(words).orElseThrow());
      }
    }
    return components;
  }
}
