package org.detaineroutcomes.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.detaineroutcomes.compare.SelectedFiles;
import org.detaineroutcomes.join.EmptyBases;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.model.SharedText;
import org.detaineroutcomes.panel.Outlook;
import org.detaineroutcomes.panel.policy.DefinitionCounts;
import org.detaineroutcomes.resolve.names.NameQuery;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.core.Resolutions;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * The names of a job's inputs that can't be placed, and whom each treatment definition would treat,
 * and what the panel and the shares could not be formed of, found by the road's own first two
 * verbs.
 */
final class UnknownNames {
  private static final int LISTED = 50;
  private static final Table TABLE = Resolutions.TABLE;

  private final JobFile file;
  private final Common common;
  private final Path scratch;

  UnknownNames(JobFile file, Common common, Path scratch) {
    this.file = file;
    this.common = common;
    this.scratch = scratch;
  }

  void print(Printed out) {
    try (Road road = Road.begin(file.withReviewIn(scratch), common.elsewhere(scratch))) {
      road.take(Verb.INGEST);
      road.take(Verb.RESOLVE);
      List<TableRow> all = unknown(road.release());
      List<List<Object>> unknown =
          all.stream().filter(UnknownNames::mayBeTold).map(UnknownNames::cells).toList();
      out.heading(
          all.size() + (all.size() == 1 ? " name" : " names") + " can't be placed",
          "an unplaced name stays in the data, counted, and in no county");
      if (!unknown.isEmpty()) {
        out.rows(
            List.of("kind", "name", "city", "state", "rows", "reason", "candidates"),
            unknown.subList(0, Math.min(LISTED, unknown.size())));
      }
      if (all.size() > unknown.size()) {
        int untold = all.size() - unknown.size();
        out.note(
            untold
                + (untold == 1 ? " of them is a facility" : " of them are facilities")
                + " that fewer than "
                + SharedText.ROWS
                + " rows name: the review file alone tells them, for what few rows say may be of a"
                + " person");
      }
      definitions(DefinitionCounts.of(file.job(), road.release()), out);
      foreseen(road, out);
    }
  }

  /**
   * What a run would lack, and all that it could not do.
   *
   * @throws org.detaineroutcomes.model.Failure naming every outcome and share that can't be formed
   */
  private void foreseen(Road road, Printed out) {
    road.release().manifest().notes.stream()
        .filter(note -> !road.inputs().notes().contains(note))
        .forEach(out::note);
    Outlook panel = Outlook.of(road.spark(), file.job(), road.release());
    panel.notes().forEach(out::note);
    Problems problems = new Problems();
    problems.addAll(panel.problems());
    if (road.release().has(DetainerRecords.TABLE)) {
      SelectedFiles selected = SelectedFiles.of(road.spark(), road.release());
      selected.notes().forEach(out::note);
      problems.addAll(selected.problems());
      problems.addAll(EmptyBases.of(road.spark(), file.job(), road.release()));
    }
    problems.throwIfAny();
  }

  private void definitions(List<DefinitionCounts> counts, Printed out) {
    if (counts.isEmpty()) {
      return;
    }
    out.heading(
        "Whom each treatment definition would treat",
        "with the policies given, whether the panel has rows of them or not; the job's is "
            + file.job().treatment().definition().word());
    out.rows(
        List.of(
            "definition",
            "of",
            "treated",
            "mandates",
            "kept_out",
            "conflict",
            "reversed",
            "why_not"),
        counts.stream()
            .map(
                c ->
                    List.<Object>of(
                        c.definition().word(),
                        c.places(),
                        c.treated(),
                        c.mandates(),
                        c.keptOut(),
                        c.conflict(),
                        c.reversed(),
                        c.refused()))
            .toList());
  }

  private static boolean mayBeTold(TableRow row) {
    return !NameQuery.Kind.FACILITY.text().equals(row.text(Resolutions.KIND))
        || SharedText.mayBeTold(row.count(Resolutions.ROWS));
  }

  private static List<Object> cells(TableRow row) {
    return List.of(
        row.textOrEmpty(Resolutions.KIND),
        row.textOrEmpty(Resolutions.NAME),
        row.textOrEmpty(PlaceFields.CITY),
        row.textOrEmpty(PlaceFields.STATE),
        row.count(Resolutions.ROWS),
        row.textOrEmpty(Resolutions.REASON),
        row.textOrEmpty(Resolutions.CANDIDATES));
  }

  private static List<TableRow> unknown(Release release) {
    return release.has(TABLE)
        ? TableRow.of(release, TABLE).stream()
            .filter(row -> row.text(PlaceFields.RESOLUTION_METHOD) == null)
            .sorted(
                Comparator.<TableRow>comparingLong(row -> -row.count(Resolutions.ROWS))
                    .thenComparing(row -> cells(row).toString()))
            .toList()
        : List.of();
  }
}
