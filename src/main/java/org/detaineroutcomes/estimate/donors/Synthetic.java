package org.detaineroutcomes.estimate.donors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.TermName;

/**
 * Synthetic control and synthetic difference in differences on a panel, cohort by cohort against
 * the never treated, averaged by treated rows after treatment.
 */
final class Synthetic {
  static final OptionSpec SOLVER =
      OptionSpec.choice(
          "solver",
          Donors.Solver.class,
          "weights of least loss, or the steps of synthdid, which stop before; with its random placebos");

  private final String name;
  private final Donors.Design design;
  private final Donors.Solver solver;
  private final PanelData panel;
  private final EstimatorOptions options;
  private final List<Drop> drops;
  private final List<Note> notes;
  private final int[] periods;
  private final List<Estimate> rows = new ArrayList<>();
  private boolean enumerated;

  private Synthetic(
      String name,
      Donors.Design design,
      PanelData panel,
      EstimatorOptions options,
      List<Drop> drops) {
    this.name = name;
    this.design = design;
    this.solver =
        options.settings().choice(SOLVER.name(), Donors.Solver.class, Donors.Solver.CONVERGED);
    this.panel = panel;
    this.options = options;
    this.drops = drops;
    this.notes = new ArrayList<>(panel.notes());
    this.periods = panel.periods();
  }

  static Estimation estimate(
      String name, Donors.Design design, PanelData all, EstimatorOptions options) {
    List<Drop> drops = new ArrayList<>(all.drops());
    int periods = all.periods().length;
    boolean[] keep = new boolean[all.rows()];
    for (int u = 0; u < all.units().size(); u++) {
      int from = all.start()[u];
      int to = all.start()[u + 1];
      Arrays.fill(keep, from, to, to - from == periods);
      if (to - from < periods) {
        drops.add(Drop.unit(all.units().get(u), to - from, DropNote.NOT_IN_EVERY_PERIOD));
      }
    }
    PanelData panel = all.subset(keep);
    if (panel.rows() == 0) {
      throw NotEstimable.because(
          name, all, "no unit is seen in every period", "give a balanced panel");
    }
    Adjusted adjusted = Adjusted.of(panel);
    Synthetic synthetic = new Synthetic(name, design, adjusted.panel(), options, drops);
    synthetic.notes.addAll(adjusted.notes());
    synthetic.drops.addAll(adjusted.drops());
    return synthetic.run();
  }

  /** A cohort with its fit. */
  record Part(
      int cohort, List<Integer> units, Donors donors, Donors.Fit fit, Donors.Tuning tuning) {}

  private Estimation run() {
    int last = periods[periods.length - 1];
    List<Integer> donors = new ArrayList<>();
    for (int u = 0; u < panel.units().size(); u++) {
      if (panel.cohort()[u] > last) {
        donors.add(u);
      }
    }
    List<Part> parts = new ArrayList<>();
    for (int g : Arrays.stream(panel.treatedCohorts()).filter(c -> c <= last).toArray()) {
      part(g, donors, parts);
    }
    if (donors.isEmpty()) {
      throw NotEstimable.because(name, panel, "no unit is never treated", "give donors");
    }
    if (parts.isEmpty()) {
      throw NotEstimable.because(
          name,
          panel,
          "no treated cohort has two periods before treatment",
          "give treated units with a longer past");
    }
    if (panel.weights() != null) {
      notes.add(Note.of(EstimateNote.WEIGHTS_UNUSED, name));
    }
    double total = 0;
    double effect = 0;
    double[] share = new double[parts.size()];
    for (int k = 0; k < share.length; k++) {
      share[k] = weight(parts.get(k));
      total += share[k];
    }
    for (int k = 0; k < share.length; k++) {
      share[k] /= total;
      effect += share[k] * parts.get(k).fit().effect();
    }
    parts.stream()
        .mapToDouble(part -> part.fit().dualityGap())
        .filter(Double::isFinite)
        .max()
        .ifPresent(gap -> notes.add(Note.of(EstimateNote.WEIGHTS_CONVERGED, powerOfTen(gap))));
    enumerated = Placebos.enumerated(parts, donors.size(), options.draws(), solver);
    EstimateRow overall =
        row(Term.OVERALL).estimate(effect).sample(panel.rows(), panel.units().size(), null);
    placebos(parts, share, donors.size(), overall);
    rows.add(overall.build());
    for (int k = 0; k < share.length; k++) {
      if (share.length > 1) {
        rows.add(
            row(Term.GROUP)
                .cohort(parts.get(k).cohort())
                .estimate(parts.get(k).fit().effect())
                .weight(share[k])
                .build());
      }
    }
    for (Part part : parts) {
      detail(part, donors, parts.size() > 1);
    }
    return Estimation.of(rows, drops, notes);
  }

