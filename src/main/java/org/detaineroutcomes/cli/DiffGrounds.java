package org.detaineroutcomes.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.edition.EditionComparison;
import org.detaineroutcomes.trace.diff.PanelChanges;
import org.detaineroutcomes.trace.diff.ReleaseDiff;
import org.detaineroutcomes.trace.diff.ReleaseDiff.Change;
import org.detaineroutcomes.trace.diff.StagedChanges;

/** What stands under the numbers that differ between two releases, a table a kind of ground. */
final class DiffGrounds {
  private DiffGrounds() {}

  /** Every ground that there is: what went in, agency-periods, panel cells, staged rows, causes. */
  static void print(ReleaseDiff diff, Printed out) {
    ground(diff, out);
    crimes(diff.crimes(), out);
    panel(diff.panel(), out);
    staged(diff, out);
    byCause(diff, out);
  }

  private static void ground(ReleaseDiff diff, Printed out) {
    List<List<Object>> lines = new ArrayList<>();
    if (!diff.ground().asKnown().isEmpty()) {
      lines.add(List.of("as-known", diff.ground().asKnown()));
    }
    diff.ground().files().forEach(line -> lines.add(List.of("input", line)));
    diff.ground().job().forEach(line -> lines.add(List.of("job", line)));
    if (!diff.ground().code().isEmpty()) {
      lines.add(List.of("code", diff.ground().code()));
    }
    if (!lines.isEmpty()) {
      out.rows(List.of("went_in", "what differs"), lines);
    }
  }

  private static void crimes(EditionComparison crimes, Printed out) {
    if (crimes.underOneName().same()) {
      return;
    }
    out.rows(
        List.of("agency-periods", "in_both", "revised", "new", "withdrawn"),
        List.of(
            totals("by name", crimes.underOneName()),
            totals("a renamed agency as one", crimes.asOne())));
    crimes.renamings().forEach(one -> out.note("renamed: " + one.words()));
  }

  private static List<Object> totals(String words, EditionComparison.Totals totals) {
    return List.of(words, totals.both(), totals.revised(), totals.added(), totals.withdrawn());
  }

  private static void panel(PanelChanges panel, Printed out) {
    if (panel.counts() + panel.residents() + panel.added() + panel.gone() == 0
        && panel.standings().isEmpty()) {
      return;
    }
    out.rows(
        List.of("panel cells", "other_counts", "other_residents", "new", "gone"),
        List.of(
            List.of(
                panel.both() + " in both",
                panel.counts(),
                panel.residents(),
                panel.added(),
                panel.gone())));
    if (!panel.standings().isEmpty()) {
      out.note(panel.standings().size() + " units stand in another group or cohort, such as");
      panel.standings().entrySet().stream()
          .limit(5)
          .forEach(entry -> out.note("  " + entry.getKey() + ": " + entry.getValue()));
    }
  }

  private static void staged(ReleaseDiff diff, Printed out) {
    List<List<Object>> lines = new ArrayList<>();
    diff.staged()
        .byTable()
        .forEach((table, rows) -> lines.add(List.of(table, rows.earlier(), rows.later())));
    if (!lines.isEmpty()) {
      out.rows(List.of("rows of", "earlier_alone", "later_alone"), lines);
    }
    diff.staged().byTable().values().stream()
        .map(StagedChanges.Rows::examples)
        .forEach(examples -> examples.stream().limit(5).forEach(out::note));
  }

  private static void byCause(ReleaseDiff diff, Printed out) {
    Map<String, long[]> counts = new LinkedHashMap<>();
    for (Change change : diff.changes()) {
      long[] of =
          counts.computeIfAbsent(
              change.any().kind() + "\u001f" + change.cause().words(), key -> new long[3]);
      switch (change.what()) {
        case CHANGED -> of[0]++;
        case NEW -> of[1]++;
        case GONE -> of[2]++;
        case SAME -> {}
      }
    }
    List<List<Object>> lines = new ArrayList<>();
    counts.forEach(
        (key, of) -> {
          String[] parts = key.split("\u001f", -1);
          lines.add(List.of(parts[0], parts[1], of[0], of[1], of[2]));
        });
    if (!lines.isEmpty()) {
      out.rows(List.of("figures", "cause", "changed", "new", "gone"), lines);
    }
  }
}
