package org.detaineroutcomes.model;

import org.detaineroutcomes.model.result.Code;

/** What a published total counts, as far as its publisher's words say. */
public enum PublishedSubject implements Code {
  /** All detainers. */
  ALL_DETAINERS,
  /** Detainers that local agencies refused. */
  DETAINERS_REFUSED,
  /** United States citizens, or detainers on them. */
  CITIZENS,
  /** United States citizens whom ICE detained. */
  CITIZENS_DETAINED,
  /** Lawful permanent residents, who are not citizens, or detainers on them. */
  PERMANENT_RESIDENTS,
  /** Anything else. */
  OTHER
}
