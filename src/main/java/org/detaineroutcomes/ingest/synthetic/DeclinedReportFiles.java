package org.detaineroutcomes.ingest.synthetic;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.detaineroutcomes.ingest.synthetic.country.Adoption;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.Draws;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;
import org.detaineroutcomes.ingest.synthetic.country.Wording;

/**
 * Three weekly declined-detainer reports in the format {@code ddor-csv}, one file a section, and
 * the later corrections in {@code errata}. In the first week a policy begins, and every detainer
 * pending in that county is recorded as declined on one day: a stock, not a weekly flow.
 */
final class DeclinedReportFiles {
  private static final int REPORTS = 3;
  private static final int RANKS = 10;
  private static final int OTHER_DECLINES = 40;
  private static final int MISDIRECTED = 4;
  private static final List<String> ACTIVITIES =
      List.of(
          "Drug Possession (Charged)",
          "Driving Under Influence (Charged)",
          "Assault (Convicted)",
          "Larceny (Charged)");

  private final Country country;
  private final SyntheticCounty flushed;
  private final List<SyntheticCounty> limiting;

  DeclinedReportFiles(Country country) {
    this.country = country;
    this.flushed = country.flushed();
    LocalDate day = flushed.adoption().begins();
    this.limiting =
        country.with(Adoption.Stance.DATED).stream()
            .filter(county -> county.adoption().limits(day))
            .sorted(Comparator.comparingDouble(SyntheticCounty::residents).reversed())
            .toList();
  }

  void write(OutputFolder folder) throws IOException {
    folder.write(
        "ddor_section1",
        List.of(
            "report_start",
            "report_end",
            "rank",
            "jurisdiction",
            "state",
            "issued_detainers",
            "data"),
        this::highestVolume);
    folder.write(
        "ddor_section2",
        List.of(
            "report_start",
            "report_end",
            "jurisdiction",
            "state",
            "citizenship",
            "issued",
            "declined",
            "notable_activity",
            "data"),
        this::declines);
    folder.write(
        "ddor_section3",
        List.of(
            "report_start",
            "jurisdiction",
            "state",
            "field_office",
            "date_enacted",
            "policy",
            "criteria",
            "data"),
        this::policies);
    folder.write(
        "ddor_corrections",
        List.of(
            "report_start",
            "jurisdiction",
            "state",
            "affected_section",
            "rows_affected",
            "rows_basis",
            "ice_correction",
            "corrected_by",
            "corrected_on",
            "source_url"),
        this::corrections);
  }

  private LocalDate start(int report) {
    return flushed
        .adoption()
        .begins()
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY))
        .plusWeeks(report);
  }

  private void highestVolume(OutputFile file) {
    for (int report = 0; report < REPORTS; report++) {
      Draws draws = Draws.of(country.seed(), "section 1", Integer.toString(report));
      List<Long> issued = new ArrayList<>();
      for (int rank = 0; rank < RANKS; rank++) {
        issued.add(4 + draws.poisson(60.0 / (1 + rank)));
      }
      issued.sort(Comparator.reverseOrder());
      for (int rank = 0; rank < RANKS; rank++) {
        SyntheticCounty county = limiting.get(rank);
        file.row(
            start(report),
            start(report).plusDays(6),
            rank + 1,
            county.shortName(),
            county.state().title(),
            issued.get(rank),
            "synthetic");
      }
    }
  }

  private void declines(OutputFile file) {
    Draws draws = Draws.of(country.seed(), "section 2");
    FlushedStock stock = FlushedStock.of(country);
    for (DetainerDraws.Detainer old : stock.detainers()) {
      decline(file, 0, flushed, old.issued(), stock.day(), draws);
      file.trap(Traps.Kind.STOCK_FLUSHED);
    }
    for (int report = 0; report < REPORTS; report++) {
      for (int i = 0; i < OTHER_DECLINES; i++) {
        SyntheticCounty county = i < MISDIRECTED ? limiting.get(RANKS) : draws.pick(limiting);
        LocalDate declined = start(report).plusDays(draws.between(0, 6));
        decline(file, report, county, declined.minusDays(draws.between(0, 30)), declined, draws);
        if (i < MISDIRECTED && report == 0) {
          file.trap(Traps.Kind.ISSUED_ELSEWHERE);
        }
      }
    }
  }

  private void decline(
      OutputFile file,
      int report,
      SyntheticCounty county,
      LocalDate issued,
      LocalDate declined,
      Draws draws) {
    file.row(
        start(report),
        start(report).plusDays(6),
        county.name(),
        county.state().title(),
        draws.chance(0.7) ? "Mexico" : "Guatemala",
        issued,
        declined,
        draws.pick(ACTIVITIES),
        "synthetic");
  }

  private void policies(OutputFile file) {
    for (int report = 0; report < REPORTS; report++) {
      for (SyntheticCounty county : limiting) {
        file.row(
            start(report),
            county.name() + ", " + county.state().title() + " (Buffalo)",
            county.state().title(),
            "Buffalo",
            Wording.print(YearMonth.from(county.adoption().begins())),
            "synthetic policy",
            "holds only with a judicial warrant",
            "synthetic");
        file.trap(Traps.Kind.FIELD_OFFICE);
      }
    }
  }

  private void corrections(OutputFile file) {
    SyntheticCounty county = limiting.get(RANKS);
    file.row(
        start(0),
        county.name(),
        county.state().title(),
        "Section II",
        MISDIRECTED,
        "printed",
        "issued to a similarly named place outside the county",
        "ICE (synthetic)",
        start(REPORTS),
        "synthetic");
  }
}
