package org.detaineroutcomes.publish;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.store.TableRow;

/** Who is in the panel of the made-up release, and who was left out. */
final class FixtureSamples {
  private FixtureSamples() {}

  static List<TableRow> dropLog() {
    Rows rows = new Rows(Samples.DROP_LOG);
    rows.always(PanelFields.OUTCOME, Fixture.VIOLENT).always(Samples.SAMPLE, "balanced");
    rows.always(PanelFields.ARM, Fixture.LIMITING);
    step(rows, 1, "with a certain date", 112, 0, "");
    step(rows, 2, "with a row in some year", 108, 4, "08031; 19069; 19137; 42077");
    step(rows, 3, "every period filled", 57, 51, "");
    rows.always(PanelFields.ARM, Fixture.NONE_LISTED);
    step(rows, 1, "known to the panel", 2400, 0, "");
    step(rows, 2, "every period filled", 528, 1872, "");
    return rows.list();
  }

  private static void step(
      Rows rows, int step, String rule, long left, long dropped, String named) {
    rows.row(
        Samples.STEP, step,
        Samples.RULE, rule,
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
