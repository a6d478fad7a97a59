package org.detaineroutcomes.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.synthetic.SyntheticCountry;
import org.detaineroutcomes.ingest.synthetic.WrittenFile;
import org.detaineroutcomes.ingest.synthetic.country.Scale;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code detainer simulate}: a synthetic country with a known truth and planted traps. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    header = "Make a synthetic country with a known truth and planted traps.",
    description = {
      "Writes invented values under real county names, in the formats that agencies publish:"
          + " crime by county and year, crime by agency and month in two editions, populations,"
          + " policies, 287(g) agreements, detainers and declined-detainer reports.",
      "",
      "One of national scale is a load and no test of estimators: rows alone, without a truth.",
      "",
      "synthetic_truth.csv holds the effects an estimator should find,"
          + " synthetic_truth_counties.csv the mean rates of every county with and without its"
          + " policy, synthetic_traps.csv what was planted to go wrong and how often.",
      "",
      "Effects grow with time since adoption and differ between cohorts. Whether they raise or"
          + " lower violent crime is drawn by the seed with even odds: neither is a finding.",
      "The same seed and scale give the same bytes on any machine."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  detainer simulate --seed 1 --scale small --out /tmp/inputs",
      "  detainer run jobs/demo.yaml --inputs /tmp/inputs"
    })
public final class SimulateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--seed",
      required = true,
      paramLabel = "S",
      description = "A whole number that decides everything that is drawn.")
  private long seed;

  @Option(
      names = "--scale",
      defaultValue = "small",
      paramLabel = "X",
      description = {
        "small: 393 counties and 20,000 detainers (the default);",
        "medium: some 2,000 counties and 100,000 detainers;",
        "large: some 2,800 counties and 2,000,000 detainers;",
        "national: 20,000,000 detainers and 13,000,000 agency-months in ten years, as text and as"
            + " Parquet; national/4, national/16 and national/64 have that part of the rows."
      })
  private String scale;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Inputs folder; the files go to DIR/synthetic.")
  private Path out;

  @Option(
      names = "--force",
      description = "Replace the files of an earlier country in that folder.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    Scale size = Scale.of(scale).orElseThrow(() -> unknownScale(scale));
    Path folder = out.resolve(SyntheticCountry.FOLDER);
    refuseToMix(folder);
    PrintWriter text = spec.commandLine().getOut();
    PrintWriter progress = spec.commandLine().getErr();
    boolean terminal = Ansi.AUTO.enabled();
    List<WrittenFile> files =
        SyntheticCountry.write(
            seed,
            size,
            out,
            file -> {
              if (terminal) {
                progress.println("wrote " + file.name());
                progress.flush();
              }
            });
    text.printf(Locale.ROOT, "Synthetic country, seed %d, scale %s, in %s%n", seed, size, folder);
    for (WrittenFile file : files) {
      text.printf(
          Locale.ROOT, "  %-48s %,12d rows %,14d bytes%n", file.name(), file.rows(), file.bytes());
    }
    text.printf(
        Locale.ROOT,
        "  %-48s %,12d rows%n",
        "together",
        files.stream().mapToLong(WrittenFile::rows).sum());
    text.flush();
    return ExitCode.DONE.code();
  }

  private void refuseToMix(Path folder) throws IOException {
    if (!Files.exists(folder) || force) {
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new Failure(
            Problem.usage(
                folder.toString(),
                "Cannot write a synthetic country to " + folder + ": the folder is not empty",
                "choose another --out, or replace its files with --force"));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Failure unknownScale(String printed) {
    List<String> known = Arrays.stream(Scale.values()).map(Scale::toString).toList();
    return new Failure(
        Problem.usage(
            "--scale",
            "Cannot make a country of scale '" + printed + "': no such scale",
            Near.hint(printed, known)));
  }
}
