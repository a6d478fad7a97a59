package org.detaineroutcomes.publish.material;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Choice;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Zeros;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.publish.disclosure.Disclosure;
import org.detaineroutcomes.publish.disclosure.EarlierRelease;
import org.detaineroutcomes.publish.disclosure.PeopleCount;
import org.detaineroutcomes.publish.disclosure.ReleaseFigures;
import org.detaineroutcomes.publish.disclosure.Suppression;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.publish.report.StoredTables;
import org.detaineroutcomes.store.DisclosureRule;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * What releases that readers have already tell of people. A measure is printed as their tables have
 * it; what has no id there, as their rule decides.
 */
final class EarlierReleases {
  private EarlierReleases() {}

  /**
   * Those that a job names.
   *
   * @param release that is published
   * @throws Failure where there is no such release, or it has no report
   */
  static List<EarlierRelease> of(Release release, List<String> previous) {
    Map<String, Release> earlier = new LinkedHashMap<>();
    previous.stream()
        .flatMap(named -> release.previous(named).stream())
        .filter(each -> !each.id().equals(release.id()))
        .forEach(each -> earlier.put(each.id(), each));
    return earlier.values().stream().map(each -> read(release, each)).toList();
  }

  private static EarlierRelease read(Release release, Release earlier) {
    DisclosureRule rule = earlier.manifest().disclosure;
    if (rule == null) {
      throw new Failure(
          new Problem(
              ExitCode.INPUT,
              "release " + earlier.id(),
              "Cannot take release '"
                  + earlier.id()
                  + "' for known: its manifest does not say what its report withholds",
              "Publish it anew, or take it out of publish.previous"));
    }
    List<PeopleCount> counts = counts(earlier, sameFiles(earlier.manifest(), release.manifest()));
    Disclosure disclosure =
        Disclosure.of(
            new Suppression(rule.below(), Choice.of(Zeros.class, rule.zeros()).orElseThrow()),
            new ReleaseFigures(counts, of(earlier, rule.previous())));
    ShownMeasures shown =
        new ShownMeasures(StoredTables.parse(earlier.readReport(StoredTables.FILE)).tables());
    List<PeopleCount> printed = new ArrayList<>();
    List<PeopleCount> withheld = new ArrayList<>();
    for (PeopleCount count : counts) {
      boolean decided = disclosure.of(count.figure(), count.key().side()) == Withheld.NOTHING;
      (shown.prints(count).orElse(decided) ? printed : withheld).add(count);
    }
    return new EarlierRelease(earlier.id(), printed, withheld);
  }

  /**
   * The counts of a release, those of an edition under the name of the edition that replaced it.
   */
  private static List<PeopleCount> counts(Release earlier, Map<String, String> sameFiles) {
    Map<String, List<TableRow>> tables = new HashMap<>();
    ReleaseCounts.TABLES.stream()
        .filter(earlier::has)
        .forEach(table -> tables.put(table.name(), ReleaseRows.read(earlier, table)));
    return ReleaseCounts.of(tables).stream().map(count -> named(count, sameFiles)).toList();
  }

  private static PeopleCount named(PeopleCount count, Map<String, String> sameFiles) {
    SourceRecord record = count.key().record();
    return record.kind() == RecordKind.FILE && sameFiles.containsKey(record.name())
        ? new PeopleCount(
            count.figure(),
            count.key().of(SourceRecord.file(sameFiles.get(record.name()))),
            count.value(),
            count.source())
        : count;
  }

  /** The one file of a table and format that took the place of the one that there was. */
  private static Map<String, String> sameFiles(Manifest then, Manifest now) {
    Map<String, String> same = new HashMap<>();
    for (InputRecord input : then.inputs) {
      List<String> gone = only(then, now, input);
      List<String> come = only(now, then, input);
      if (gone.size() == 1 && come.size() == 1) {
        same.put(gone.get(0), come.get(0));
      }
    }
    return same;
  }

  private static List<String> only(Manifest in, Manifest notIn, InputRecord like) {
    return files(in, like)
        .filter(file -> files(notIn, like).noneMatch(file::equals))
        .distinct()
        .toList();
  }

  private static Stream<String> files(Manifest of, InputRecord like) {
    return of.inputs.stream()
        .filter(InputRecord::inForce)
        .filter(input -> input.table().equals(like.table()))
        .filter(input -> input.format().equals(like.format()))
        .map(InputRecord::file);
  }
}
