package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Collinear;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.LogExposure;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.estimate.regression.SaturatedFit.Figure;
import org.detaineroutcomes.estimate.regression.SmallFit.Family;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.TermName;

/**
 * Extended two-way fixed effects, linear or Poisson: an effect for every cohort and period,
 * averaged over treated rows on the scale of the outcome, with errors by the delta method.
 */
record Extended(String name, Family family, EstimatorOptions options) {

  /** A row to come: its keys, and the figure. */
  private record Entry(Term term, Integer cohort, Integer period, Integer event, Figure figure) {}

  Estimation estimate(PanelData all) {
    List<Drop> drops = new ArrayList<>(all.drops());
    List<Note> notes = new ArrayList<>(all.notes());
    PanelData panel =
        linked(withoutCollinear(ControlRows.of(name, all, drops, notes), drops), drops);
    panel = panel.withCentredCovariates();
    SaturatedLayout layout = new SaturatedLayout(panel, options);
    if (layout.cells.stream().noneMatch(cell -> cell.event() >= 0)) {
      throw NotEstimable.because(
          name, all, "no treated cohort has untreated controls in its periods", "give both");
    }
    Clusters clusters = Clusters.of(panel, options);
    notes.addAll(clusters.notes());
    double[] offset = family == Family.POISSON ? LogExposure.log(panel, options.settings()) : null;
    if (offset != null) {
      notes.add(LogExposure.note(panel, options.settings()));
    }
    SaturatedFit fit =
        new SaturatedFit(
            layout, new SmallFit.Sample(family, panel.outcome(), panel.weights(), offset));
    List<Entry> entries = entries(layout, fit);
    int together =
        (int) entries.stream().filter(e -> e.term().kind() != TermKind.GROUP_TIME).count();
    SaturatedVariances.Variances variances =
        new SaturatedVariances(fit)
            .of(entries.stream().map(Entry::figure).toList(), together, clusters);
    Specification specification =
        Specification.of(SettingKey.CONTROL, options.control().word())
            .with(SettingKey.EFFECTS, "cohort", "period")
            .with(SettingKey.ANTICIPATION, options.anticipation())
            .withWeights(panel.spec())
            .withCovariates(panel.spec());
    if (family == Family.POISSON) {
      specification =
          specification.with(
              SettingKey.OFFSET, panel.spec().offset() == null ? "none" : panel.spec().offset());
    }
    return layout.measured(
        rows(panel, entries, variances, specification.with(clusters), drops, notes));
  }

  private Estimation rows(
      PanelData panel,
      List<Entry> entries,
      SaturatedVariances.Variances variances,
      Specification specification,
      List<Drop> drops,
      List<Note> notes) {
    double df = family == Family.POISSON ? Double.POSITIVE_INFINITY : variances.df();
    List<Estimate> rows = new ArrayList<>();
    long below = 0;
    for (int k = 0; k < entries.size(); k++) {
      Entry entry = entries.get(k);
      double variance =
          k < variances.matrix().length ? variances.matrix()[k][k] : variances.variance()[k];
      below += variance < 0 ? 1 : 0;
      EstimateRow row = EstimateRow.of(panel, name, specification, entry.term());
      if (entry.cohort() != null) {
        row.cohort(entry.cohort());
      }
      if (entry.period() != null) {
        row.period(entry.period());
      }
      if (entry.event() != null) {
        row.eventTime(entry.event());
      }
      if (entry.term().is(TermName.LOG_ATT_GT) || entry.term().is(TermName.LOG_RATIO)) {
        row.in(EstimateUnit.LOG_POINTS);
      }
      rows.add(
          row.estimate(entry.figure().value())
              .stdError(Math.sqrt(variance), df, options.level())
              .sample(panel.rows(), panel.units().size(), variances.clusters())
              .build());
    }
    if (below > 0) {
      notes.add(Clusters.belowZero(below));
    }
    List<Integer> index = IntStream.range(0, variances.matrix().length).boxed().toList();
    Estimation found =
        Estimation.of(rows, drops, notes).with(new Estimation.Variance(index, variances.matrix()));
    return variances.byUnit() == null
        ? found
        : found.with(Estimation.Influence.ofParts(panel.units(), index, variances.byUnit()));
  }

  /** Averages first, then cohorts by period, and of counts the same in logarithms. */
  private List<Entry> entries(SaturatedLayout layout, SaturatedFit fit) {
    int count = layout.cells.size();
    List<Figure> with = IntStream.range(0, count).mapToObj(fit::treated).toList();
    List<Figure> without = IntStream.range(0, count).mapToObj(fit::untreated).toList();
    List<Figure> effects =
        IntStream.range(0, count)
            .mapToObj(k -> Figure.sum(List.of(with.get(k), without.get(k)), new double[] {1, -1}))
            .toList();
    List<Entry> entries = new ArrayList<>();
    int[] treated =
        IntStream.range(0, count).filter(k -> layout.cells.get(k).event() >= 0).toArray();
    entries.add(new Entry(Term.OVERALL, null, null, null, mean(layout, effects, treated)));
    if (family == Family.POISSON) {
      entries.add(
          new Entry(
              new Term(TermKind.AVERAGE, TermName.LOG_RATIO),
              null,
              null,
              null,
              logRatio(mean(layout, with, treated), mean(layout, without, treated))));
    }
    int[] every = IntStream.range(0, count).toArray();
    by(layout, every, SaturatedLayout.Cell::event)
        .forEach(
            (e, of) ->
                entries.add(new Entry(Term.DYNAMIC, null, null, e, mean(layout, effects, of))));
    by(layout, treated, SaturatedLayout.Cell::cohort)
        .forEach(
            (g, of) ->
                entries.add(new Entry(Term.GROUP, g, null, null, mean(layout, effects, of))));
    Term calendar = new Term(TermKind.CALENDAR, TermName.CALENDAR);
    by(layout, treated, SaturatedLayout.Cell::period)
        .forEach(
            (t, of) -> entries.add(new Entry(calendar, null, t, null, mean(layout, effects, of))));
    for (int k = 0; k < count; k++) {
      entries.add(cell(Term.ATT_GT, layout.cells.get(k), effects.get(k)));
    }
    for (int k = 0; family == Family.POISSON && k < count; k++) {
      entries.add(
          cell(
              new Term(TermKind.GROUP_TIME, TermName.LOG_ATT_GT),
              layout.cells.get(k),
              fit.coefficient(k)));
    }
    return entries;
  }

