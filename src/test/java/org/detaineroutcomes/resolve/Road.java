package org.detaineroutcomes.resolve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.ingest.Ingest;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.InputFinder;
import org.detaineroutcomes.model.Controls;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.JobParts;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.store.Warehouse;

/** The first two verbs over files of a folder, into a release in a folder of its own. */
public final class Road {
  private final Path inputs;
  private final Path warehouse;
  private final List<Job.Input> given = new ArrayList<>();
  private Optional<String> review = Optional.empty();

  public Road(Path inputs, Path warehouse) {
    this.inputs = inputs;
    this.warehouse = warehouse;
  }

  public Road with(String table, String format, String path) {
    given.add(
        new Job.Input(table, format, path, "", "", Map.of(), Map.of(), Map.of(), Map.of(), 1));
    return this;
  }

  /** A file written for the test. */
  Road file(String table, String format, String name, String... lines) {
    try {
      Files.write(inputs.resolve(name), List.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return with(table, format, name);
  }

  Road mapped(
      String table,
      String path,
      Map<String, String> columns,
      Map<String, String> offenses,
      Map<String, String> constants) {
    given.add(new Job.Input(table, "csv", path, "", "", columns, offenses, constants, Map.of(), 1));
    return this;
  }

  Road reviewedIn(Path file) {
    review = Optional.of(file.toString());
    return this;
  }

  public Release travel() {
    Job job =
        JobParts.job(
            "road",
            "The first two verbs",
            Optional.empty(),
            given,
            0,
            new Job.Resolve(review),
            Optional.empty(),
            JobParts.treatment(
                TreatmentDefinition.ANY_DETAINER_LIMIT,
                Controls.NEVER,
                List.of(),
                ControlPool.NATIONAL,
                Map.of()),
            List.of(),
            List.of(),
            JobParts.publish(List.of(), 10));
    Manifest manifest = new Manifest();
    manifest.job = job.name();
    manifest.resultKey = "0123456789abcdef";
    Release release = new Warehouse(warehouse.toString()).begin(manifest);
    new Ingest(LocalSpark.session()).run(job, files(inputs, given), release);
    new Resolve(LocalSpark.session()).run(job, release);
    return release;
  }

  private static List<InputFile> files(Path inputs, List<Job.Input> given) {
    Problems problems = new Problems();
    List<InputFile> files =
        new InputFinder(inputs.toString(), Optional.empty()).find(given, problems);
    problems.throwIfAny();
    return files;
  }

  /** Policy spells as they stand; what was known before a change is left out. */
  public static List<TableRow> standing(Release release) {
    return rows(release, PolicySpells.TABLE).stream()
        .filter(row -> row.day(PolicySpells.KNOWN_TO) == null)
        .toList();
  }

  /** Rows of a table, read by column. */
  public static List<TableRow> rows(Release release, Table table) {
    return TableRow.of(release, table);
  }
}
