package org.detaineroutcomes.words;

import java.util.Map;

/** The settings of an estimator, "vcov=cluster:unit_id", in words. */
public final class SettingWords {
  private static final Map<String, String> WHOLE =
      Map.ofEntries(
          Map.entry("control=never", "beside units that never adopt"),
          Map.entry("control=not-yet", "beside units that have not yet adopted"),
          Map.entry("method=dr", "doubly robust"),
          Map.entry("method=ipw", "inverse probability weighting"),
          Map.entry("method=reg", "outcome regression"),
          Map.entry("covariates=none", "no covariates"),
          Map.entry("weights=none", "unweighted"),
          Map.entry("anticipation=0", "no anticipation"),
          Map.entry("base=varying", "before adoption, each period against the one before it"),
          Map.entry("base=universal", "every period against the last before adoption"),
          Map.entry("effects=unit+period", "unit and period effects"),
          Map.entry("effects=period", "period effects"),
          Map.entry("design=differences", "donors weighted to move alike before"),
          Map.entry("design=control", "donors weighted to be alike before"),
          Map.entry("design=equal", "all donors weighted alike"),
          Map.entry("se=imputation", "errors of Borusyak, Jaravel and Spiess"),
          Map.entry("vcov=iid", "errors alike and independent"),
          Map.entry("vcov=hetero", "errors robust to unequal variance"));

  /** {@code %s} stands for the value. */
  private static final Map<String, String> BY_KEY =
      Map.ofEntries(
          Map.entry("covariates", "covariates %s"),
          Map.entry("weights", "weighted by %s"),
          Map.entry("anticipation", "%s periods of anticipation"),
          Map.entry("cluster", "clustered by %s"),
          Map.entry("draws", "%s draws"),
          Map.entry("family", "%s tests taken together"),
          Map.entry("placebos", "%s placebo draws"),
          Map.entry("before", "before: %s"),
          Map.entry("after", "after: %s"),
          Map.entry("reference", "against event time %s"),
          Map.entry("pre", "%s periods before adoption"),
          Map.entry("post", "%s periods after it"));

  private static final String CLUSTERED = "cluster:";

  private SettingWords() {}

  /** One setting; one without words of its own keeps its name and value. */
  public static String of(String setting) {
    String whole = WHOLE.get(setting);
    int at = setting.indexOf('=');
    if (whole != null || at < 0) {
      return whole != null ? whole : setting;
    }
    String key = setting.substring(0, at);
    String value = setting.substring(at + 1).replace("unit_id", "unit").replace('_', ' ');
    if (key.equals("vcov") && value.startsWith(CLUSTERED)) {
      return of("cluster=" + value.substring(CLUSTERED.length()));
    }
    String words = BY_KEY.get(key);
    return words == null
        ? key.replace('-', ' ') + " " + value
        : words.replace("%s", value.startsWith("-") ? "\u2212" + value.substring(1) : value);
  }
}
