package org.detaineroutcomes.schema;

import java.util.Locale;

/** The folder of a release that a table lies in, in the order in which the verbs fill them. */
public enum Layer {
  STAGED,
  CORE,
  MARTS,
  RESULTS;

  /** The folder's name. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
