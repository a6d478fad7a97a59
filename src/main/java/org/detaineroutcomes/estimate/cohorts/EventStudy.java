package org.detaineroutcomes.estimate.cohorts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.estimate.regression.CellRegression;
import org.detaineroutcomes.estimate.regression.PanelSample;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.result.DropKind;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;

/**
 * The event study regression: one dummy an event time beside unit and period effects, the period
 * before treatment left out (event time -1, or where none is seen there the last before it), never
 * treated units zero in all of them; fixest's {@code i(event_time, ref = -1)}. Without never
 * treated units the earliest event time is left out too, and both are named.
 *
 * <p>With effects that differ between cohorts the coefficients mix them (Sun and Abraham 2021).
 */
public final class EventStudy implements Estimator {
  private static final String REFERENCE = "reference";

  private static final Traits TRAITS =
      Traits.of("event-study", Estimand.EFFECT_BY_EVENT_TIME)
          .with(Traits.EventTimes.ONE_REFERENCE)
          .with(OptionSpec.whole(REFERENCE, "", "event time that effects are measured from"));

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Estimation estimate(PanelData all, EstimatorOptions options) {
    PanelSample sample = PanelSample.withoutLoneRows(name(), all);
    PanelData panel = sample.panel();
    Clusters clusters = Clusters.of(panel, options);
    int[] seen = eventTimes(panel);
    if (seen.length == 0) {
      throw NotEstimable.because(
          name(), all, "no unit is treated in the panel", "give treated units");
    }
    EventReferences references = references(all, panel, seen, options);
    int[] periods = panel.periods();
    int[] cohorts = Arrays.stream(panel.cohort()).distinct().sorted().toArray();
    int[] events = Arrays.stream(seen).filter(e -> !references.has(e)).toArray();
    CellRegression regression =
        new CellRegression(
            panel, cohorts, terms(cohorts, periods, events), events.length, clusters);
    List<Drop> drops = new ArrayList<>(sample.drops());
    if (leavesOpen(regression, panel, events)) {
      throw toldApart(all);
    }
    int[] kept = kept(regression, events, drops);
    if (kept.length == 0) {
      throw NotEstimable.because(
          name(), all, "event time is collinear with the effects", "give untreated units");
    }
    CellRegression.Variances variances = regression.variances(alone(kept, events.length));
    Specification specification =
        Specification.of(SettingKey.REFERENCE, references.all().toArray())
            .with(SettingKey.EFFECTS, "unit", "period")
            .withWeights(panel.spec())
            .withAnyCovariates(panel.spec())
            .with(clusters);
    List<Estimate> rows = new ArrayList<>();
    for (int k = 0; k < kept.length; k++) {
      rows.add(
          EstimateRow.of(panel, name(), specification, Term.DYNAMIC)
              .eventTime(events[kept[k]])
              .estimate(regression.coefficient(kept[k]))
              .stdError(variances.stdError(k), variances.df(), options.level())
              .sample(panel.rows(), panel.units().size(), variances.clusters())
              .build());
    }
    List<Note> notes = new ArrayList<>(panel.notes());
    notes.addAll(clusters.notes());
    references.second().ifPresent(e -> notes.add(twoReferences(references.first(), e)));
    if (!references.others().isEmpty()) {
      notes.add(Note.of(EstimateNote.REFERENCES_OF_SETS, references.all()));
    }
    Estimation found = Estimation.of(rows, drops, notes);
    return variances.of(
        references.all().size() == 1 ? found.from(references.first()) : found,
        panel,
        IntStream.range(0, kept.length).boxed().toList());
  }

  /** Position of the event time of each cohort in each period; -1 for none and the reference. */
  static int[][] terms(int[] cohorts, int[] periods, int[] events) {
    int[][] term = new int[cohorts.length][periods.length];
    for (int c = 0; c < cohorts.length; c++) {
      for (int t = 0; t < periods.length; t++) {
        term[c][t] =
            cohorts[c] == PanelData.NEVER
                ? -1
                : Math.max(-1, Arrays.binarySearch(events, periods[t] - cohorts[c]));
      }
    }
    return term;
  }

