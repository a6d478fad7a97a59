package org.detaineroutcomes.words;

import java.util.Collection;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.PolicyComponent;

/** What policies on detainers provide, in print. */
public final class ComponentsInWords {
  private ComponentsInWords() {}

  /** Several in one cell, in the order of their declaration; empty for none. */
  public static String of(Collection<PolicyComponent> components) {
    return components.isEmpty()
        ? ""
        : EnumSet.copyOf(components).stream()
            .map(ComponentsInWords::of)
            .collect(Collectors.joining("; "));
  }

  /** One of them, such as "holds only with a judicial warrant". */
  public static String of(PolicyComponent component) {
    return switch (component) {
      case NO_HOLDS -> "no holds";
      case JUDICIAL_WARRANT -> "holds only with a judicial warrant";
      case WARRANT -> "holds only with a warrant, whose is not stated";
      case PROBABLE_CAUSE -> "holds only with probable cause";
      case LISTED_OFFENSES -> "holds only for listed charges or convictions";
      case COSTS_PAID -> "holds only where costs are paid";
      case HOLDS_LIMITED -> "holds limited, terms not stated";
      case NOTIFICATION -> "limits notification";
      case TRANSFER -> "limits transfer";
      case JAIL_ACCESS -> "limits interviews or jail access";
      case INQUIRY -> "limits inquiry";
      case INFORMATION -> "limits sharing of information";
      case NO_AGREEMENT -> "ends or bars 287(g) agreements";
      case AGREEMENT -> "287(g) agreement";
      case MANDATE -> "mandate to honor detainers";
      case LIMITS_BANNED -> "bans limiting policies";
    };
  }
}
