package org.detaineroutcomes.model;

import org.detaineroutcomes.model.result.Code;

/** What a record says of a person's most serious charge. */
public enum Conviction implements Code {
  /** It has the day of a conviction. */
  CONVICTED,
  /** It has a charge without the day of a conviction. */
  CHARGED,
  /** It has neither. */
  NEITHER
}
