package org.detaineroutcomes.estimate.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Settings;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.estimate.paths.SwitchSample.Direction;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.stats.Covariance.Kind;

/**
 * Dynamic effects of a treatment that may go on and off and on again (de Chaisemartin and
 * D'Haultfœuille 2024, Review of Economics and Statistics): units whose treatment changes for the
 * first time against units of the same start whose treatment has not, by periods since that change,
 * with the conventions of the package DIDmultiplegtDYN.
 *
 * <p>What a unit does after its first change is part of its effect. Event time 0 is the package's
 * effect 1, event time -2 its placebo -1; every effect is measured from event time -1. The one
 * figure is the total effect over the periods of changed treatment: where treatment is for good,
 * the average effect on the treated.
 */
public final class DynamicSwitchers implements Estimator {
  private static final Traits TRAITS =
      Traits.of("dynamic-switchers", Estimand.EFFECT_ON_TREATED)
          .withReversals()
          .withDoses()
          .with(Traits.EventTimes.ONE_REFERENCE)
          .with(
              OptionSpec.choice("switchers", Direction.class, "which first changes count"),
              OptionSpec.whole("effects", "", "periods from the first change on").atLeast(1),
              OptionSpec.whole("placebos", "", "periods before it, at most as many").atLeast(0),
              OptionSpec.yesNo("same-switchers", "no", "whether all effects are of the same units"),
              OptionSpec.yesNo("normalized", "no", "whether effects are per period treated"),
              OptionSpec.choice(
                  "cohorts", SwitchEffect.Cohorts.class, "whose changes err around one mean"));

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Estimation estimate(PanelData panel, EstimatorOptions options) {
    Clusters clusters = Clusters.of(panel, options);
    if (clusters.kind() != Kind.CLUSTER) {
      throw NotEstimable.because(
          name(), panel, "its standard errors are clustered", "leave --vcov out");
    }
    TreatmentPaths paths = new TreatmentPaths(panel);
    PathCovariates covariates = new PathCovariates(paths);
    Settings settings = options.settings();
    Direction direction = settings.choice("switchers", Direction.class, Direction.BOTH);
    SwitchSample sample = new SwitchSample(paths, options.control(), direction);
    int most = paths.periods.length - 1;
    int asked = Math.min(settings.whole("effects", most), most);
    boolean[] among = among(paths, sample, settings, asked);
    List<SwitchEffect> effects = new ArrayList<>();
    List<SwitchEffect> placebos = new ArrayList<>();
    for (int l = 1; l <= asked; l++) {
      add(effects, paths, l, sample.effects(l, among));
    }
    for (int l = 1; l <= Math.min(asked, settings.whole("placebos", asked)); l++) {
      add(placebos, paths, l, sample.placebos(l, among));
    }
    if (effects.isEmpty()) {
      throw NotEstimable.because(
          name(),
          panel,
          "no unit's treatment changes while that of another with the same start does not",
          "give units whose treatment changes, and controls of the same start");
    }
    List<SwitchEffect> all = new ArrayList<>(placebos);
    all.addAll(effects);
    SwitchEffect.Cohorts cohorts =
        settings.choice("cohorts", SwitchEffect.Cohorts.class, SwitchEffect.Cohorts.FIRST_CHANGE);
    SwitchErrors errors = SwitchErrors.of(name(), panel, clusters, all, covariates, cohorts);
    List<Note> notes = new ArrayList<>(panel.notes());
    notes.addAll(clusters.notes());
    notes.add(switchers(paths, effects));
    List<Drop> drops = new ArrayList<>(panel.drops());
    drops.addAll(covariates.drops());
    drops.addAll(drops(paths, direction, effects));
    SwitchRows rows =
        new SwitchRows(
            panel,
            name(),
            specification(panel, clusters, options, direction, asked),
            placebos,
            effects,
            settings.yes("normalized", false)
                ? SwitchRows.Scale.PER_PERIOD
                : SwitchRows.Scale.AS_IS,
            errors,
            options.level());
    return rows.estimation(drops, notes);
  }

