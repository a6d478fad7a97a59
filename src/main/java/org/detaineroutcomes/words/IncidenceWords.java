package org.detaineroutcomes.words;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.model.result.EndCause;
import org.detaineroutcomes.model.result.FlushVersion;
import org.detaineroutcomes.model.result.MeasureGroup;

/** What ended detainers, and which detainers, in words. */
public final class IncidenceWords {
  public static final String SECTION = "What ends detainers, and how soon";
  public static final String LEAD =
      "Shares are of detainers by the day of their issue, never of a week's declines over a week's"
          + " issues. A detainer that had not ended when its file ends is censored; a stock declined"
          + " at once when a policy began is shown with and without. Declines by cohort of issue"
          + " stand with the record in figures.";
  public static final String ESTIMAND =
      "Cumulative incidence: share of detainers issued that had ended by a cause within some days of"
          + " issue, where other causes compete and those that had not ended are censored";
  public static final String BASE = "detainers issued";
  public static final String TABLE = "What had ended detainers, by days since issue";
  public static final String NO_SHARE = "not estimated";
  public static final String NO_INTERVAL = "no interval: none had ended";
  public static final String BY_CAUSE = "What ends detainers, by days since issue";
  public static final String BY_POLICY =
      "Detainers declined, by days since issue and policy at issue";
  public static final String DAYS = "Days since issue";
  public static final String READING =
      "Cumulative incidence, per cent of detainers issued; shaded: 95% intervals.";

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

  /**
   * What must be read with the curves of a file.
   *
   * @param caveats of the table that they are in
   * @param below counts of people under it are withheld; 0: none is
   */
  public static List<String> caveats(
      boolean synthetic, String file, List<String> caveats, int below) {
    List<String> all = new ArrayList<>();
    if (synthetic) {
      all.add("Synthetic: made data with a known truth, true of no place and no person.");
    }
    all.add("File: " + file + ".");
    all.addAll(caveats);
    all.add("Law and practice are those listed for the county on the day of issue.");
    if (below > 0) {
      all.add(
          "Points between which fewer than " + below + " people would be counted are left out.");
    }
    return all;
  }

  /** Names the line of a curve whose truth is known. */
  public static String known(String policy) {
    return "Known: " + policy;
  }

  /** A chart of curves in words. */
  public static String description(String title, List<String> lines) {
    return "Lines. " + title + ", per cent of detainers issued. " + String.join("; ", lines) + ".";
  }

  /** Where a curve ends. */
  public static String last(String line, String day, String share) {
    return line + ": day " + day + " " + share;
  }
}
