package org.detaineroutcomes.compare;

import java.util.List;
import java.util.stream.Collectors;
import org.detaineroutcomes.compare.groups.ComparedArms;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Group;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.Level;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.notes.NoteWords;

/** The texts of the columns that codes replace, for readers that still take them apart. */
public final class FormerText {
  private static final String TRUTH = "truth";
  private static final String BREAK = "definition-break";
  private static final List<String> REGRESSIONS = List.of("logit", "poisson-detainers");

  private FormerText() {}

  /** Notes in one text; null for none. */
  static String of(List<Note> notes) {
    return notes.isEmpty()
        ? null
        : notes.stream().map(FormerText::of).collect(Collectors.joining("; "));
  }

  private static String of(Note note) {
    String words = NoteWords.of(note, Names.plain(Job.Unit.COUNTY));
    return note.code().level() == Level.WARNING ? "warning: " + words : words;
  }

  /** A group as jobs without labels print it. */
  public static String arm(Arm arm) {
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

  /** The two groups and the pool. */
  public static String arms(ComparedArms arms) {
    String groups = arm(arms.treated()) + " vs " + arm(arms.control());
    return switch (arms.pool()) {
      case NATIONAL -> groups + ", national";
      case SAME_STATE -> groups + ", same state";
      case AGREEMENT_287G -> groups + " through the window";
    };
  }

  /** The two groups and the pool, or what else the row is about. */
  public static String comparison(ComparedArms arms, Estimate row) {
    Specification settings = row.specification();
    if (arms != null) {
      return arms(arms);
    }
    if (row.estimator().equals(TRUTH)) {
      return "synthetic country: known effects";
    }
    if (row.estimator().equals(BREAK)) {
      return settings.values(SettingKey.REDEFINED).isEmpty()
          ? "rape redefined"
          : "rape redefined in " + settings.values(SettingKey.REDEFINED).get(0);
    }
    if (REGRESSIONS.contains(row.estimator())) {
      return ofDetainers(settings.values(SettingKey.OF).get(0))
          + settings.values(SettingKey.RECORD).stream()
              .map(file -> " of " + file)
              .collect(Collectors.joining());
    }
    return "no treated group";
  }

  private static String ofDetainers(String filter) {
    return switch (filter) {
      case "local-custody" -> "detainers not in federal, state or ICE custody";
      case "with-lift-reason" -> "detainers with a lift reason on record";
      default -> "all detainers";
    };
  }

  /** The settings in one text; null for none. */
  public static String specification(Estimate row) {
    Specification of = row.specification();
    if (row.estimator().equals(TRUTH)) {
      return "known without error";
    }
    if (row.estimator().equals(BREAK)) {
      return of.settings().isEmpty()
          ? null
          : "definition=legacy before "
              + of.values(SettingKey.REDEFINED).get(0)
              + ", revised from then on";
    }
    if (REGRESSIONS.contains(row.estimator())) {
      return regression(of);
    }
    if (of.settings().isEmpty()) {
      return null;
    }
    return of.settings().keySet().stream()
        .map(key -> setting(of, key))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(";"));
  }

  private static String setting(Specification of, SettingKey key) {
    String values = String.join("+", of.values(key));
    boolean clustered =
        of.values(SettingKey.VCOV).equals(List.of("cluster")) && key == SettingKey.VCOV;
    if (key == SettingKey.BALANCED) {
      return "balanced";
    }
    if (clustered) {
      return "vcov=cluster:" + String.join("+", of.values(SettingKey.CLUSTER));
    }
    return key == SettingKey.CLUSTER && !of.values(SettingKey.VCOV).isEmpty()
        ? ""
        : key.code().replace('_', '-') + "=" + values;
  }

  private static String regression(Specification of) {
    return "of="
        + of.values(SettingKey.OF).get(0)
        + "; on="
        + String.join(",", of.values(SettingKey.ON))
        + of.values(SettingKey.REFERENCE).stream()
            .map(asked -> "; reference=" + asked)
            .collect(Collectors.joining())
        + "; vcov=cluster:"
        + String.join("+", of.values(SettingKey.CLUSTER));
  }

  /** The cohort, group or member that a row is about; null for none. */
  public static String cohort(Estimate row) {
    Group group = row.group();
    if (group == null) {
      boolean allUnits = row.estimator().equals(BREAK) && !row.specification().settings().isEmpty();
      return allUnits ? "all units" : row.adoptionCohort();
    }
    return switch (group.dimension()) {
      case ARM -> Code.of(Arm.class, group.member()).map(FormerText::arm).orElse(group.member());
      case CONTROL_COHORT -> row.adoptionCohort() + " vs " + group.member();
      case MISCLASSIFIED -> group.member() + " of " + group.partOf();
      case SMOOTHNESS -> "M=" + group.member();
      case RELATIVE_MAGNITUDE -> "Mbar=" + group.member();
      case CATEGORY -> null;
      case TERM ->
          row.specification().values(SettingKey.PLACEBO_SHIFT).stream()
              .map(shift -> group.member() + ", " + shift + " earlier")
              .findFirst()
              .orElse(group.member());
      case DONOR, COVARIATE, LEFT_OUT -> group.member();
    };
  }
}
