package org.detaineroutcomes.schema.marts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.schema.Column;

/** Detainers on United States citizens in the joined table, a column a tier, never added up. */
public final class JoinedCitizens {
  /** One column a tier. */
  public static final Map<CitizenTier, Column> TIERS = tiers();

  private JoinedCitizens() {}

  /** Every count, in order. */
  public static List<Column> counts() {
    return List.copyOf(TIERS.values());
  }

  private static Map<CitizenTier, Column> tiers() {
    Map<CitizenTier, Column> columns = new EnumMap<>(CitizenTier.class);
    for (CitizenTier tier : CitizenTier.values()) {
      columns.put(
          tier,
          Column.count(
                  "citizens_" + tier.code(),
                  "detainers",
                  "Detainers on United States citizens, " + who(tier) + ": a floor")
              .atLeast(0));
    }
    return columns;
  }

  private static String who(CitizenTier tier) {
    return switch (tier) {
      case RECORDED_BY_ICE -> "as ICE's own record says";
      case RECORDED_BY_JAIL -> "as the jail's record says";
      case ADJUDICATED -> "as an auditor or a court found";
    };
  }
}
