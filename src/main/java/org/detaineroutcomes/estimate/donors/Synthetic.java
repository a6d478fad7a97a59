package org.detaineroutcomes.estimate.donors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
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
  private final DonorPanel pool;
  private final PanelData panel;
  private final EstimatorOptions options;
  private final List<Note> notes;
  private final int[] periods;
  private final List<Estimate> rows = new ArrayList<>();
  private boolean enumerated;

  private Synthetic(String name, Donors.Design design, DonorPanel pool, EstimatorOptions options) {
    this.name = name;
    this.design = design;
    this.solver =
        options.settings().choice(SOLVER.name(), Donors.Solver.class, Donors.Solver.CONVERGED);
    this.pool = pool;
    this.panel = pool.panel();
    this.options = options;
    this.notes = new ArrayList<>(pool.notes());
    this.periods = panel.periods();
  }

  static Estimation estimate(
      String name, Donors.Design design, PanelData all, EstimatorOptions options) {
    return new Synthetic(name, design, DonorPanel.of(name, all), options).run();
  }

  /** A cohort with its fit. */
  record Part(DonorPanel.Cohort cohort, Donors donors, Donors.Fit fit, Donors.Tuning tuning) {}

  private Estimation run() {
    List<Part> parts = pool.cohorts().stream().map(this::part).toList();
    double[] share = pool.shares();
    double effect = 0;
    for (int k = 0; k < share.length; k++) {
      effect += share[k] * parts.get(k).fit().effect();
    }
    parts.stream()
        .mapToDouble(part -> part.fit().dualityGap())
        .filter(Double::isFinite)
        .max()
        .ifPresent(
            gap -> notes.add(Note.of(EstimateNote.WEIGHTS_CONVERGED, DonorPanel.powerOfTen(gap))));
    enumerated = Placebos.enumerated(parts, pool.donors().length, options.draws(), solver);
    EstimateRow overall =
        row(Term.OVERALL).estimate(effect).sample(panel.rows(), panel.units().size(), null);
    placebos(parts, share, pool.donors().length, overall);
    rows.add(overall.build());
    for (int k = 0; k < share.length; k++) {
      if (share.length > 1) {
        rows.add(
            row(Term.GROUP)
                .cohort(parts.get(k).cohort().start())
                .estimate(parts.get(k).fit().effect())
                .weight(share[k])
                .build());
      }
    }
    for (Part part : parts) {
      detail(part, parts.size() > 1);
    }
    return Estimation.of(rows, pool.drops(), notes);
  }

  private Part part(DonorPanel.Cohort cohort) {
    int[] units =
        IntStream.concat(IntStream.of(pool.donors()), IntStream.of(cohort.units())).toArray();
    Donors matrix = new Donors(pool.paths(units), pool.donors().length, cohort.before());
    Donors.Tuning tuning = matrix.tuning(design, solver);
    return new Part(cohort, matrix, matrix.fit(design, tuning, null, null), tuning);
  }

  /** Standard error from donors put in the place of the treated; refused where there are none. */
  private void placebos(List<Part> parts, double[] share, int donors, EstimateRow overall) {
    int most = parts.stream().mapToInt(p -> p.cohort().units().length).max().orElse(0);
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

  /** Gaps by period, and the weights. */
  private void detail(Part part, boolean staggered) {
    double[] gaps = part.donors().gaps(part.fit().omega());
    double level = 0;
    for (int t = 0; t < part.donors().before(); t++) {
      level += part.fit().lambda()[t] * gaps[t];
    }
    for (int t = 0; t < gaps.length; t++) {
      EstimateRow row =
          row(Term.DYNAMIC)
              .eventTime(periods[t] - part.cohort().start())
              .period(periods[t])
              .estimate(gaps[t] - level);
      rows.add((staggered ? row.cohort(part.cohort().start()) : row).build());
    }
    for (int i = 0; i < pool.donors().length; i++) {
      rows.add(
          weight(TermName.OMEGA, part, staggered)
              .of(EstimateDimension.DONOR, panel.units().get(pool.donors()[i]))
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
    return staggered ? row.cohort(part.cohort().start()) : row;
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
