package org.detaineroutcomes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.detaineroutcomes.model.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code detainer}. */
@Command(
    name = "detainer",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    header = "Measures detainer outcomes and public safety, reproducibly.",
    description = {
      "",
      "Files go down one road: ingest, resolve, panel, compare, publish. 'run' does all five and",
      "publishes a release that never changes.",
      ""
    },
    footer = {
      "",
      "Start here:",
      "  detainer run jobs/demo.yaml                 a synthetic country with a known truth",
      "  detainer check jobs/new-york.yaml           what would be read; writes nothing",
      "  detainer inspect current panel --rows 5     what the last release holds",
      "  detainer table current answers --format docx   one table, for Word, Excel, LaTeX or the"
          + " web",
      "  detainer explain current Travis             the ids of figures; with an id, its source"
          + " rows",
      "  detainer diff RELEASE current               which published numbers changed, and why",
      "  detainer verify current                     digests hold; --rederive runs the job again",
      "  detainer bundle current                     what may leave, as one archive",
      "  detainer estimate panel.csv --unit county --time year --cohort cohort --outcome rate",
      "  detainer estimate --table panel --outcome violent_rate_per_100k    the same on a release",
      "",
      "Exit codes: 0 done, 2 usage or job file, 3 input, 4 a check failed, 5 nothing estimable,",
      "69 a cluster, a store, a disk or the memory gave out, 70 a bug, 130 stopped with Ctrl-C:",
      "nothing published was touched, and the next run clears what was begun."
    },
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      InspectCommand.class,
      TableCommand.class,
      ExplainCommand.class,
      DiffCommand.class,
      VerifyCommand.class,
      BundleCommand.class,
      EstimateCommand.class,
      SimulateCommand.class
    },
    exitCodeOnInvalidInput = 2)
public final class Main {
  /** Commands that write nothing for a while. */
  private static final Set<String> LOOKING =
      Set.of("inspect", "table", "explain", "diff", "estimate", "--help", "--version");

  /** Property with the file that the launcher reads the exit code from. */
  private static final String EXIT_FILE = "detainer.exit.file";

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    // Letters take their case alike on every machine, in libraries too that ask for a default.
    Locale.setDefault(Locale.ROOT);
    Interruption.watch();
    if (args.length > 0 && !LOOKING.contains(args[0])) {
      TemporaryFiles.keepTogether();
    }
    int code = run(args);
    leave(code);
    Interruption.done();
    // A cluster manager takes the exit of a driver for its crash.
    if (code != 0 || !"cluster".equals(System.getProperty("spark.submit.deployMode"))) {
      System.exit(code);
    }
  }

  /** Leaves the exit code in a file, if asked: Java may do more before its process ends. */
  private static void leave(int code) {
    String file = System.getProperty(EXIT_FILE);
    if (file != null) {
      try {
        Files.writeString(Path.of(file), Integer.toString(code));
      } catch (IOException e) {
        // The process still ends with the code.
      }
    }
  }

  /** Runs one command and returns its exit code. */
  public static int run(String... args) {
    CommandLine command = new CommandLine(new Main());
    StageCommand.all().forEach(stage -> add(stage, command));
    command.setUsageHelpWidth(100);
    command.setExecutionExceptionHandler(new Complaints());
    command.registerConverter(LocalDate.class, Main::day);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    if (args.length == 0) {
      command.usage(System.out);
      return ExitCode.USAGE.code();
    }
    try {
      return command.execute(args);
    } catch (Error thrown) {
      // Memory that gave out, or a library that is not there: said as any other failure is.
      return Complaints.say(thrown, command);
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException("'" + text + "' is no day; write it as 2024-09-01");
    }
  }

  private static String footer(StageCommand stage, CommandLine.Help help) {
    help.commandSpec().usageMessage().footer(stage.footer().toArray(String[]::new));
    return help.footer();
  }

  private static void add(StageCommand stage, CommandLine command) {
    CommandLine added = new CommandLine(stage);
    added.getCommandSpec().usageMessage().header(stage.header());
    // Made when it is printed: what a job may name for a verb is loaded by no other command.
    added.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> footer(stage, help));
    command.addSubcommand(stage.name(), added);
  }
}
