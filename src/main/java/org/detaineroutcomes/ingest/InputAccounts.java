package org.detaineroutcomes.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.TableRow;

/** Accounts for every row of every file, and for the bad ones beyond what a job tolerates. */
final class InputAccounts {
  private static final int LISTED = 200;

  private final int maxBadRows;
  private final List<StagedFiles> all = new ArrayList<>();
  private long bad;

  InputAccounts(int maxBadRows) {
    this.maxBadRows = maxBadRows;
  }

  void add(
      StagedFiles staged,
      Function<InputFile, String> status,
      Manifest manifest,
      Problems problems) {
    String day = manifest.asKnown;
    all.add(staged);
    for (InputFile file : staged.files()) {
      SortedMap<String, Long> setAside = new TreeMap<>();
      SortedMap<String, Long> quarantined = new TreeMap<>();
      long kept = 0;
      for (StagedFiles.Count count : staged.counts()) {
        if (!count.file().equals(file.name()) || count.input() != file.position()) {
          continue;
        }
        switch (Staged.Fate.valueOf(count.fate())) {
          case KEPT -> kept += count.rows();
          case SET_ASIDE -> setAside.merge(count.reason(), count.rows(), Long::sum);
          case QUARANTINED -> quarantined.merge(count.reason(), count.rows(), Long::sum);
        }
      }
      bad += sum(quarantined);
      long later = knownLater(setAside);
      if (later > 0) {
        manifest.notes.add(
            later
                + " rows of "
                + file.name()
                + " were "
                + TaggedRows.LATER
                + day
                + " and are set aside");
      }
      if (kept == 0 && quarantined.isEmpty() && later == 0) {
        problems.add(
            Problem.input(
                file.name(),
                "Cannot use " + file.name() + ": none of its rows is one this format keeps",
                "check that the file is complete and that '"
                    + file.input().format()
                    + "' is its format"));
      }
      manifest.inputs.add(
          new InputRecord(
              file.name(),
              file.sha256(),
              file.bytes(),
              staged.table().name(),
              file.input().format(),
              file.input().edition(),
              status.apply(file),
              kept + sum(setAside) + sum(quarantined),
              kept,
              setAside,
              quarantined));
    }
  }

  private static long knownLater(SortedMap<String, Long> setAside) {
    return setAside.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(TaggedRows.LATER))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Lists every bad row, up to a limit that is named, when there are more than tolerated. */
  void complainAboutBadRows(Problems problems) {
    if (bad <= maxBadRows) {
      return;
    }
    for (StagedFiles staged : all) {
      for (TableRow row : staged.bad(LISTED)) {
        problems.add(
            BadRow.problem(
                row.text(Provenance.FILE),
                row.text(Provenance.SHEET),
                row.count(Provenance.ROW),
                row.text(TaggedRows.REASON),
                row.text(TaggedRows.TEXT)));
      }
    }
    problems.add(
        Problem.check(
            "",
            "Cannot go on: " + bad + " bad rows, and the job tolerates " + maxBadRows,
            "correct the rows, or raise max_bad_rows in the job; bad rows are then quarantined and"
                + " counted in the report"));
  }

  private static long sum(SortedMap<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
