package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import org.detaineroutcomes.model.Compulsion;
import org.detaineroutcomes.model.LegalBasis;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.PolicyComponent;
import org.detaineroutcomes.model.result.Arm;

/**
 * What law and practice of a place say on a day.
 *
 * @param kind which way they turn cooperation with detainers
 * @param possible the other answer that the sources leave open on this day; null where none
 * @param decidedBy state, county, city or agency; null where nothing is in force
 * @param basis what the deciding policy rests on; null where it is not known
 * @param compulsion whether the place chose it; null where it is not known
 * @param components what is provided, of every policy in force that counts
 */
public record Stance(
    Kind kind,
    Kind possible,
    PlaceLevel decidedBy,
    LegalBasis basis,
    Compulsion compulsion,
    Set<PolicyComponent> components)
    implements Serializable {
  /** Which way law and practice turn cooperation with detainers. */
  public enum Kind {
    LIMITS("limits", Arm.LIMITING),
    MANDATES("mandates", Arm.MANDATE),
    AGREEMENT("287(g) agreement", Arm.AGREEMENT_287G),
    /** A limit and, both in force, a state's mandate against a court or a 287(g) agreement. */
    CONFLICT("conflict", Arm.CONFLICT),
    NONE("none listed", Arm.NONE_LISTED);

    private final String word;
    private final Arm arm;

    Kind(String word, Arm arm) {
      this.word = word;
      this.arm = arm;
    }

    /** As tables hold it. */
    public String word() {
      return word;
    }
  }

  static final Stance NOTHING = new Stance(Kind.NONE, null, null, null, null, Set.of());

  /** The same with a 287(g) agreement of the jail beside it: a conflict. */
  Stance beside287g() {
    Set<PolicyComponent> all = EnumSet.of(PolicyComponent.AGREEMENT);
    all.addAll(components);
    return new Stance(Kind.CONFLICT, possible, decidedBy, basis, compulsion, all);
  }

  Stance orElse(Kind other) {
    return new Stance(kind, kind == other ? null : other, decidedBy, basis, compulsion, components);
  }

  /** The group that a place in this stance belongs to, day by day. */
  public Arm arm() {
    return kind.arm;
  }
}
