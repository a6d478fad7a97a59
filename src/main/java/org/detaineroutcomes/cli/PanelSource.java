package org.detaineroutcomes.cli;

import java.nio.file.Path;
import java.util.List;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.Warehouse;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where a panel is: a file, or a table of a release by its name. */
final class PanelSource {
  static final String UNIT = "unit_id";
  static final String TIME = "period";
  static final String COHORT = "cohort";

  @Parameters(
      paramLabel = "PANEL",
      arity = "0..1",
      description = "The panel: a .csv or .parquet file, or a folder of Parquet files.")
  private Path file;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description = "In place of PANEL a table of a release, such as panel or marts/panel.")
  private String table;

  @Option(
      names = "--release",
      paramLabel = "RELEASE",
      description = "The release of --table (default: current).")
  private String release;

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      description = "Where the releases of --table are kept (default: warehouse).")
  private String warehouse;

  /**
   * The file or folder.
   *
   * @throws Failure with exit code 2 where there is none, both, or no such table
   */
  Path path() {
    if ((file == null) == (table == null)) {
      throw new Failure(
          Problem.usage(
              "estimate",
              file == null
                  ? "Cannot estimate: no panel is named"
                  : "Cannot estimate: both a file and --table are named",
              "give a .csv or .parquet file, or --table panel"));
    }
    if (file != null) {
      if (release != null || warehouse != null) {
        throw new Failure(
            Problem.usage(
                release == null ? "--warehouse" : "--release",
                "Cannot read '" + file + "' from a release: it is a file",
                "name a table of the release, such as --table panel"));
      }
      return file;
    }
    Release opened =
        new Warehouse(warehouse == null ? "warehouse" : warehouse)
            .open(release == null ? "current" : release);
    List<String> names = List.copyOf(opened.manifest().tables.keySet());
    String found =
        names.stream()
            .filter(name -> name.equals(table) || name.endsWith("/" + table))
            .findFirst()
            .orElseThrow(
                () ->
                    new Failure(
                        Problem.usage(
                            "--table " + table,
                            "Cannot estimate on table '"
                                + table
                                + "': the release does not have it",
                            Near.hint(
                                table,
                                names.stream()
                                    .map(n -> n.substring(n.indexOf('/') + 1))
                                    .toList()))));
    Path folder = Path.of(opened.filesOf(found).get(0).toUri());
    while (!folder.endsWith(found)) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** What the panel is called in print. */
  String name() {
    return table == null ? PanelFiles.stem(file.getFileName().toString()) : table;
  }

  /** A column as it was named, or where a table of a release is read the one that it has. */
  String column(String option, String named, String otherwise) {
    if (named == null && table == null && option.equals("--unit")) {
      throw new Failure(
          Problem.usage(option, "Cannot estimate: no column of the unit is named", "give --unit"));
    }
    return named != null || table == null ? named : otherwise;
  }
}
