package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import org.detaineroutcomes.model.Compulsion;
import org.detaineroutcomes.model.LegalBasis;
import org.detaineroutcomes.model.PolicyComponent;
import org.detaineroutcomes.schema.fields.PolicyComponents;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.store.TableRow;

/**
 * What a policy provides and rests on, as far as its words say.
 *
 * @param components none where the words say nothing that a rule reads
 * @param basis null where it is not known
 * @param compulsion null where it is not known
 */
public record Terms(Set<PolicyComponent> components, LegalBasis basis, Compulsion compulsion)
    implements Serializable {
  /** Nothing is known. */
  public static final Terms UNKNOWN = new Terms(Set.of(), null, null);

  public Terms {
    components =
        components.isEmpty() ? EnumSet.noneOf(PolicyComponent.class) : EnumSet.copyOf(components);
  }

  static Terms of(TableRow spell) {
    return new Terms(
        PolicyComponents.in(spell::answer),
        LegalBasis.of(String.valueOf(spell.text(PolicyFields.BASIS_CODED))).orElse(null),
        Compulsion.of(String.valueOf(spell.text(PolicyFields.COMPULSION))).orElse(null));
  }

  /** Whether a court, or the end of a case before one, binds the jurisdiction. */
  public boolean ofCourt() {
    return basis != null && basis.ofCourt();
  }
}