  /** Positions of the event times that have a coefficient; the others and lost covariates drop. */
  private static int[] kept(CellRegression regression, int[] events, List<Drop> drops) {
    for (int e = 0; e < events.length; e++) {
      if (!regression.has(e)) {
        drops.add(
            Drop.of(DropKind.EVENT_TIME, "", events[e], DropNote.COLLINEAR_WITH_EFFECTS_OR_TERMS));
      }
    }
    regression
        .droppedCovariates()
        .forEach(z -> drops.add(Drop.term(z, DropNote.COLLINEAR_WITH_EFFECTS)));
    return IntStream.range(0, events.length).filter(regression::has).toArray();
  }

  /** Each coefficient by itself, as a sum of coefficients. */
  private static List<double[]> alone(int[] kept, int events) {
    List<double[]> sums = new ArrayList<>();
    for (int e : kept) {
      double[] one = new double[events];
      one[e] = 1;
      sums.add(one);
    }
    return sums;
  }

  /** Event times that occur, ascending. */
  static int[] eventTimes(PanelData panel) {
    int[] unit = panel.unitOfRow();
    return IntStream.range(0, panel.rows())
        .filter(r -> panel.cohort()[unit[r]] != PanelData.NEVER)
        .map(r -> panel.period()[r] - panel.cohort()[unit[r]])
        .distinct()
        .sorted()
        .toArray();
  }

  /** What is said of the two references of event times without never treated units. */
  static Note twoReferences(int first, int second) {
    return Note.of(EstimateNote.TWO_REFERENCES, first, second);
  }

  /** The event times that are zero: the one asked for, else the last before units react. */
  private EventReferences references(
      PanelData all, PanelData panel, int[] seen, EstimatorOptions options) {
    int latest = -1 - options.anticipation();
    OptionalInt asked = OptionalInt.empty();
    if (options.settings().typed().containsKey(REFERENCE)) {
      asked = OptionalInt.of(beforeReaction(options));
      if (Arrays.binarySearch(seen, asked.getAsInt()) < 0) {
        throw NotEstimable.because(
            name(),
            all,
            "no row is at the reference, event time " + asked.getAsInt(),
            "give one of "
                + Arrays.toString(Arrays.stream(seen).filter(e -> e <= latest).toArray()));
      }
    }
    EventReferences.Found found = EventReferences.of(panel, latest, asked);
    if (found.lack() == null) {
      return found.references();
    }
    throw switch (found.lack()) {
      case NONE_BEFORE ->
          NotEstimable.because(
              name(),
              all,
              "no unit is seen at event time " + latest + " or before",
              "give periods before treatment");
      case NONE_BEFORE_IN_A_SET ->
          NotEstimable.because(
              name(),
              all,
              "some units are seen only after treatment, at event times that no other unit is seen"
                  + " at",
              "leave out the units that are treated in every period they are seen in");
      case NO_SECOND ->
          NotEstimable.because(
              name(),
              all,
              "no unit is never treated, and only one event time is before adoption: two"
                  + " references are needed",
              "give never treated units or earlier periods, or use callaway-santanna --control"
                  + " not-yet or imputation");
      case SETS_WITHOUT_CONTROLS -> toldApart(all);
    };
  }

  /**
   * The reference that is asked for.
   *
   * @throws Failure with exit code 2 where units are treated by then, or may react
   */
  static int beforeReaction(EstimatorOptions options) {
    int latest = -1 - options.anticipation();
    int asked = options.settings().whole(REFERENCE, latest);
    if (asked > latest) {
      throw new Failure(
          Problem.usage(
              "--option reference",
              "Cannot measure effects from event time "
                  + asked
                  + ": units "
                  + (asked >= 0 ? "are treated" : "may already react")
                  + " by then",
              "give " + latest + " or less"));
    }
    return asked;
  }

  private Failure toldApart(PanelData all) {
    return NotEstimable.because(
        name(),
        all,
        "its event times cannot be told apart without never treated units, since cohorts lie too"
            + " far apart or too regularly",
        "give never treated units, or use callaway-santanna --control not-yet or imputation");
  }

  /**
   * Whether the other event times explain one that has no coefficient, so that their order alone
   * would choose it.
   */
  static boolean leavesOpen(CellRegression regression, PanelData panel, int[] events) {
    int[] periods = panel.periods();
    int[] cohorts = Arrays.stream(panel.cohort()).distinct().sorted().toArray();
    for (int e = 0; e < events.length; e++) {
      int[] one = {events[e]};
      Clusters clusters = Clusters.of(panel, EstimatorOptions.defaults());
      if (!regression.has(e)
          && new CellRegression(panel, cohorts, terms(cohorts, periods, one), 1, clusters).has(0)) {
        return true;
      }
    }
    return false;
  }
}
