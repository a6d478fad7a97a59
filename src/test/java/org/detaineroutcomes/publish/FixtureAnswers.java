package org.detaineroutcomes.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.results.Checks;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.ResultNotes;
import org.detaineroutcomes.store.NoteArguments;

/** Effects of a first table and verdicts on them, planted one by one. */
public final class FixtureAnswers {
  private final Rows estimates = new Rows(Estimates.TABLE);
  private final Rows checks = new Rows(Checks.TABLE);
  private final Rows notes = new Rows(ResultNotes.TABLE);
  private final List<String> ids = new ArrayList<>();

  public FixtureAnswers() {
    for (Rows rows : List.of(estimates, checks)) {
      rows.always(EstimateFields.ESTIMATOR, "callaway-santanna")
          .always(Estimates.TREATED_ARM, Arm.LIMITING.code())
          .always(Estimates.CONTROL_ARM, Arm.NONE_LISTED.code())
          .always(Estimates.POOL, ControlPool.NATIONAL.code());
    }
  }

  /** Effects and checks from now on are of another group. */
  public FixtureAnswers treated(Arm arm) {
    estimates.always(Estimates.TREATED_ARM, arm.code());
    checks.always(Estimates.TREATED_ARM, arm.code());
    return this;
  }

  /** The average after adoption. */
  public FixtureAnswers effect(String outcome, double value, double low, double high) {
    return row(outcome, value, Estimates.TERM_KIND, "headline", low, high);
  }

  /** The effect in the first period, of the last outcome. */
  public FixtureAnswers atAdoption(String outcome, double value, double low, double high) {
    estimates.always(EstimateFields.EVENT_TIME, 0);
    row(outcome, value, Estimates.TERM_KIND, "event_time", low, high);
    estimates.always(EstimateFields.EVENT_TIME, null);
    ids.remove(ids.size() - 1);
    return this;
  }

  private FixtureAnswers row(
      String outcome, double value, Column kind, String is, double low, double high) {
    String id =
        String.format(Locale.ROOT, "%016x", 1 + ids.size() + (is.equals("headline") ? 0 : 1000));
    ids.add(id);
    estimates.row(
        EstimateFields.ID,
        id,
        PanelFields.OUTCOME,
        outcome,
        kind,
        is,
        EstimateFields.TERM,
        is.equals("headline") ? "simple" : "dynamic",
        Estimates.UNIT,
        "outcome",
        EstimateFields.ESTIMATE,
        value,
        EstimateFields.CONF_LOW,
        low,
        EstimateFields.CONF_HIGH,
        high,
        Estimates.N_TREATED,
        9L,
        Estimates.N_ADOPTERS,
        5L,
        Estimates.N_TREATED_CLUSTERS,
        5L);
    if (is.equals("headline")) {
      checks.always(EstimateFields.ID, id).always(PanelFields.OUTCOME, outcome);
    }
    return this;
  }

  /** What checks from now on are held against. */
  public FixtureAnswers against(double value, double low, double high) {
    checks
        .always(Checks.AGAINST_ESTIMATE, value)
        .always(Checks.AGAINST_LOW, low)
        .always(Checks.AGAINST_HIGH, high);
    return this;
  }

  /** A verdict on the last effect, with the figure it rests on; nulls for none. */
  public FixtureAnswers check(
      EffectCheck check,
      CheckVerdict verdict,
      String varied,
      Double value,
      Double low,
      Double high,
      Double p) {
    checks.row(
        Checks.CHECK, check.code(),
        Checks.VERDICT, verdict.code(),
        Checks.VARIED, varied,
        EstimateFields.ESTIMATE, value,
        EstimateFields.CONF_LOW, low,
        EstimateFields.CONF_HIGH, high,
        Estimates.P_VALUE, p);
    return this;
  }

  /** A verdict on the last effect by bounds of a strength. */
  public FixtureAnswers bounds(
      CheckVerdict verdict, EstimateDimension dimension, String strength, Double low, Double high) {
    checks.row(
        Checks.CHECK,
        EffectCheck.TREND_BOUNDS.code(),
        Checks.VERDICT,
        verdict.code(),
        Checks.VARIED,
        strength,
        Checks.VARIED_DIMENSION,
        dimension.code(),
        EstimateFields.CONF_LOW,
        low,
        EstimateFields.CONF_HIGH,
        high);
    return this;
  }

  /** A note of the last effect. */
  public FixtureAnswers note(Note note) {
    notes.row(
        MeasureFields.FIGURE_ID, ids.get(ids.size() - 1),
        ResultNotes.NOTE_RANK, 1,
        ResultNotes.NOTE_CODE, note.code().code(),
        ResultNotes.LEVEL, note.code().level().code(),
        ResultNotes.ARGUMENTS, NoteArguments.write(note));
    return this;
  }

  public Material material() {
    return Fixture.material(
        Fixture.job(Map.of()),
        Map.of(
            Estimates.TABLE, estimates.list(),
            Checks.TABLE, checks.list(),
            ResultNotes.TABLE, notes.list()));
  }

  public Report report() {
    return Fixture.report(material());
  }
}
