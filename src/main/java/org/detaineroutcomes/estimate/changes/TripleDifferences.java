package org.detaineroutcomes.estimate.changes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.estimate.regression.ControlRows;
import org.detaineroutcomes.model.result.DropKind;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.TermName;

/**
 * Triple differences: the difference in differences among the eligible less that among the others
 * (Olden and Møen 2022, Econometrics Journal 25), for every cohort and period against cohorts that
 * are untreated, one by one (Ortiz-Villavicencio and Sant'Anna 2025).
 *
 * <p>With one cohort and two periods it is the coefficient of treated × eligible × after in a
 * regression with unit effects and effects of treated × period and of eligible × period. Setting
 * {@code third}: the covariate that tells the eligible, by its value in a unit's first row, 1 from
 * 0; other numbers are split at their median over units. Without it the first covariate is taken.
 */
public final class TripleDifferences implements Estimator {
  private static final String THIRD = "third";

  private static final Traits TRAITS =
      Traits.of("triple-differences", Estimand.DIFFERENCE_OF_EFFECTS)
          .with(Traits.EventTimes.ONE_REFERENCE)
          .with(OptionSpec.column(THIRD, "the covariate that tells the eligible from the others"));

  @Override
  public Traits traits() {
    return TRAITS;
  }

  /** The effect on a cohort in a period: of the eligible, of the others, and their difference. */
  private record Cell(int cohort, int period, Change eligible, Change others) {
    int event() {
      return period - cohort;
    }

    Change difference() {
      return new Change(
          eligible.value() - others.value(),
          eligible.size(),
          IntStream.range(0, eligible.influence().length)
              .mapToDouble(u -> eligible.influence()[u] - others.influence()[u])
              .toArray());
    }
  }

  @Override
  public Estimation estimate(PanelData all, EstimatorOptions options) {
    int third = third(all, options);
    List<Drop> drops = new ArrayList<>(all.drops());
    List<Note> notes = new ArrayList<>(all.notes());
    PanelData panel = ControlRows.of(name(), all, drops, notes);
    boolean[] eligible = eligible(panel, panel.covariates()[third], notes);
    if (panel.covariates().length > 1) {
      notes.add(Note.of(EstimateNote.COVARIATES_UNUSED, name()));
    }
    LongChanges changes = new LongChanges(panel, options);
    List<Cell> cells = cells(changes, eligible, drops);
    List<Cell> treated = cells.stream().filter(c -> c.event() >= 0).toList();
    if (treated.isEmpty()) {
      throw NotEstimable.because(
          name(),
          all,
          "no cohort has eligible and other units, and controls of both kinds",
          "give both on both sides, or another column");
    }
    Clusters clusters = Clusters.of(panel, options);
    notes.addAll(clusters.notes());
    Specification specification =
        Specification.of(SettingKey.CONTROL, options.control().word())
            .with(SettingKey.THIRD, panel.covariateNames().get(third))
            .with(SettingKey.ANTICIPATION, options.anticipation())
            .withWeights(panel.spec())
            .with(clusters);
    ChangeRows rows = new ChangeRows(name(), panel, specification, clusters, options);
    rows.add(Term.OVERALL, difference(treated), row -> row);
    Term within = new Term(TermKind.PART, TermName.WITHIN_THIRD);
    rows.add(
        within,
        Change.mean(treated.stream().map(Cell::eligible).toList()),
        row -> row.of(EstimateDimension.THIRD, "eligible"));
    rows.add(
        within,
        Change.mean(treated.stream().map(Cell::others).toList()),
        row -> row.of(EstimateDimension.THIRD, "others"));
    by(cells, true)
        .forEach((e, of) -> rows.add(Term.DYNAMIC, difference(of), row -> row.eventTime(e)));
    by(treated, false)
        .forEach((g, of) -> rows.add(Term.GROUP, difference(of), row -> row.cohort(g)));
    Estimation found = rows.estimation(drops, notes);
    int[] from =
        cells.stream()
            .mapToInt(cell -> changes.periods[changes.base(cell.cohort())] - cell.cohort())
            .distinct()
            .toArray();
    return from.length == 1 ? found.from(from[0]) : found;
  }

