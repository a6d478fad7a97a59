package org.detaineroutcomes.model;

import java.time.LocalDate;

/**
 * Which detainers a count is of. Two counts make a share only where they are of the same cohort.
 *
 * @param members what puts a detainer into the cohort
 * @param of the detainers meant, such as "detainers to any jurisdiction"
 * @param from first day of that event; null: at any time
 * @param to last day of that event; null: at any time, or not known
 */
public record Cohort(Members members, String of, LocalDate from, LocalDate to) {

  /** What puts a detainer into a cohort. */
  public enum Members {
    /** It was issued in a window: what a share of detainers declined is of. */
    ISSUED("issued"),
    /** Its decline was recorded in a window, whenever it was issued: a flow, or a stock flushed. */
    DECLINED("whose decline was recorded"),
    /** It stands in a record, whatever its dates. */
    RECORDED("on record");

    private final String word;

    Members(String word) {
      this.word = word;
    }
  }

  /** Detainers issued from one day to another. */
  public static Cohort issued(String of, LocalDate from, LocalDate to) {
    return new Cohort(Members.ISSUED, of, from, to);
  }

  /** Detainers whose decline was recorded from one day to another. */
  public static Cohort declined(String of, LocalDate from, LocalDate to) {
    return new Cohort(Members.DECLINED, of, from, to);
  }

  /** Rows of a record, whatever their dates. */
  public static Cohort recorded(String of) {
    return new Cohort(Members.RECORDED, of, null, null);
  }

  /** In words: "detainers issued from 2017-01-28 to 2017-02-03". */
  public String words() {
    return of
        + " "
        + members.word
        + (from == null ? "" : " from " + from)
        + (to == null ? "" : " to " + to)
        + (members == Members.DECLINED ? ", issued at any time" : "");
  }
}
