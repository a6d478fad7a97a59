package org.detaineroutcomes.estimate.cohorts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.EstimatorOptions.Control;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.estimate.regression.StackedFit;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;

/**
 * Stacked regression: every cohort with its clean controls in a window of event time is a data set
 * of its own, all are stacked, and units and periods get effects in each (Cengiz, Dube, Lindner and
 * Zipperer 2019, Quarterly Journal of Economics 134).
 *
 * <p>Settings {@code pre} and {@code post} bound the window; by default it is the widest that every
 * cohort fills. Controls are never treated, or with {@code --control not-yet} not treated until the
 * window ends. A row that serves in several stacks counts in each; clusters hold its copies.
 */
public final class Stacked implements Estimator {
  private static final Traits TRAITS =
      Traits.of("stacked", Estimand.EFFECT_AT_SHARED_EVENT_TIMES)
          .with(Traits.EventTimes.ONE_REFERENCE)
          .with(
              OptionSpec.whole("pre", "", "periods before adoption in the window"),
              OptionSpec.whole("post", "", "periods after adoption in the window"));

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Estimation estimate(PanelData panel, EstimatorOptions options) {
    int[] periods = panel.periods();
    int first = periods[0];
    int last = periods[periods.length - 1];
    int[] cohorts =
        Arrays.stream(panel.treatedCohorts()).filter(g -> g > first && g <= last).toArray();
    if (cohorts.length == 0) {
      throw NotEstimable.because(
          name(), panel, "no unit is treated after the first period", "give treated units");
    }
    int pre =
        options.settings().whole("pre", Arrays.stream(cohorts).map(g -> g - first).min().orElse(1));
    int post =
        options.settings().whole("post", Arrays.stream(cohorts).map(g -> last - g).min().orElse(0));
    List<Drop> drops = new ArrayList<>(panel.drops());
    StackedFit.Builder stacks = new StackedFit.Builder(panel);
    for (int g : cohorts) {
      if (g - pre < first || g + post > last) {
        drops.add(Drop.cohort(panel.printCohort(g), 0, DropNote.WINDOW_LEAVES_PANEL));
      } else if (!stack(stacks, panel, g, pre, post, options)) {
        drops.add(Drop.cohort(panel.printCohort(g), 0, DropNote.NO_CLEAN_CONTROL));
        stacks.forget(g);
      }
    }
    if (stacks.isEmpty()) {
      throw NotEstimable.because(
          name(),
          panel,
          "no cohort has a full window and a clean control",
          "give a shorter window");
    }
    StackedFit fit = stacks.fit(options);
    drops.addAll(fit.drops());
    List<Note> notes = new ArrayList<>(panel.notes());
    notes.addAll(fit.notes());
    Specification specification =
        Specification.of(SettingKey.PRE, pre)
            .with(SettingKey.POST, post)
            .with(SettingKey.CONTROL, options.control().word())
            .withWeights(panel.spec())
            .withAnyCovariates(panel.spec())
            .with(fit.errors());
    return Estimation.of(rows(panel, fit, specification, options.level()), drops, notes);
  }

  /**
   * Adds the rows of a cohort and its clean controls inside the window.
   *
   * @return whether the stack has units of the cohort and controls
   */
  private static boolean stack(
      StackedFit.Builder stacks,
      PanelData panel,
      int cohort,
      int pre,
      int post,
      EstimatorOptions options) {
    int[] periods = panel.periods();
    int last = periods[periods.length - 1];
    int zero = lastBefore(cohort, periods, options.anticipation());
    boolean control = false;
    boolean any = false;
    for (int u = 0; u < panel.units().size(); u++) {
      int c = panel.cohort()[u];
      boolean clean =
          options.control() == Control.NEVER
              ? c > last
              : c > cohort + post + options.anticipation();
      if (c != cohort && !clean) {
        continue;
      }
      any |= c == cohort;
      control |= c != cohort;
      for (int r = panel.start()[u]; r < panel.start()[u + 1]; r++) {
        int event = panel.period()[r] - cohort;
        if (event >= -pre && event <= post) {
          stacks.add(r, cohort, u, c == cohort && event != zero ? event : null);
        }
      }
    }
    return control && any;
  }

  /** The overall effect, then the effects by event time. */
  private List<Estimate> rows(
      PanelData panel, StackedFit fit, Specification specification, double level) {
    List<Estimate> rows = new ArrayList<>();
    for (StackedFit.Row row : fit.rows()) {
      EstimateRow estimate =
          EstimateRow.of(
                  panel, name(), specification, row.event() == null ? Term.OVERALL : Term.DYNAMIC)
              .estimate(row.estimate())
              .stdError(row.stdError(), row.df(), level)
              .sample(fit.size(), fit.units(), fit.clusters());
      if (row.event() != null) {
        estimate.eventTime(row.event());
      }
      rows.add(estimate.build());
    }
    return rows;
  }

  /**
   * The last event time before units may react: -1 without anticipation, or an earlier one where
   * periods have gaps.
   */
  private static int lastBefore(int cohort, int[] periods, int anticipation) {
    int latest = -1 - anticipation;
    return Arrays.stream(periods)
        .map(t -> t - cohort)
        .filter(e -> e <= latest)
        .max()
        .orElse(latest);
  }
}
