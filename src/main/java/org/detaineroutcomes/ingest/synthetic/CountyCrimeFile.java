package org.detaineroutcomes.ingest.synthetic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.Draws;
import org.detaineroutcomes.ingest.synthetic.country.OffenseDraws;
import org.detaineroutcomes.ingest.synthetic.country.Scale;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;
import org.detaineroutcomes.ingest.synthetic.country.Truth;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.UsState;

/**
 * Offences by county and year with headings of its own, for the general {@code csv} source; every
 * state but the one that publishes its own table.
 */
final class CountyCrimeFile {
  private static final int REVISED_RAPE_FROM = 2013;
  private static final UsState UNREADABLE = UsState.NM;
  private static final List<String> HEADINGS =
      List.of(
          "DATA",
          "STATE",
          "COUNTY",
          "YEAR",
          "MONTHS",
          "MURDER",
          "RAPE (REVISED DEFINITION)",
          "RAPE (LEGACY DEFINITION)",
          "ROBBERY",
          "AGG. ASSAULT",
          "BURGLARY",
          "LARCENY-THEFT",
          "MOTOR VEHICLE THEFT");

  private final Country country;
  private final Truth truth;

  CountyCrimeFile(Country country, Truth truth) {
    this.country = country;
    this.truth = truth;
  }

  void write(OutputFolder folder) throws IOException {
    folder.write(
        "county_crimes",
        HEADINGS,
        file -> {
          for (UsState state : country.scale().states()) {
            if (state != Country.OWN_TABLE) {
              state(file, state);
            }
          }
          footnotes(file);
        });
  }

  private void state(OutputFile file, UsState state) {
    List<SyntheticCounty> members =
        country.counties().stream().filter(c -> c.state() == state).toList();
    Draws draws = Draws.of(country.seed(), "gaps", state.name());
    SyntheticCounty misspelled = draws.pick(members);
    SyntheticCounty repeated = draws.pick(members);
    long[] total = new long[HEADINGS.size()];
    for (SyntheticCounty county : members) {
      Gaps gaps = Gaps.of(draws);
      Draws crime = Draws.of(country.seed(), "crime", county.fips());
      for (int year = Scale.FIRST_YEAR; year <= Scale.LAST_YEAR; year++) {
        List<Object> row = row(county, year, OffenseDraws.year(truth, county, year, crime), gaps);
        if (year == gaps.absent()) {
          file.trap(Traps.Kind.MISSING_ROW);
          continue;
        }
        row.set(2, name(file, county, year, misspelled, draws));
        if (county.equals(misspelled) && state == UNREADABLE && year == Scale.LAST_YEAR) {
          row.set(5, "see note 3");
          file.trap(Traps.Kind.UNREADABLE);
        }
        file.row(row);
        note(file, row, year, gaps);
        if (county.equals(repeated) && year == Scale.LAST_YEAR) {
          file.row(row);
          file.trap(Traps.Kind.REPEATED_ROW);
        }
        if (year == Scale.LAST_YEAR) {
          add(total, row);
        }
      }
    }
    total(file, state, total);
  }

  private List<Object> row(SyntheticCounty county, int year, Map<Offense, Long> counts, Gaps gaps) {
    boolean revised = year >= REVISED_RAPE_FROM && county.fips().hashCode() % 2 == 0;
    int months = year == gaps.partYear() ? 7 : 12;
    return new ArrayList<>(
        Arrays.asList(
            "synthetic",
            county.state().name(),
            county.name(),
            year,
            months,
            part(counts.get(Offense.MURDER), months),
            revised ? part(counts.get(Offense.RAPE_REVISED), months) : null,
            revised ? null : part(counts.get(Offense.RAPE_LEGACY), months),
            year == gaps.unreported() ? null : part(counts.get(Offense.ROBBERY), months),
            part(counts.get(Offense.AGGRAVATED_ASSAULT), months),
            part(counts.get(Offense.BURGLARY), months),
            county.state() == UsState.MO
                ? grouped(part(counts.get(Offense.LARCENY), months))
                : part(counts.get(Offense.LARCENY), months),
            part(counts.get(Offense.MOTOR_VEHICLE_THEFT), months)));
  }

  private static void note(OutputFile file, List<Object> row, int year, Gaps gaps) {
    if (row.get(6) != null) {
      file.trap(Traps.Kind.REDEFINED);
    }
    if (year == gaps.partYear()) {
      file.trap(Traps.Kind.PART_YEAR);
    }
    if (year == gaps.unreported()) {
      file.trap(Traps.Kind.NOT_REPORTED);
    }
    if (row.get(11).toString().contains(",")) {
      file.trap(Traps.Kind.THOUSANDS);
    }
  }

  private static String name(
      OutputFile file, SyntheticCounty county, int year, SyntheticCounty misspelled, Draws draws) {
    if (county.equals(misspelled) && year == Scale.FIRST_YEAR) {
      file.trap(Traps.Kind.MISSPELLED);
      return PrintedNames.misspelled(county.name());
    }
    if (county.name().startsWith("St. ") && year % 3 == 0) {
      file.trap(Traps.Kind.SAINT_SPELLED_OUT);
      return county.name().replaceFirst("^St\\.", "Saint");
    }
    if (county.name().endsWith(" city")) {
      file.trap(Traps.Kind.SAME_NAME_CITY);
      return county.name();
    }
    if (county.state() == UsState.PA) {
      file.trap(Traps.Kind.UPPER_CASE);
      return county.name().toUpperCase(Locale.ROOT);
    }
    if (draws.chance(0.002)) {
      file.trap(Traps.Kind.FOOTNOTE_DIGIT);
      return county.shortName() + "3";
    }
    return county.name();
  }

  private static void add(long[] total, List<Object> row) {
    for (int i = 5; i < total.length; i++) {
      if (row.get(i) != null && !row.get(i).toString().startsWith("see")) {
        total[i] += Long.parseLong(row.get(i).toString().replace(",", ""));
      }
    }
  }

  private static void total(OutputFile file, UsState state, long[] total) {
    List<Object> row = new ArrayList<>(Arrays.asList("synthetic", state.name(), "State Total"));
    row.add(Scale.LAST_YEAR);
    row.add(null);
    for (int i = 5; i < total.length; i++) {
      row.add(total[i]);
    }
    file.row(row);
    file.trap(Traps.Kind.TOTAL_ROW);
  }

  private static void footnotes(OutputFile file) {
    file.row("3 Counts as first published; later corrections are not in this table.");
    file.trap(Traps.Kind.FOOTNOTE_ROW);
    file.row("Synthetic data: no count here is a finding about a real place.");
    file.trap(Traps.Kind.FOOTNOTE_ROW);
  }

  private static long part(long count, int months) {
    return count * months / 12;
  }

  private static String grouped(long count) {
    return count < 1_000 ? Long.toString(count) : count / 1_000 + "," + pad(count % 1_000);
  }

  private static String pad(long rest) {
    return rest < 10 ? "00" + rest : rest < 100 ? "0" + rest : Long.toString(rest);
  }

  /** Years in which one county's reporting fails; 0 for none. */
  private record Gaps(int absent, int partYear, int unreported) {
    static Gaps of(Draws draws) {
      return new Gaps(rarely(0.03, draws), rarely(0.02, draws), rarely(0.03, draws));
    }

    private static int rarely(double probability, Draws draws) {
      int year = draws.between(Scale.FIRST_YEAR, Scale.LAST_YEAR);
      return draws.chance(probability) ? year : 0;
    }
  }
}
