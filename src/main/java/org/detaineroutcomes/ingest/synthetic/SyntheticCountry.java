package org.detaineroutcomes.ingest.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.Scale;
import org.detaineroutcomes.ingest.synthetic.country.Truth;

/**
 * Writes a synthetic country: every published format the sources read, the truth behind them and
 * the list of planted traps. One as large as the nation's records has its rows and their formats
 * alone.
 *
 * <p>The same seed and scale give the same bytes on any machine.
 */
public final class SyntheticCountry {
  /** The folder under the inputs folder that holds it. */
  public static final String FOLDER = "synthetic";

  private SyntheticCountry() {}

  /**
   * Writes a country into {@code inputs/synthetic}, replacing files of the same names.
   *
   * @param inputs the folder that relative input paths of a job start from
   * @return what was written, in order
   */
  public static List<WrittenFile> write(long seed, Scale scale, Path inputs) throws IOException {
    return write(seed, scale, inputs, file -> {});
  }

  /** The same, and reports each file when it is complete. */
  public static List<WrittenFile> write(
      long seed, Scale scale, Path inputs, Consumer<WrittenFile> report) throws IOException {
    Path folder = Files.createDirectories(inputs.resolve(FOLDER));
    OutputFolder.clear(folder);
    OutputFolder out = new OutputFolder(folder, report);
    Country country = Country.of(seed, scale);
    if (scale.isNational()) {
      return new NationalFiles(country, scale.detainers(), scale.agencies())
          .write(folder, report, Runtime.getRuntime().availableProcessors());
    }
    Truth truth = new Truth(country);
    new CountyCrimeFile(country, truth).write(out);
    new NewYorkCrimeFile(country, truth).write(out);
    new MonthlyAgencyFiles(country, truth).write(out);
    new PopulationFiles(country).write(out);
    new PolicyFile(country).write(out);
    new SyntheticPolicyEvents(country).write(out);
    new AgreementFile(country).write(out);
    new DetainerFiles(country).write(out);
    new DeclinedReportFiles(country).write(out);
    new TruthFiles(country, truth).write(out);
    out.traps().write(out);
    return out.written();
  }
}
