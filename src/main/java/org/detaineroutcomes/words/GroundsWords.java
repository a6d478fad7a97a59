package org.detaineroutcomes.words;

import java.util.Optional;
import org.detaineroutcomes.model.Conviction;
import org.detaineroutcomes.model.DetainerBox;
import org.detaineroutcomes.model.StatedBasis;
import org.detaineroutcomes.model.ThreatLevel;
import org.detaineroutcomes.model.result.BoxAnswer;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.MeasureGroup;

/** What ICE states a detainer rests on, and how serious the case is, in words. */
public final class GroundsWords {
  private static final String NOT_IN_FILE = "not in the file, or blacked out";

  private GroundsWords() {}

  static String basis(String member) {
    return said(StatedBasis.class, member).map(GroundsWords::of).orElse(NOT_IN_FILE);
  }

  static String threat(String member) {
    return said(ThreatLevel.class, member).map(GroundsWords::of).orElse(NOT_IN_FILE);
  }

  static String conviction(String member) {
    return said(Conviction.class, member).map(GroundsWords::of).orElse(NOT_IN_FILE);
  }

  /** "box: final order of removal: yes". */
  static String box(MeasureGroup group) {
    return "box: "
        + of(Code.of(DetainerBox.class, group.partOf()).orElseThrow())
        + ": "
        + of(Code.of(BoxAnswer.class, group.member()).orElseThrow());
  }

  private static <E extends Enum<E> & Code> Optional<E> said(Class<E> list, String member) {
    return member.equals(MeasureGroup.UNKNOWN)
        ? Optional.empty()
        : Optional.of(Code.of(list, member).orElseThrow());
  }

  private static String of(StatedBasis basis) {
    return switch (basis) {
      case NONE -> "none, every box answered no";
      case ONE -> "one box ticked";
      case SEVERAL -> "several boxes ticked";
      case BLANK -> "no box ticked, some left blank";
    };
  }

  /** "final order of removal". */
  public static String of(DetainerBox box) {
    return switch (box) {
      case FINAL_ORDER -> "final order of removal";
      case DEPORTATION_ORDERED -> "deportation ordered";
      case ORDER_TO_SHOW_CAUSE -> "order to show cause served";
      case BIOMETRIC_MATCH -> "biometric match";
      case STATEMENTS_MADE -> "statements made";
      case ILLEGAL_ENTRY -> "illegal entry";
      case ILLEGAL_REENTRY -> "illegal reentry";
      case WARRANT_SERVED -> "warrant of arrest served";
    };
  }

  static String of(BoxAnswer answer) {
    return switch (answer) {
      case YES -> "yes";
      case NO -> "no";
      case UNKNOWN -> "blank, or not in the file";
    };
  }

  private static String of(ThreatLevel level) {
    return switch (level) {
      case LEVEL_1 -> "level 1, the highest";
      case LEVEL_2 -> "level 2";
      case LEVEL_3 -> "level 3";
      case NONE_STATED -> "no level stated";
      case OTHER -> "words that name no level";
    };
  }

  private static String of(Conviction conviction) {
    return switch (conviction) {
      case CONVICTED -> "convicted";
      case CHARGED -> "charged, no conviction on record";
      case NEITHER -> "neither charge nor conviction on record";
    };
  }
}
