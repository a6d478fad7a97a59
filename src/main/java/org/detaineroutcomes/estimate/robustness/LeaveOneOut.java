package org.detaineroutcomes.estimate.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RobustnessNote;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.stats.Parallel;

/**
 * The headline again and again, one group of units left out each time: a finding that one state or
 * county carries is a finding about that place (the jackknife of Tukey 1958, read as influence).
 *
 * <p>Setting {@code leave-one-out}: the column of the groups. Where there are many groups the rows
 * are of those that move the figure most; the notes name the first of them and the range.
 */
final class LeaveOneOut implements RobustnessCheck {
  static final String SETTING = "leave-one-out";
  private static final int SHOWN = 60;
  private static final int MOST = 10;

  @Override
  public List<OptionSpec> options() {
    return List.of(OptionSpec.column(SETTING, "the figure without each group of the column"));
  }

  /** The figure without one group; empty where nothing can be estimated without it. */
  private record Without(String group, Optional<Estimate> figure) {
    double shift(double whole) {
      return figure.map(f -> Math.abs(f.estimate() - whole)).orElse(Double.POSITIVE_INFINITY);
    }
  }

  @Override
  public Estimation beside(
      Estimator estimator,
      PanelData panel,
      EstimatorOptions options,
      EstimatorOptions plain,
      Estimation found) {
    Optional<Estimate> whole = Headline.of(found);
    if (whole.isEmpty()) {
      return found.with(List.of(Note.of(RobustnessNote.NOTHING_LEFT_OUT, estimator.name())));
    }
    Refit again = Refit.of(estimator, plain);
    List<String> groups = List.copyOf(new TreeSet<>(panel.groups()));
    Without[] results = new Without[groups.size()];
    Parallel.each(
        results.length,
        g ->
            results[g] = new Without(groups.get(g), again.headline(without(panel, groups.get(g)))));
    double figure = whole.get().estimate();
    List<Without> byInfluence = new ArrayList<>(List.of(results));
    byInfluence.sort(
        Comparator.<Without>comparingDouble(w -> -w.shift(figure)).thenComparing(Without::group));
    List<Without> shown =
        results.length <= SHOWN
            ? List.of(results)
            : byInfluence.stream().filter(w -> w.figure().isPresent()).limit(MOST).toList();
    List<Estimate> rows = new ArrayList<>();
    shown.forEach(w -> w.figure().ifPresent(f -> rows.add(row(panel, estimator, options, w, f))));
    return found.with(rows, notes(byInfluence, groups.size(), figure));
  }

  private static PanelData without(PanelData panel, String group) {
    boolean[] keep = new boolean[panel.rows()];
    List<String> groups = panel.groups();
    for (int u = 0; u < groups.size(); u++) {
      Arrays.fill(keep, panel.start()[u], panel.start()[u + 1], !groups.get(u).equals(group));
    }
    return panel.subset(keep);
  }

  private static Estimate row(
      PanelData panel, Estimator estimator, EstimatorOptions options, Without w, Estimate figure) {
    EstimateRow row =
        EstimateRow.of(
                panel,
                estimator.name(),
                figure
                    .specification()
                    .with(SettingKey.LEAVE_ONE_OUT, options.settings().typed().get(SETTING)),
                Term.check(TermName.LEAVE_ONE_OUT))
            .of(EstimateDimension.LEFT_OUT, w.group())
            .in(figure.unit())
            .estimate(figure.estimate())
            .sampleOf(figure);
    if (figure.stdError() != null) {
      row.stdError(figure.stdError(), Double.POSITIVE_INFINITY, options.level());
    }
    return row.build();
  }

  private static List<Note> notes(List<Without> byInfluence, int groups, double figure) {
    List<Note> notes = new ArrayList<>();
    List<Without> left = byInfluence.stream().filter(w -> w.figure().isPresent()).toList();
    byInfluence.stream()
        .filter(w -> w.figure().isEmpty())
        .forEach(w -> notes.add(Note.of(RobustnessNote.NONE_WITHOUT_GROUP, w.group())));
    if (left.isEmpty()) {
      return notes;
    }
    double low = left.stream().mapToDouble(w -> w.figure().get().estimate()).min().orElseThrow();
    double high = left.stream().mapToDouble(w -> w.figure().get().estimate()).max().orElseThrow();
    Without most = left.get(0);
    notes.add(
        Note.of(
            RobustnessNote.LEAVE_ONE_OUT_RANGE,
            groups,
            low,
            high,
            most.group(),
            figure,
            most.figure().get().estimate()));
    boolean turns = left.stream().anyMatch(w -> w.figure().get().estimate() * figure < 0);
    if (turns) {
      notes.add(Note.of(RobustnessNote.SIGN_RESTS_ON_ONE_GROUP));
    }
    return notes;
  }
}
