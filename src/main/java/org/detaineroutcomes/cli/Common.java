package org.detaineroutcomes.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that every command of the road takes. */
final class Common {
  @Option(
      names = "--inputs",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Base folder of the job's relative paths (default: ${DEFAULT-VALUE}).")
  String inputs;

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      defaultValue = "warehouse",
      description = "Where releases are kept (default: ${DEFAULT-VALUE}).")
  String warehouse;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark master (default: that of spark-submit, else all local cores).")
  String master;

  @Option(
      names = "--as-known",
      paramLabel = "DATE",
      description = "Take of each input the newest edition known on that day.")
  LocalDate asKnown;

  @Option(names = "--verbose", description = "Say more: Spark's warnings, stack traces.")
  boolean verbose;

  @Option(names = "--quiet", description = "Print nothing but problems.")
  boolean quiet;

  /** The same options, quietly, with a warehouse in a folder that is not kept. */
  Common elsewhere(Path scratch) {
    Common copy = new Common();
    copy.inputs = inputs;
    copy.warehouse = scratch.toString();
    copy.master = master;
    copy.asKnown = asKnown;
    copy.verbose = verbose;
    copy.quiet = true;
    return copy;
  }

  Optional<LocalDate> asKnown() {
    return Optional.ofNullable(asKnown);
  }
}
