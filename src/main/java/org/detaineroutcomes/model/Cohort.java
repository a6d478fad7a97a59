package org.detaineroutcomes.model;

import java.time.LocalDate;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.Population;

/**
 * Which detainers a count is of. Two counts make a share only where they are of the same cohort.
 *
 * @param members what puts a detainer into the cohort
 * @param of who or what is meant
 * @param name place, record or base that narrows it; null: all
 * @param from first day of that event; null: at any time
 * @param to last day of that event; null: at any time, or not known
 */
public record Cohort(Members members, Population of, String name, LocalDate from, LocalDate to) {

  /** What puts a detainer into a cohort. */
  public enum Members implements Code {
    /** It was issued in a window: what a share of detainers declined is of. */
    ISSUED,
    /** Its decline was recorded in a window, whenever it was issued: a flow, or a stock flushed. */
    DECLINED,
    /** It stands in a record, whatever its dates. */
    RECORDED
  }

  /** Detainers issued from one day to another. */
  public static Cohort issued(Population of, String name, LocalDate from, LocalDate to) {
    return new Cohort(Members.ISSUED, of, name, from, to);
  }

  /** Detainers whose decline was recorded from one day to another. */
  public static Cohort declined(Population of, String name, LocalDate from, LocalDate to) {
    return new Cohort(Members.DECLINED, of, name, from, to);
  }

  /** Rows of a record, whatever their dates. */
  public static Cohort recorded(Population of, String name) {
    return new Cohort(Members.RECORDED, of, name, null, null);
  }
}
