package org.detaineroutcomes.model.result;

import java.util.Locale;
import java.util.Optional;
import org.detaineroutcomes.model.DetainerBox;

/** A column of detainer records on which an outcome is regressed; jobs name it by its code. */
public enum DetainerCovariate implements Code {
  FORM,
  REQUEST,
  CUSTODY,
  ISSUED_YEAR,
  ISSUED_MONTH,
  STATE,
  COUNTY,
  CITY,
  FACILITY,
  CITIZENSHIP,
  /** How many boxes ICE ticked. */
  STATED_BASIS,
  BOX_FINAL_ORDER(DetainerBox.FINAL_ORDER),
  BOX_DEPORTATION_ORDERED(DetainerBox.DEPORTATION_ORDERED),
  BOX_ORDER_TO_SHOW_CAUSE(DetainerBox.ORDER_TO_SHOW_CAUSE),
  BOX_BIOMETRIC_MATCH(DetainerBox.BIOMETRIC_MATCH),
  BOX_STATEMENTS_MADE(DetainerBox.STATEMENTS_MADE),
  BOX_ILLEGAL_ENTRY(DetainerBox.ILLEGAL_ENTRY),
  BOX_ILLEGAL_REENTRY(DetainerBox.ILLEGAL_REENTRY),
  BOX_WARRANT_SERVED(DetainerBox.WARRANT_SERVED),
  THREAT_LEVEL,
  /** Convicted, charged or neither. */
  CONVICTION,
  /** Years since the first day of 2000, a number. */
  ISSUED_TIME;

  private final DetainerBox box;

  DetainerCovariate() {
    this(null);
  }

  DetainerCovariate(DetainerBox box) {
    this.box = box;
  }

  /** The box of the form that it is the answer to; empty: none. */
  public Optional<DetainerBox> box() {
    return Optional.ofNullable(box);
  }

  /** Whether its value counts, not its name. */
  public boolean isNumeric() {
    return this == ISSUED_TIME;
  }

  /** With hyphens, as jobs write it. */
  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
