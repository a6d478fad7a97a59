package org.detaineroutcomes.model;

import org.detaineroutcomes.model.result.Code;

/** Who says that a person with a detainer is a United States citizen. Tiers are never added up. */
public enum CitizenTier implements Code {
  /** ICE's own record, as it stood at issuance or when the detainer was lifted: a floor. */
  RECORDED_BY_ICE,
  /** The jail's record: what the person or a document said at booking. */
  RECORDED_BY_JAIL,
  /** An auditor or a court, after looking into the case. */
  ADJUDICATED
}
