package org.detaineroutcomes.model;

import org.detaineroutcomes.model.result.Code;

/**
 * A box on a detainer by which ICE states what it rests on, as the releases from 2025 on carry it.
 * The boxes are of several editions of the form, and a detainer may have several ticked. A ticked
 * box is what ICE stated; it is no court's finding.
 */
public enum DetainerBox implements Code {
  /** A final order of removal. */
  FINAL_ORDER,
  /** Deportation or removal has been ordered. */
  DEPORTATION_ORDERED,
  /** An order to show cause or a notice to appear was served: proceedings are pending. */
  ORDER_TO_SHOW_CAUSE,
  /** A biometric match with federal records. */
  BIOMETRIC_MATCH,
  /** Statements that the person made, or other evidence. */
  STATEMENTS_MADE,
  /** Illegal entry. */
  ILLEGAL_ENTRY,
  /** Illegal reentry after a removal. */
  ILLEGAL_REENTRY,
  /** A warrant of arrest was served. */
  WARRANT_SERVED
}
