package org.detaineroutcomes.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detaineroutcomes.ingest.SourceReading.cell;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.staged.Agreements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Agreements287gTest {
  private static final String HEADINGS =
      "state,agency,jurisdiction_level,county_fips,first_signed,signing_dates,models,active_from,"
          + "active_to,terminated,n_sources,confidence,source_url\n";

  @TempDir Path folder;

  @Test
  void of107Agencies87AreLocal() throws IOException {
    List<Staged> rows = kept(real());

    assertThat(rows).hasSize(107);
    assertThat(rows.stream().filter(row -> "local".equals(at(row, Agreements.JURISDICTION_LEVEL))))
        .hasSize(87);
  }

  @Test
  void thirtyLocalAgenciesIn32CountiesWereListedThrough2010To2016() throws IOException {
    List<Staged> through =
        real().stream()
            .filter(row -> "local".equals(at(row, Agreements.JURISDICTION_LEVEL)))
            .filter(row -> !after(row, Agreements.ACTIVE_FROM, LocalDate.of(2010, 1, 1)))
            .filter(row -> after(row, Agreements.ACTIVE_TO, LocalDate.of(2016, 12, 30)))
            .toList();
    Set<String> counties =
        through.stream()
            .flatMap(
                row ->
                    List.of(((String) at(row, Agreements.COUNTY_FIPS_CODES)).split(";", -1))
                        .stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(through).hasSize(30);
    assertThat(counties).hasSize(32);
  }

  @Test
  void anAgencyMayLieInSeveralCounties() throws IOException {
    Staged carrollton =
        real().stream()
            .filter(row -> "Carrollton Police Department".equals(at(row, CrimeFields.AGENCY)))
            .findFirst()
            .orElseThrow();

    assertThat(at(carrollton, Agreements.COUNTY_FIPS_CODES)).isEqualTo("48113;48085;48121");
  }

  @Test
  void aListThatEndsBeforeItBeginsAndACodeThatIsNoneAreRefusedTogether() throws IOException {
    List<Staged> rows =
        SourceReading.as("agreements-287g")
            .rowsOf(
                folder,
                HEADINGS
                    + "AL,Etowah,local,O1055,2008-07-08,2008-07-08;2013-06-31,Jail,"
                    + "2010-10-01,2009-10-01,false,seven,high,x\n");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).reason())
        .contains("county_fips 'O1055' is no county code")
        .contains("signing_dates '2013-06-31' is no date")
        .contains("n_sources 'seven' is no integer")
        .contains("active_to 2009-10-01 is before active_from 2010-10-01");
  }

  @Test
  void aRenamedColumnIsNamed() {
    assertThatThrownBy(
            () ->
                SourceReading.as("agreements-287g")
                    .rowsOf(folder, HEADINGS.replace("active_to", "active_until") + "a,b\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no column 'active_to'");
  }

  /**
   * Another compilation counts the same agencies by year, 2005 to 2019, with codes that lost their
   * leading zero. It is compared by county and never read by a job; the difference is printed.
   */
  @Test
  void anotherCompilationNamesMostOfTheSameCounties() throws IOException {
    Set<String> theirs = new TreeSet<>();
    Pattern row = Pattern.compile(".*,(\\d{4,5}),(\\d{4}),\\d{4},\\d+");
    for (String line :
        Files.readAllLines(SharedData.input("real/policy/287g_agencies_years_derived.csv"))) {
      Matcher m = row.matcher(line);
      if (m.matches() && Integer.parseInt(m.group(2)) <= 2017) {
        theirs.add("0".repeat(5 - m.group(1).length()) + m.group(1));
      }
    }
    Set<String> ours =
        real().stream()
            .map(r -> (String) at(r, Agreements.COUNTY_FIPS_CODES))
            .filter(java.util.Objects::nonNull)
            .flatMap(codes -> Pattern.compile(";").splitAsStream(codes))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> both = new TreeSet<>(ours);
    both.retainAll(theirs);
    System.out.printf(
        "287(g) counties: %d here, %d in the other compilation, %d in both; only there: %s%n",
        ours.size(),
        theirs.size(),
        both.size(),
        theirs.stream().filter(code -> !ours.contains(code)).toList());

    assertThat(both.size()).isGreaterThan(theirs.size() * 3 / 4);
  }

  private static boolean after(Staged row, Column column, LocalDate day) {
    LocalDate date = (LocalDate) at(row, column);
    return date != null && date.isAfter(day);
  }

  private static Object at(Staged row, Column column) {
    return cell(Agreements.TABLE, row, column);
  }

  private static List<Staged> real() throws IOException {
    return SourceReading.as("agreements-287g")
        .rows(SharedData.input("facts/agreements_287g_2002_2017.csv"));
  }
}
