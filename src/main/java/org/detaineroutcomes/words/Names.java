package org.detaineroutcomes.words;

import java.util.EnumMap;
import java.util.Map;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.Arm;

/**
 * What the groups and units of one job are called in print: a job's labels stand wherever a group
 * is named. Nothing here depends on which group is which.
 */
public final class Names {
  private final Map<Arm, String> labels;
  private final Job.Unit unit;

  /**
   * Names of a job.
   *
   * @param labels what the job calls a group; a group without one has its plain words
   */
  public Names(Map<Arm, String> labels, Job.Unit unit) {
    this.labels = labels.isEmpty() ? Map.of() : new EnumMap<>(labels);
    this.unit = unit;
  }

  /** The plain words, without labels. */
  public static Names plain(Job.Unit unit) {
    return new Names(Map.of(), unit);
  }

  /** "dated limiting policy", or the job's label. */
  public String arm(Arm arm) {
    String label = labels.get(arm);
    return label == null ? plain(arm) : label;
  }

  /** The words of a group that has no label. */
  public static String plain(Arm arm) {
    return switch (arm) {
      case LIMITING -> "dated limiting policy";
      case NONE_LISTED -> "no listed limiting policy";
      case AGREEMENT_287G -> "287(g) agreement";
      case MANDATE -> "mandate";
      case CONFLICT -> "conflict";
      case ON_LIST -> "on the federal list";
      case NOT_ON_LIST -> "not on the federal list";
      case BELOW_THRESHOLD -> "honors fewer than the threshold";
      case AT_LEAST_THRESHOLD -> "honors the threshold or more";
      case EXCLUDED -> "excluded";
    };
  }

  /** "counties". */
  public String units() {
    return switch (unit) {
      case COUNTY -> "counties";
      case AGENCY -> "agencies";
      case STATE -> "states";
    };
  }
}
