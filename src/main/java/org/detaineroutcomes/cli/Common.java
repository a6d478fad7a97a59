package org.detaineroutcomes.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.detaineroutcomes.ingest.JobReach;
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
      description = {
        "Run the world as it was known on that day (2024-09-01): of each input the newest edition",
        "not after it; corrections, laws and lists of a later day are set aside and counted.",
        "Without it: the job's as_known, else all there is."
      })
  LocalDate asKnown;

  @Option(
      names = "--allow-outside",
      description = {
        "Let the job read files outside of --inputs, of its own folder and of the folder 'data'",
        "beside that, links resolved."
      })
  boolean allowOutside;

  @Option(
      names = "--allow-scheme",
      paramLabel = "SCHEME",
      split = ",",
      description = {
        "File systems that paths of the job may name, such as s3a,hdfs; that of --inputs and of",
        "the job file need not be named."
      })
  Set<String> allowSchemes = Set.of();

  @Option(
      names = "--verbose",
      description = "Say more: what each verb took, Spark's warnings, stack traces.")
  boolean verbose;

  @Option(names = "--quiet", description = "Print nothing but problems.")
  boolean quiet;

  /** What the paths of the job may name. */
  JobReach reach() {
    return new JobReach(
        allowOutside ? JobReach.Places.ANYWHERE : JobReach.Places.GIVEN, allowSchemes);
  }

  /** The same options, quietly, with a warehouse in a folder that is not kept. */
  Common elsewhere(Path scratch) {
    Common copy = new Common();
    copy.inputs = inputs;
    copy.warehouse = scratch.toString();
    copy.master = master;
    copy.asKnown = asKnown;
    copy.allowOutside = allowOutside;
    copy.allowSchemes = allowSchemes;
    copy.verbose = verbose;
    copy.quiet = true;
    return copy;
  }
}
