package org.detaineroutcomes.ingest.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.Draws;

/** Detainers of one year with lift reasons, once as text and once as Parquet. */
final class NationalDetainers {
  private final Country country;
  private final DetainerDraws draws;
  private final int number;

  /**
   * Detainers of ten years.
   *
   * @param number in all of them
   */
  NationalDetainers(Country country, DetainerDraws draws, int number) {
    this.country = country;
    this.draws = draws;
    this.number = number;
  }

  /** Writes the two files of a year, which have the same rows. */
  void write(OutputFolder folder, int year) throws IOException {
    Draws record = Draws.of(country.seed(), "detainer record", Integer.toString(year));
    DetainerSpan span =
        new DetainerSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), of(year));
    folder.parquet(
        "detainers_" + year,
        DetainerFiles.HEADINGS,
        parquet ->
            folder.write(
                "detainers_" + year,
                DetainerFiles.HEADINGS,
                file ->
                    draws.of(
                        span,
                        detainer -> {
                          List<String> cells = DetainerFiles.cells(detainer, record);
                          file.row(cells);
                          if (DetainerFiles.cut(detainer)) {
                            file.trap(Traps.Kind.CUT_NAME);
                          }
                          parquet.row(cells);
                        })));
  }

  private int of(int year) {
    long years = (long) NationalFiles.LAST_YEAR - NationalFiles.FIRST_YEAR + 1;
    long before = (long) year - NationalFiles.FIRST_YEAR;
    return (int) (number * (before + 1) / years - number * before / years);
  }
}
