package org.detaineroutcomes.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Concurrently;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.publish.format.Format;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.format.Formats;
import org.detaineroutcomes.publish.format.HtmlFormat;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.StoredTables;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.store.Codebook;
import org.detaineroutcomes.store.DisclosureRule;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/** The fifth verb: results become a report in every format of the job; no Spark is needed. */
public final class Publish {
  private Publish() {}

  /** Everything that is wrong with the formats a job asks for; nothing is read. */
  public static List<Problem> check(Job job) {
    try {
      Formats.named(job.publish().formats());
      return List.of();
    } catch (Failure unknown) {
      return unknown.problems();
    }
  }

  /**
   * Writes the report of a release. Its bytes depend on inputs, job and code alone.
   *
   * @return the report, for {@link Summary}
   * @throws Failure with exit code 2 for an unknown format, or 4 where the rows of an input do not
   *     add up or a reader could work out a small count of people
   */
  public static Report run(Job job, Release release) {
    return run(job, release, Chapters.ALL);
  }

  /** The same with the chapters given. */
  public static Report run(Job job, Release release, List<Chapter> chapters) {
    List<Format> formats = Formats.named(job.publish().formats());
    Material material = Material.of(release, job, tables(chapters));
    Report report = ReportWriter.write(material, chapters);
    Site.Rows rows = new ReleaseReading(release, Codebook.of(release));
    List<Supplier<List<Document>>> writers = new ArrayList<>();
    // Nothing that is written leaves before this has passed.
    writers.add(
        () -> {
          PrintedCounts.check(report, material.disclosure());
          return List.of();
        });
    for (Format format : formats) {
      writers.add(
          () ->
              format instanceof HtmlFormat
                  ? Pages.write(material, report, rows).toList()
                  : format.write(report));
    }
    List<Document> written = new ArrayList<>();
    Concurrently.all(writers).forEach(written::addAll);
    written.add(Document.text(StoredTables.FILE, StoredTables.of(report).toJson()));
    written.add(Document.text(CodebookFile.NAME, CodebookFile.text(rows.codebook())));
    if (formats.stream().anyMatch(HtmlFormat.class::isInstance)) {
      written.addAll(Pages.finish(material, report, rows, List.copyOf(written)).toList());
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    written.forEach(document -> files.put(document.path(), document.bytes()));
    release.writeReport(files);
    release.manifest().disclosure =
        new DisclosureRule(
            material.suppression().below(),
            material.suppression().zeros().word(),
            job.publish().previous());
    release.finish("publish");
    return report;
  }

  /** What the report of a release is written from, with what is withheld of it. */
  public static Material material(Release release, Job job) {
    return Material.of(release, job, tables(Chapters.ALL));
  }

  private record ReleaseReading(Release release, List<List<Object>> codebook) implements Site.Rows {
    @Override
    public void forEach(Table table, Consumer<TableRow> sink) {
      if (release.has(table)) {
        release.forEachRow(table, sink);
      }
    }
  }

  private static List<Table> tables(List<Chapter> chapters) {
    return Stream.concat(Chapters.tables(chapters).stream(), Pages.tables().stream())
        .distinct()
        .toList();
  }
}
