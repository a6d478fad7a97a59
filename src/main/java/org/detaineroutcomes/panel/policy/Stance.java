package org.detaineroutcomes.panel.policy;

import java.util.Set;
import org.detaineroutcomes.model.Compulsion;
import org.detaineroutcomes.model.LegalBasis;
import org.detaineroutcomes.model.PolicyComponent;
import org.detaineroutcomes.model.result.Arm;

/**
 * What law and practice of a place say on a day.
 *
 * @param word limits, mandates, conflict, 287(g) agreement or none listed
 * @param possible the other answer that the sources leave open on this day; null where none
 * @param decidedBy state, county, city or agency; null where nothing is in force
 * @param basis what the deciding policy rests on; null where it is not known
 * @param compulsion whether the place chose it; null where it is not known
 * @param components what is provided, of every policy in force that counts
 */
public record Stance(
    String word,
    String possible,
    String decidedBy,
    LegalBasis basis,
    Compulsion compulsion,
    Set<PolicyComponent> components) {
  public static final String LIMITS = "limits";
  public static final String MANDATES = "mandates";
  public static final String AGREEMENT = "287(g) agreement";

  /** A court's order to limit and a state's mandate, both in force. */
  public static final String CONFLICT = "conflict";

  public static final String NONE = "none listed";

  static final Stance NOTHING = new Stance(NONE, null, null, null, null, Set.of());

  Stance orElse(String other) {
    return new Stance(
        word, word.equals(other) ? null : other, decidedBy, basis, compulsion, components);
  }

  /** The group that a place in this stance belongs to, day by day. */
  public Arm arm() {
    return switch (word) {
      case LIMITS -> Arm.LIMITING;
      case MANDATES -> Arm.MANDATE;
      case CONFLICT -> Arm.CONFLICT;
      case AGREEMENT -> Arm.AGREEMENT_287G;
      default -> Arm.NONE_LISTED;
    };
  }
}
