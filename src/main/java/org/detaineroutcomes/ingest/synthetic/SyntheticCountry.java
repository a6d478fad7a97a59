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
    Country country = Country.of(seed, scale);
    List<FilePieces.Piece> pieces =
        scale.isNational()
            ? new NationalFiles(country, scale.detainers(), scale.agencies()).pieces()
            : pieces(country);
    return FilePieces.write(pieces, folder, report, Runtime.getRuntime().availableProcessors());
  }

  private static List<FilePieces.Piece> pieces(Country country) {
    Truth truth = new Truth(country);
    return List.of(
        new CountyCrimeFile(country, truth)::write,
        new NewYorkCrimeFile(country, truth)::write,
        new MonthlyAgencyFiles(country, truth)::write,
        new PopulationFiles(country)::write,
        new PolicyFile(country)::write,
        new SyntheticPolicyEvents(country)::write,
        new AgreementFile(country)::write,
        new DetainerFiles(country)::write,
        new DeclinedReportFiles(country)::write,
        new TruthFiles(country, truth)::write);
  }
}
