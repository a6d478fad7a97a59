package org.detaineroutcomes.resolve.policy;

import java.util.Set;
import org.detaineroutcomes.model.PolicyComponent;

/**
 * What a policy provides and what it rests on, as printed and as coded.
 *
 * @param provision in the source's words; empty where it has none
 * @param legalBasis in the source's words; empty where it has none
 * @param components what the words say; none where no rule reads them
 * @param coded the basis and whether it was chosen
 */
record PrintedTerms(
    String provision, String legalBasis, Set<PolicyComponent> components, BasisWords coded) {
  static final PrintedTerms NONE = new PrintedTerms("", "", Set.of(), BasisWords.UNKNOWN);
}