  private double weight(Part part) {
    return (double) part.units().size() * (periods.length - part.donors().before());
  }

  private void part(int g, List<Integer> donors, List<Part> parts) {
    int before = (int) Arrays.stream(periods).filter(t -> t < g).count();
    List<Integer> treated = new ArrayList<>();
    for (int u = 0; u < panel.units().size(); u++) {
      if (panel.cohort()[u] == g) {
        treated.add(u);
      }
    }
    if (before < 2) {
      drops.add(
          Drop.cohort(
              panel.printCohort(g), (long) treated.size() * periods.length, DropNote.SHORT_PAST));
      return;
    }
    if (donors.isEmpty()) {
      return;
    }
    double[][] outcome = new double[donors.size() + treated.size()][];
    for (int i = 0; i < outcome.length; i++) {
      int u = i < donors.size() ? donors.get(i) : treated.get(i - donors.size());
      outcome[i] = Arrays.copyOfRange(panel.outcome(), panel.start()[u], panel.start()[u + 1]);
    }
    Donors matrix = new Donors(outcome, donors.size(), before);
    Donors.Tuning tuning = matrix.tuning(design, solver);
    parts.add(new Part(g, treated, matrix, matrix.fit(design, tuning, null, null), tuning));
  }

  /** Standard error from donors put in the place of the treated; refused where there are none. */
  private void placebos(List<Part> parts, double[] share, int donors, EstimateRow overall) {
    int most = parts.stream().mapToInt(p -> p.units().size()).max().orElse(0);
    if (options.draws() == 0) {
      notes.add(Note.of(EstimateNote.NO_PLACEBOS));
      return;
    }
    if (donors <= most || donors < 2) {
      notes.add(Note.of(EstimateNote.FEW_DONORS, donors, most));
      return;
    }
    Placebos placebos = new Placebos(parts, share, design);
    if (enumerated) {
      notes.add(Note.of(EstimateNote.PLACEBOS_ENUMERATED, placebos.ways()));
    }
    double error =
        enumerated ? placebos.enumerated() : placebos.drawn(options.draws(), options.seed());
    overall.stdError(error, Double.POSITIVE_INFINITY, options.level());
  }

  /** The least power of ten that is no less, rounding set aside. */
  private static double powerOfTen(double gap) {
    return Math.pow(10, Math.max(-12, Math.ceil(Math.log10(gap))));
  }

  /** Gaps by period, and the weights. */
  private void detail(Part part, List<Integer> donors, boolean staggered) {
    double[] gaps = part.donors().gaps(part.fit().omega());
    double level = 0;
    for (int t = 0; t < part.donors().before(); t++) {
      level += part.fit().lambda()[t] * gaps[t];
    }
    for (int t = 0; t < gaps.length; t++) {
      EstimateRow row =
          row(Term.DYNAMIC)
              .eventTime(periods[t] - part.cohort())
              .period(periods[t])
              .estimate(gaps[t] - level);
      rows.add((staggered ? row.cohort(part.cohort()) : row).build());
    }
    for (int i = 0; i < donors.size(); i++) {
      rows.add(
          weight(TermName.OMEGA, part, staggered)
              .of(EstimateDimension.DONOR, panel.units().get(donors.get(i)))
              .weight(part.fit().omega()[i])
              .build());
    }
    for (int t = 0; t < part.donors().before(); t++) {
      rows.add(
          weight(TermName.LAMBDA, part, staggered)
              .period(periods[t])
              .weight(part.fit().lambda()[t])
              .build());
    }
  }

  private EstimateRow weight(TermName term, Part part, boolean staggered) {
    EstimateRow row = row(new Term(TermKind.PART, term)).in(EstimateUnit.WEIGHT);
    return staggered ? row.cohort(part.cohort()) : row;
  }

  private EstimateRow row(Term term) {
    Specification specification =
        Specification.of(SettingKey.DESIGN, design.name().toLowerCase(Locale.ROOT))
            .with(SettingKey.CONTROL, "never");
    if (!panel.covariateNames().isEmpty()) {
      specification = specification.withCovariates(panel.spec());
    }
    if (solver == Donors.Solver.ORIGINAL) {
      specification = specification.with(SettingKey.SOLVER, "original");
    }
    if (enumerated) {
      specification = specification.with(SettingKey.PLACEBOS, "all");
    } else if (options.draws() > 0) {
      specification =
          specification
              .with(SettingKey.PLACEBOS, options.draws())
              .with(SettingKey.SEED, options.seed());
    }
    return EstimateRow.of(panel, name, specification, term);
  }
}
