package org.detaineroutcomes.model.result;

/** What ended a detainer. */
public enum EndCause implements Code {
  DECLINED,
  HONORED,
  OTHERWISE
}