  private static Change difference(List<Cell> cells) {
    return Change.mean(cells.stream().map(Cell::difference).toList());
  }

  private static Map<Integer, List<Cell>> by(List<Cell> cells, boolean event) {
    Map<Integer, List<Cell>> groups = new TreeMap<>();
    for (Cell cell : cells) {
      groups
          .computeIfAbsent(event ? cell.event() : cell.cohort(), k -> new ArrayList<>())
          .add(cell);
    }
    return groups;
  }

  /** The position of the covariate that tells the eligible. */
  private int third(PanelData all, EstimatorOptions options) {
    String named = options.settings().typed().get(THIRD);
    int at = named == null ? 0 : all.covariateNames().indexOf(named);
    if (at < 0 || all.covariates().length == 0) {
      throw NotEstimable.because(
          name(),
          all,
          named == null
              ? "no covariate tells the eligible from the others"
              : "'" + named + "' is none of the covariates " + all.covariateNames(),
          "name a column of zeros and ones in --covariates and in --option third=COLUMN");
    }
    return at;
  }

  /** Which units are eligible, by their first row. */
  private static boolean[] eligible(PanelData panel, double[] column, List<Note> notes) {
    int units = panel.units().size();
    double[] of = Arrays.stream(panel.start(), 0, units).mapToDouble(r -> column[r]).toArray();
    if (Arrays.stream(of).allMatch(v -> v == 0 || v == 1)) {
      return mark(of, 0);
    }
    double[] sorted = Arrays.stream(of).sorted().toArray();
    double median = (sorted[(units - 1) / 2] + sorted[units / 2]) / 2;
    notes.add(Note.of(EstimateNote.THIRD_SPLIT, median));
    return mark(of, median);
  }

  private static boolean[] mark(double[] of, double above) {
    boolean[] marks = new boolean[of.length];
    for (int u = 0; u < of.length; u++) {
      marks[u] = of[u] > above;
    }
    return marks;
  }

  private static List<Cell> cells(LongChanges changes, boolean[] eligible, List<Drop> drops) {
    List<Cell> cells = new ArrayList<>();
    for (int g : changes.cohorts) {
      int base = g == PanelData.NEVER ? -1 : changes.base(g);
      for (int t = 0; base >= 0 && t < changes.periods.length; t++) {
        if (t == base) {
          continue;
        }
        Change inside = within(changes, g, base, t, u -> eligible[u]);
        Change outside = within(changes, g, base, t, u -> !eligible[u]);
        if (inside == null || outside == null) {
          drops.add(
              Drop.of(
                  DropKind.COHORT_EVENT_TIME,
                  changes.panel.printCohort(g),
                  changes.periods[t] - g,
                  DropNote.NO_TREATED_OR_CONTROL));
        } else {
          cells.add(new Cell(g, changes.periods[t], inside, outside));
        }
      }
    }
    return cells;
  }

  /**
   * The difference in differences of some units; null where there are none of the cohort, or no
   * controls. Several untreated cohorts count by all their units, eligible or not.
   */
  private static Change within(
      LongChanges changes, int cohort, int base, int at, IntPredicate among) {
    int[] treated = among(changes, cohort, base, at, among);
    List<Change> parts = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    double total = 0;
    for (int c : changes.untreated(cohort, base, at)) {
      int[] both = changes.of(c, base, at);
      int[] controls = among(changes, c, base, at, among);
      if (controls.length > 0 && controls.length < both.length) {
        parts.add(Change.mean(changes, controls, base, at, -1));
        double size = Arrays.stream(both).mapToDouble(u -> changes.weight(u, base)).sum();
        weights.add(size);
        total += size;
      }
    }
    if (treated.length == 0 || parts.isEmpty()) {
      return null;
    }
    Change own = Change.mean(changes, treated, base, at, 1);
    double all = total;
    Change control = Change.sum(parts, weights.stream().mapToDouble(size -> size / all).toArray());
    Change both = Change.sum(List.of(own, control), new double[] {1, 1});
    return new Change(both.value(), own.size(), both.influence());
  }

  private static int[] among(
      LongChanges changes, int cohort, int base, int at, IntPredicate among) {
    return Arrays.stream(changes.of(cohort, base, at)).filter(among).toArray();
  }
}