  private static Entry cell(Term term, SaturatedLayout.Cell cell, Figure figure) {
    return new Entry(term, cell.cohort(), cell.period(), cell.event(), figure);
  }

  private static Map<Integer, int[]> by(
      SaturatedLayout layout, int[] cells, ToIntFunction<SaturatedLayout.Cell> key) {
    Map<Integer, int[]> groups = new TreeMap<>();
    for (int k : cells) {
      groups.merge(
          key.applyAsInt(layout.cells.get(k)),
          new int[] {k},
          (a, b) -> IntStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray());
    }
    return new LinkedHashMap<>(groups);
  }

  /** The mean over the rows of some cells. */
  private static Figure mean(SaturatedLayout layout, List<Figure> figures, int[] cells) {
    double[] weights =
        Arrays.stream(cells).mapToDouble(k -> layout.cells.get(k).rows().length).toArray();
    double total = Arrays.stream(weights).sum();
    return Figure.sum(
        Arrays.stream(cells).mapToObj(figures::get).toList(),
        Arrays.stream(weights).map(w -> w / total).toArray());
  }

  /** The logarithm of one mean over another. */
  private static Figure logRatio(Figure above, Figure below) {
    Figure moves =
        Figure.sum(List.of(above, below), new double[] {1 / above.value(), -1 / below.value()});
    return new Figure(Math.log(above.value() / below.value()), moves.base(), moves.own());
  }

  /** Covariates that are the same for everyone in each period explain nothing. */
  private static PanelData withoutCollinear(PanelData panel, List<Drop> drops) {
    if (panel.covariates().length == 0) {
      return panel;
    }
    int[] periods = panel.periods();
    int[] kept = Collinear.kept(panel.covariates(), panel.periodIndex(periods), periods.length);
    drops.addAll(Collinear.drops(panel.covariateNames(), kept, DropNote.COLLINEAR_WITH_PERIODS));
    return kept.length == panel.covariates().length ? panel : panel.withCovariates(kept);
  }

  /**
   * The rows of cells whose cohort and period base rows link; of counts, those of cohorts and
   * periods whose base has events as well.
   */
  private PanelData linked(PanelData all, List<Drop> drops) {
    PanelData panel = all;
    while (true) {
      SaturatedLayout layout = new SaturatedLayout(panel, options);
      boolean[] keep = family == Family.POISSON ? withEvents(layout) : new boolean[panel.rows()];
      if (family == Family.LINEAR) {
        Arrays.fill(keep, true);
      }
      long zeros = count(keep);
      if (zeros > 0) {
        drops.add(Drop.rows(zeros, DropNote.ONLY_ZEROS));
      } else {
        boolean[] apart = layout.notLinked();
        for (int k = 0; k < apart.length; k++) {
          for (int r : apart[k] ? layout.cells.get(k).rows() : new int[0]) {
            keep[r] = false;
          }
        }
        if (count(keep) > 0) {
          drops.add(Drop.rows(count(keep), DropNote.NOT_LINKED));
        }
      }
      if (count(keep) == 0) {
        return panel;
      }
      panel = panel.subset(keep);
      if (panel.rows() == 0) {
        throw NotEstimable.because(
            name, all, "no row is linked to untreated ones", "give untreated units with events");
      }
    }
  }

  private static long count(boolean[] keep) {
    return IntStream.range(0, keep.length).filter(r -> !keep[r]).count();
  }

  /** Rows of cohorts and periods whose base rows have events; others would have none expected. */
  private static boolean[] withEvents(SaturatedLayout layout) {
    double[] ofCohort = new double[layout.cohorts.length];
    double[] ofPeriod = new double[layout.periods.length];
    boolean[] cohortSeen = new boolean[ofCohort.length];
    boolean[] periodSeen = new boolean[ofPeriod.length];
    for (int r : layout.base) {
      ofCohort[layout.cohortOf[r]] += layout.panel.outcome()[r];
      ofPeriod[layout.at[r]] += layout.panel.outcome()[r];
      cohortSeen[layout.cohortOf[r]] = true;
      periodSeen[layout.at[r]] = true;
    }
    boolean[] keep = new boolean[layout.at.length];
    for (int r = 0; r < keep.length; r++) {
      int c = layout.cohortOf[r];
      int t = layout.at[r];
      keep[r] = !(cohortSeen[c] && ofCohort[c] == 0) && !(periodSeen[t] && ofPeriod[t] == 0);
    }
    return keep;
  }
}
