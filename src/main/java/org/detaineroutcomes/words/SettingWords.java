package org.detaineroutcomes.words;

import java.util.List;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.Setting;
import org.detaineroutcomes.model.result.SettingKey;

/** The settings of an estimator in words. */
public final class SettingWords {
  private static final String NONE = "none";

  private SettingWords() {}

  /** Settings one after the other; empty where none has words. */
  public static String of(List<Setting> settings) {
    return settings.stream()
        .map(SettingWords::of)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** One setting; empty where another one says it all, as the clusters do of clustered errors. */
  public static String of(Setting setting) {
    String code = String.join("+", setting.values());
    String value = shown(code);
    return switch (setting.key()) {
      case CONTROL ->
          code.equals("not-yet")
              ? "beside units that have not yet adopted"
              : "beside units that never adopt";
      case METHOD -> method(code);
      case DESIGN -> design(code);
      case COVARIATES -> code.equals(NONE) ? "no covariates" : "covariates " + value;
      case WEIGHTS -> code.equals(NONE) ? "unweighted" : "weighted by " + value;
      case ANTICIPATION ->
          code.equals("0") ? "no anticipation" : value + " periods of anticipation";
      case BASE -> base(code);
      case EFFECTS -> effects(code);
      case SWITCHERS -> switchers(code);
      case HORIZON -> "effects of " + value + (code.equals("1") ? " period" : " periods");
      case SAME_SWITCHERS ->
          code.equals("yes") ? "the same units in all of them" : "all units seen in each";
      case THIRD -> "eligible by " + value;
      case NORMALIZED -> code.equals("yes") ? "effects by event time per period treated" : "";
      case SE -> se(setting, code);
      case VCOV -> errors(code);
      case CLUSTER -> "clustered by " + value;
      case INTERVAL ->
          switch (code) {
            case NONE -> "no interval";
            case "cluster-robust" ->
                "cluster-robust interval, since the treated differ more than the untreated";
            default -> "interval by the spread of " + value.replace('-', ' ');
          };
      case CONLEY -> "units within " + value + " km";
      case DRAWS -> value + " draws";
      case FAMILY -> value + " tests taken together";
      case PLACEBOS -> code.equals("all") ? "all placebos" : value + " placebo draws";
      case GROUPS -> "one synthetic control for each " + value;
      case POOLING ->
          code.equals("ratio") ? "pooled by the ratio of imbalances" : "pooled by " + value;
      case LAMBDA ->
          switch (code) {
            case "one-se" -> "ridge by cross-validation, one standard error from the best";
            case "min" -> "ridge by cross-validation";
            default -> "ridge of " + value;
          };
      case INFERENCE -> code.equals(NONE) ? "without inference" : "inference by " + inference(code);
      case SOLVER -> "weights by the steps of synthdid, which stop before the least loss";
      case BEFORE -> "before: " + value;
      case AFTER -> "after: " + value;
      case REFERENCE ->
          setting.values().size() == 1
              ? "against event time " + value
              : "against event times "
                  + setting.values().stream()
                      .map(SettingWords::shown)
                      .collect(Collectors.joining(" and "));
      case PRE -> value + " periods before adoption";
      case POST -> value + " periods after it";
      case BALANCED -> "balanced";
      case REDEFINED -> "definition legacy before " + value + ", revised from then on";
      case MIN_E -> "averages from event time " + value + " on";
      case MAX_E -> "averages up to event time " + value;
      case BALANCE_E -> "cohorts seen up to event time " + value;
      case SCORE -> "scores by " + value;
      case OUTCOME -> value + " outcome model";
      case MOMENTS -> code.equals("first") ? "balanced in means" : "moments " + value;
      case RATIO -> value + (code.equals("1") ? " match each" : " matches each");
      case REPLACE -> code.equals("false") ? "without replacement" : "with replacement";
      case CALIPER -> code.equals(NONE) ? "no caliper" : "caliper of " + value;
      case ORDER -> "in " + value + " order of scores";
      case PERMUTATIONS -> value + " permutations";
      case UNBALANCED,
          OFFSET,
          SPREAD,
          BINS,
          SUBCLASSES,
          WILD,
          WILD_SCORES,
          WILD_ERRORS,
          NULL,
          IMPOSE_NULL,
          SEED,
          STATISTIC,
          PLACEBO_SHIFT,
          CONLEY_KERNEL,
          CONLEY_PAIRS,
          CONLEY_LAGS,
          LEAVE_ONE_OUT,
          MISCLASSIFIED,
          MISSING_BOUNDS,
          RECORD,
          OF,
          ON,
          DEFINITION,
          CONTROLS,
          EXCLUDE_CONTROLS,
          REVERSALS,
          ADOPTION,
          PRACTICE,
          THRESHOLD ->
          plain(setting, value);
    };
  }

  private static String plain(Setting setting, String value) {
    return name(setting.key()) + " " + value;
  }

  private static String name(SettingKey key) {
    return key.code().replace('_', ' ');
  }

  /** A column by its plain name, a number with its sign. */
  private static String shown(String code) {
    String plain = code.replace("unit_id", "unit").replace('_', ' ');
    return plain.startsWith("-") ? "\u2212" + plain.substring(1) : plain;
  }

  private static String method(String code) {
    return switch (code) {
      case "dr" -> "doubly robust";
      case "ipw" -> "inverse probability weighting";
      case "reg" -> "outcome regression";
      case "nearest" -> "nearest neighbors";
      default -> "method " + shown(code);
    };
  }

  private static String inference(String code) {
    return switch (code) {
      case "jackknife-plus" -> "jackknife+ over periods";
      case "jackknife" -> "jackknife over units";
      case "conformal" -> "conformal p-values over periods";
      default -> shown(code);
    };
  }

  private static String design(String code) {
    return switch (code) {
      case "differences" -> "donors weighted to move alike before";
      case "control" -> "donors weighted to be alike before";
      case "equal" -> "all donors weighted alike";
      case "augmented" ->
          "donors weighted to be alike before, the rest taken out by ridge regression";
      case "pooled" -> "donors weighted to be alike before, each group and their average";
      case "ridge" -> "donors weighted by ridge regression";
      default -> "design " + shown(code);
    };
  }

  private static String base(String code) {
    return switch (code) {
      case "varying" -> "before adoption, each period against the one before it";
      case "universal" -> "every period against the last before adoption";
      default -> "base " + shown(code);
    };
  }

  private static String effects(String code) {
    return switch (code) {
      case "unit+period" -> "unit and period effects";
      case "cohort+period" -> "cohort and period effects";
      case "period" -> "period effects";
      case "unit" -> "unit effects";
      case NONE -> "no unit effects";
      default -> "effects " + shown(code);
    };
  }

  private static String se(Setting setting, String code) {
    return switch (code) {
      case "imputation" -> "errors of Borusyak, Jaravel and Spiess";
      case "first-change" -> "errors around cohorts of one first change";
      case "path" -> "errors around cohorts of one path";
      default -> plain(setting, shown(code));
    };
  }

  private static String switchers(String code) {
    return switch (code) {
      case "in" -> "units whose treatment first rises";
      case "out" -> "units whose treatment first falls";
      default -> "units whose treatment first rises or falls";
    };
  }

  private static String errors(String code) {
    return switch (code) {
      case "iid" -> "errors alike and independent";
      case "hetero" -> "errors robust to unequal variance";
      case "cluster" -> "";
      default -> "vcov " + shown(code);
    };
  }
}
