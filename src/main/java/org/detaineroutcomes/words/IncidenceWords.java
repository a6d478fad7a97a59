package org.detaineroutcomes.words;

import org.detaineroutcomes.model.result.EndCause;
import org.detaineroutcomes.model.result.FlushVersion;
import org.detaineroutcomes.model.result.MeasureGroup;

/** What ended detainers, and which detainers, in words. */
public final class IncidenceWords {
  private IncidenceWords() {}

  /** What ended a detainer. */
  public static String cause(EndCause cause) {
    return switch (cause) {
      case DECLINED -> "declined";
      case HONORED -> "taken into ICE custody";
      case OTHERWISE -> "ended otherwise";
    };
  }

  /** "declined within 30 days", without the flush if it is left out. */
  public static String within(EndCause cause, int days, FlushVersion version) {
    return cause(cause)
        + " within "
        + days
        + " days"
        + switch (version) {
          case AS_RECORDED -> "";
          case WITHOUT_FLUSH -> MeasureWords.WITHOUT_FLUSH;
        };
  }

  /** "as recorded" or "without the policy-start flush". */
  public static String version(FlushVersion version) {
    return switch (version) {
      case AS_RECORDED -> "as recorded";
      case WITHOUT_FLUSH -> "without the policy-start flush";
    };
  }

  /**
   * Whose detainers.
   *
   * @param group null: all that a jail decides on
   */
  public static String group(MeasureGroup group, Names names) {
    return group == null
        ? "all not in federal, state or ICE custody"
        : new GroupWords(names, MeasureFiles.NONE).group(group);
  }

  /** Law and practice on the day of issue: "limit in force". */
  public static String policy(MeasureGroup group, Names names) {
    return new GroupWords(names, MeasureFiles.NONE).policy(group);
  }
}
