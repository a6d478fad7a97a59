package org.detaineroutcomes.ingest.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;
import org.detaineroutcomes.ingest.synthetic.country.Truth;

/**
 * A country with as many rows as the nation's records have in ten years: detainers as text and as
 * Parquet and offenses of agencies by month, a file a year, beside policies, agreements, residents
 * and covariates. The largest county has {@link #LARGEST} of the rows.
 *
 * <p>Each file is drawn from a stream of its own, so that its bytes do not depend on the others.
 */
final class NationalFiles {
  /** First year of the ten. */
  static final int FIRST_YEAR = 2010;

  /** Last year of the ten. */
  static final int LAST_YEAR = 2019;

  /** Share of rows of the largest county: a large one holds up a task of its own. */
  static final double LARGEST = 0.05;

  private final Country country;
  private final int detainers;
  private final int agencies;

  /**
   * Files of a country.
   *
   * @param detainers in all ten years
   * @param agencies each has a row in every month
   */
  NationalFiles(Country country, int detainers, int agencies) {
    this.country = country;
    this.detainers = detainers;
    this.agencies = agencies;
  }

  /** What writes the files. */
  List<FilePieces.Piece> pieces() {
    List<FilePieces.Piece> pieces = new ArrayList<>();
    NationalAgencies months = new NationalAgencies(country, new Truth(country), places());
    IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
        .forEach(year -> pieces.add(out -> months.write(out, year)));
    NationalDetainers issued =
        new NationalDetainers(country, DetainerDraws.skewed(country, LARGEST), detainers);
    IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
        .forEach(year -> pieces.add(out -> issued.write(out, year)));
    pieces.add(months::writeList);
    pieces.add(
        out -> {
          new PopulationFiles(country).write(out);
          new CovariateFile(country).write(out);
          new PolicyFile(country).write(out);
          new SyntheticPolicyEvents(country).write(out);
          new AgreementFile(country).write(out);
          new DetainerFiles(country).writeFacilities(out);
        });
    return pieces;
  }

  /**
   * Where each agency lies: a twentieth in the largest county, the rest dealt out to the others.
   */
  private List<SyntheticCounty> places() {
    int inLargest = (int) Math.round(agencies * LARGEST);
    SyntheticCounty largest = country.largest();
    List<SyntheticCounty> counties =
        country.counties().stream().filter(county -> !county.equals(largest)).toList();
    return IntStream.range(0, agencies)
        .mapToObj(i -> i < inLargest ? largest : counties.get(i % counties.size()))
        .toList();
  }
}
