package org.detaineroutcomes.publish;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SampleRule;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.store.NoteArguments;
import org.detaineroutcomes.store.TableRow;

/** Who is in the panel of the made-up release, and who was left out. */
final class FixtureSamples {
  private static final Note SOME_ROW =
      Note.of(SampleRule.ROW_IN_SOME_PERIOD, List.of("2010"), List.of("2016"), "");
  private static final Note FILLED =
      Note.of(
          SampleRule.OUTCOME_IN_EVERY_PERIOD,
          Fixture.VIOLENT,
          List.of("2010"),
          List.of("2016"),
          List.of(),
          List.of(),
          false);

  private FixtureSamples() {}

  static List<TableRow> dropLog() {
    Rows rows = new Rows(Samples.DROP_LOG);
    rows.always(PanelFields.OUTCOME, Fixture.VIOLENT).always(Samples.SAMPLE, "balanced");
    rows.always(PanelFields.ARM, Fixture.LIMITING);
    step(rows, 1, Note.of(SampleRule.BEGINS, Arm.LIMITING), 112, 0, "");
    step(rows, 2, SOME_ROW, 108, 4, "08031; 19069; 19137; 42077");
    step(rows, 3, FILLED, 57, 51, "");
    rows.always(PanelFields.ARM, Fixture.NONE_LISTED);
    step(rows, 1, Note.of(SampleRule.BEGINS, Arm.NONE_LISTED), 2400, 0, "");
    step(rows, 2, FILLED, 528, 1872, "");
    return rows.list();
  }

  private static void step(Rows rows, int step, Note rule, long left, long dropped, String named) {
    rows.row(
        Samples.STEP, step,
        Samples.RULE, rule.code().code(),
        Samples.RULE_ARGUMENTS, NoteArguments.write(rule),
        Samples.UNITS_LEFT, left,
        Samples.UNITS_DROPPED, dropped,
        PanelFields.UNITS_NAMED, named);
  }

  static List<TableRow> members() {
    Rows rows = new Rows(Samples.MEMBERS);
    rows.always(PanelFields.OUTCOME, Fixture.VIOLENT).always(Samples.SAMPLE, "balanced");
    rows.always(PanelFields.ARM, Fixture.LIMITING);
    List<Integer> adopters = new ArrayList<>(List.of(4, 5, 45, 3));
    for (int i = 0; i < adopters.size(); i++) {
      for (int unit = 0; unit < adopters.get(i); unit++) {
        rows.row(PanelFields.UNIT_ID, (2012 + i) + "-" + unit, PanelFields.COHORT, 2012 + i + "");
      }
    }
    return rows.list();
  }
}
