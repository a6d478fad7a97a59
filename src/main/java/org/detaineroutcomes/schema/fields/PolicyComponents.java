package org.detaineroutcomes.schema.fields;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.detaineroutcomes.model.PolicyComponent;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.TableRowBuilder;

/** What a policy provides: a column for each component. */
public final class PolicyComponents {
  private static final Map<PolicyComponent, Column> COLUMNS = new EnumMap<>(PolicyComponent.class);

  static {
    for (PolicyComponent component : PolicyComponent.values()) {
      COLUMNS.put(
          component,
          Column.flag(
              "provides_" + component.code(),
              "Whether it provides, by its words: " + what(component) + "; empty: unknown"));
    }
  }

  private PolicyComponents() {}

  /** The column of a component: empty if nothing is known of what the policy provides. */
  public static Column of(PolicyComponent component) {
    return COLUMNS.get(component);
  }

  /** Of every component, in their order. */
  public static List<Column> columns() {
    return Arrays.stream(PolicyComponent.values()).map(PolicyComponents::of).toList();
  }

  /** Sets what a policy provides; where nothing is known of it all columns stay empty. */
  public static TableRowBuilder set(TableRowBuilder row, Set<PolicyComponent> components) {
    if (!components.isEmpty()) {
      COLUMNS.forEach((component, column) -> row.set(column, components.contains(component)));
    }
    return row;
  }

  /** What a row says that a policy provides; none if nothing is known of it. */
  public static Set<PolicyComponent> in(Function<Column, Boolean> row) {
    Set<PolicyComponent> components = EnumSet.noneOf(PolicyComponent.class);
    COLUMNS.forEach(
        (component, column) -> {
          if (Boolean.TRUE.equals(row.apply(column))) {
            components.add(component);
          }
        });
    return components;
  }

  private static String what(PolicyComponent component) {
    return switch (component) {
      case NO_HOLDS -> "nobody is held on a detainer";
      case JUDICIAL_WARRANT -> "holds only with a judicial warrant";
      case WARRANT -> "holds only with a warrant, it is not stated whose";
      case PROBABLE_CAUSE -> "holds only with probable cause";
      case LISTED_OFFENSES -> "holds only for listed charges or convictions";
      case COSTS_PAID -> "holds only if their costs are paid";
      case HOLDS_LIMITED -> "limits on holds, without their terms";
      case NOTIFICATION -> "limits on notice of a release";
      case TRANSFER -> "limits on transfers";
      case JAIL_ACCESS -> "limits on interviews or access to the jail";
      case INQUIRY -> "limits on questions about status";
      case INFORMATION -> "limits on sharing information";
      case NO_AGREEMENT -> "an end or a bar to agreements under section 287(g)";
      case AGREEMENT -> "an agreement under section 287(g)";
      case MANDATE -> "a duty to honor detainers";
      case LIMITS_BANNED -> "a ban on policies that limit";
    };
  }
}
