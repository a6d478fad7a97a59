package org.detaineroutcomes.model;

import org.detaineroutcomes.model.result.Code;

/** What a series around a day is of. */
public enum SeriesUnit implements Code {
  /** Every detainer of the job's inputs. */
  ALL,
  /** A state. */
  STATE,
  /** A county. */
  COUNTY,
  /** A facility, by its name, city and state. */
  FACILITY
}
