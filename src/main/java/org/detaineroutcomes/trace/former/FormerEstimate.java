package org.detaineroutcomes.trace.former;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.StableId;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermName;

/**
 * The keys of one estimate, and the id that it had in schema version 1.
 *
 * @param arms null where no groups are compared
 * @param settings of the estimator, values by key in their order
 * @param group null for none
 * @param eventTime null for none
 */
record FormerEstimate(
    Arms arms,
    String outcome,
    String estimator,
    Map<SettingKey, List<String>> settings,
    String term,
    String adoptionCohort,
    String period,
    Long eventTime,
    Member group) {
  private static final String TRUTH = "truth";
  private static final String BREAK = "definition-break";
  private static final List<String> WEIGHTS = List.of("omega", "lambda");
  private static final List<String> REGRESSIONS = List.of("logit", "poisson-detainers");

  /** The two groups and the pool. */
  record Arms(Arm treated, Arm control, ControlPool pool) {
    private String text() {
      String groups = arm(treated) + " vs " + arm(control);
      return switch (pool) {
        case NATIONAL -> groups + ", national";
        case SAME_STATE -> groups + ", same state";
        case AGREEMENT_287G -> groups + " through the window";
      };
    }
  }

  /** What tells the row from the others of its term. */
  record Member(EstimateDimension dimension, String member, String partOf) {}

  /** The id in schema version 1. */
  String id() {
    return StableId.of(
        comparison(),
        outcome,
        estimator,
        specification(),
        formerTerm(),
        cohort(),
        period,
        eventTime);
  }

  /** Weights had their cohort in the term, and comparisons of two cohorts were phrases. */
  private String formerTerm() {
    if (isWeight()) {
      return term + " of cohort " + adoptionCohort;
    }
    return switch (Code.of(TermName.class, term).orElse(TermName.OVERALL)) {
      case TREATED_NEVER -> "Treated vs Untreated";
      case EARLIER_LATER -> "Earlier vs Later Treated";
      case LATER_EARLIER -> "Later vs Earlier Treated";
      case LATER_ALWAYS -> "Later vs Always Treated";
      default -> term;
    };
  }

  private boolean isWeight() {
    return WEIGHTS.contains(term) && adoptionCohort != null;
  }

  private static String arm(Arm arm) {
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

  private List<String> values(SettingKey key) {
    return settings.getOrDefault(key, List.of());
  }

  private String first(SettingKey key) {
    return values(key).isEmpty() ? "" : values(key).get(0);
  }

  private String comparison() {
    if (arms != null) {
      return arms.text();
    }
    if (estimator.equals(TRUTH)) {
      return "synthetic country: known effects";
    }
    if (estimator.equals(BREAK)) {
      return "rape redefined" + (settings.isEmpty() ? "" : " in " + first(SettingKey.REDEFINED));
    }
    if (REGRESSIONS.contains(estimator)) {
      return detainers()
          + values(SettingKey.RECORD).stream()
              .map(file -> " of " + file)
              .collect(Collectors.joining());
    }
    return "no treated group";
  }

  private String detainers() {
    return switch (first(SettingKey.OF)) {
      case "local-custody" -> "detainers not in federal, state or ICE custody";
      case "with-lift-reason" -> "detainers with a lift reason on record";
      default -> "all detainers";
    };
  }

  private String specification() {
    if (estimator.equals(TRUTH)) {
      return "known without error";
    }
    if (settings.isEmpty()) {
      return null;
    }
    if (estimator.equals(BREAK)) {
      return "definition=legacy before " + first(SettingKey.REDEFINED) + ", revised from then on";
    }
    if (REGRESSIONS.contains(estimator)) {
      return regression();
    }
    return settings.keySet().stream()
            .map(this::setting)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(";"))
        + (term.equals("p_romano_wolf") && comesFirst(SettingKey.DRAWS, SettingKey.FAMILY)
            ? ";" + setting(SettingKey.DRAWS) + ";" + setting(SettingKey.SEED)
            : "");
  }

  /** Whether a setting of the estimator stands before one of a check, which then repeated it. */
  private boolean comesFirst(SettingKey own, SettingKey ofCheck) {
    List<SettingKey> keys = List.copyOf(settings.keySet());
    return keys.contains(own) && keys.indexOf(own) < keys.indexOf(ofCheck);
  }

  private String regression() {
    return "of="
        + first(SettingKey.OF)
        + "; on="
        + String.join(",", values(SettingKey.ON))
        + values(SettingKey.REFERENCE).stream()
            .map(asked -> "; reference=" + asked)
            .collect(Collectors.joining())
        + "; vcov=cluster:"
        + String.join("+", values(SettingKey.CLUSTER));
  }

  private String setting(SettingKey key) {
    if (key == SettingKey.BALANCED) {
      return "balanced";
    }
    if (key == SettingKey.VCOV && first(SettingKey.VCOV).equals("cluster")) {
      return "vcov=cluster:" + String.join("+", values(SettingKey.CLUSTER));
    }
    if (key == SettingKey.PERMUTATIONS && comesFirst(SettingKey.SEED, SettingKey.PERMUTATIONS)) {
      return "permutations=" + first(key) + ";" + setting(SettingKey.SEED);
    }
    return key == SettingKey.CLUSTER && !values(SettingKey.VCOV).isEmpty()
        ? ""
        : key.code().replace('_', '-') + "=" + String.join("+", values(key));
  }

  private String cohort() {
    if (group == null) {
      return isWeight()
          ? null
          : estimator.equals(BREAK) && !settings.isEmpty() ? "all units" : adoptionCohort;
    }
    return switch (group.dimension()) {
      case ARM ->
          Code.of(Arm.class, group.member()).map(FormerEstimate::arm).orElse(group.member());
      case CONTROL_COHORT -> adoptionCohort + " vs " + group.member();
      case MISCLASSIFIED -> group.member() + " of " + group.partOf();
      case SMOOTHNESS -> "M=" + group.member();
      case RELATIVE_MAGNITUDE -> "Mbar=" + group.member();
      case CATEGORY -> null;
      case TERM ->
          values(SettingKey.PLACEBO_SHIFT).stream()
              .map(shift -> group.member() + ", " + shift + " earlier")
              .findFirst()
              .orElse(group.member());
      case DONOR, TREATED, COVARIATE, LEFT_OUT, THIRD, DOSE -> group.member();
    };
  }
}