  private static void add(
      List<SwitchEffect> to, TreatmentPaths paths, int horizon, List<SwitchSample.Cell> cells) {
    if (!cells.isEmpty()) {
      to.add(new SwitchEffect(paths, horizon, cells));
    }
  }

  /** Units that may be switchers: all that switch, or those that every effect can be had of. */
  private static boolean[] among(
      TreatmentPaths paths, SwitchSample sample, Settings settings, int effects) {
    boolean[] among = new boolean[paths.units];
    for (int u = 0; u < among.length; u++) {
      among[u] = paths.switches(u);
    }
    boolean same = settings.yes("same-switchers", false);
    for (int l = 1; same && l <= effects; l++) {
      boolean[] kept = new boolean[among.length];
      for (SwitchSample.Cell cell : sample.effects(l, among)) {
        Arrays.stream(cell.switchers()).forEach(u -> kept[u] = true);
      }
      System.arraycopy(kept, 0, among, 0, kept.length);
    }
    return among;
  }

  /** How many units rise and fall, and in how many the treatment changes again. */
  private static Note switchers(TreatmentPaths paths, List<SwitchEffect> effects) {
    long[] count = new long[3];
    for (int u : compared(effects)) {
      count[paths.direction(u) > 0 ? 0 : 1]++;
      double first = paths.treated(u, paths.change[u]);
      count[2] +=
          IntStream.range(paths.change[u], paths.periods.length)
                  .anyMatch(t -> paths.treated(u, t) != first)
              ? 1
              : 0;
    }
    return Note.of(EstimateNote.SWITCHERS_COMPARED, count[0], count[1], count[2]);
  }

  /** Switchers of some effect. */
  private static int[] compared(List<SwitchEffect> effects) {
    return effects.stream()
        .flatMap(e -> e.cells.stream())
        .flatMapToInt(c -> Arrays.stream(c.switchers()))
        .distinct()
        .sorted()
        .toArray();
  }

  private static List<Drop> drops(
      TreatmentPaths paths, Direction direction, List<SwitchEffect> effects) {
    List<Drop> drops = new ArrayList<>();
    int[] compared = compared(effects);
    for (int u = 0; u < paths.units; u++) {
      String unit = paths.panel.units().get(u);
      int rows = paths.panel.start()[u + 1] - paths.panel.start()[u];
      if (paths.changes(u) && !paths.switches(u)) {
        drops.add(Drop.unit(unit, rows, DropNote.CHANGE_NOT_DATED));
      } else if (paths.switches(u)
          && direction.takes(paths.direction(u))
          && Arrays.binarySearch(compared, u) < 0) {
        drops.add(Drop.unit(unit, rows, DropNote.NO_CONTROL_UNIT));
      }
    }
    if (paths.crossing() > 0) {
      drops.add(Drop.rows(paths.crossing(), DropNote.ABOVE_AND_BELOW_START));
    }
    return drops;
  }

  private static Specification specification(
      PanelData panel,
      Clusters clusters,
      EstimatorOptions options,
      Direction direction,
      int effects) {
    Settings settings = options.settings();
    Specification specification =
        Specification.of(SettingKey.CONTROL, options.control().word())
            .with(SettingKey.SWITCHERS, direction.name().toLowerCase(Locale.ROOT))
            .with(SettingKey.HORIZON, effects)
            .with(SettingKey.SAME_SWITCHERS, word(settings.yes("same-switchers", false)))
            .with(SettingKey.NORMALIZED, word(settings.yes("normalized", false)))
            .with(SettingKey.SE, settings.typed().getOrDefault("cohorts", "first-change"));
    return specification.withCovariates(panel.spec()).withWeights(panel.spec()).with(clusters);
  }

  private static String word(boolean yes) {
    return yes ? "yes" : "no";
  }
}
