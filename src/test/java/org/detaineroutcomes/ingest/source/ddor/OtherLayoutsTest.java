package org.detaineroutcomes.ingest.source.ddor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.detaineroutcomes.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of two further layouts, drawn with their traits, come back row for row. */
class OtherLayoutsTest {
  private static final List<String> PLACES =
      List.of("Adams County|OH|Ohio", "Brown County|TX|Texas", "Clay County|KS|Kansas");
  private static final List<String> CITIZENSHIPS =
      List.of("Mexico", "Korea, Republic of", "El Salvador", "", "Honduras");
  private static final List<String> ACTIVITIES =
      List.of(
          "Larceny (Charged)", "Driving Under Influence|Liquor (Charged)*", "Robbery (Convicted)");
  private static final List<String> HEADINGS_B =
      List.of(
          "State",
          "Jurisdiction",
          "Notable Criminal Activity|(Charged/Convicted)",
          "Citizenship",
          "Date|Declined",
          "Date Issued");
  private static final List<Integer> WIDTHS_B = List.of(55, 95, 140, 90, 65, 65);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Timeout(20)
  void headingsOfTwoLinesInAnotherOrderAndThreeStylesOfDays(boolean ruled) throws IOException {
    int rows = 90;
    PdfReading read = PdfReading.of(layoutB(ruled, rows, HEADINGS_B));

    assertThat(read.issued()).containsExactly("Adams|OH|30", "Brown|TX|12", "Clay|KS|12");
    assertThat(read.declined()).isEqualTo(expected(rows));
    assertThat(read.totals()).containsExactly("2017-02-04|2017-02-10||");
  }

  @ParameterizedTest
  @CsvSource({"true, 120", "false, 120", "true, 131", "false, 131", "true, 133", "false, 7"})
  @Timeout(20)
  void placesInLinesAcrossTheTableHoldOverPages(boolean ruled, int rows) throws IOException {
    PdfReading read = PdfReading.of(layoutC(ruled, rows, 0));

    assertThat(read.issued()).containsExactly("Adams|OH|1150", "Brown|TX|96");
    assertThat(read.declined()).isEqualTo(expected(rows));
    assertThat(read.totals()).containsExactly("2017-02-04|2017-02-10||" + rows);
    assertThat(read.policies())
        .containsExactly(
            "Adams County|OH|Detroit|Spring 2014|2014-03-20|2014-06-20|Order|No holds",
            "Brown County|TX|San Antonio|About 2012|2011-07-01|2013-06-30|Resolution|Some holds",
            "Clay County|KS|Chicago||||Memo|Warrant");
  }

  @Test
  void aPlaceWhoseRowsAreNotAsManyAsItsLineSaysIsNamed() throws IOException {
    Path report = layoutC(true, 6, 3);

    assertThatThrownBy(() -> PdfReading.of(report))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(
            "it states 3 declines of Adams County, Ohio (Detroit), its rows are 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Adams County, Ohio (Detroit) - 4 declined; Adams County, Ohio (Detroit); 4",
        "Adams County, Ohio (Detroit) – 1,204 declined detainers; Adams County, Ohio (Detroit); 1204",
        "Adams County, Ohio (12 individuals); Adams County, Ohio; 12",
        "Adams County, Ohio (Detroit) - 4 declined (continued); Adams County, Ohio (Detroit); 4",
        "Adams County, Ohio (continued); Adams County, Ohio; ",
        "Adams County, Ohio; Adams County, Ohio; "
      })
  void aLineOfAPlaceSaysHowManyDeclinesItHas(String line, String place, Long stated) {
    assertThat(PlaceGroup.is(line)).isTrue();
    assertThat(PlaceGroup.of(line).place()).isEqualTo(place);
    assertThat(PlaceGroup.of(line).stated())
        .isEqualTo(stated == null ? OptionalLong.empty() : OptionalLong.of(stated));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Korea, Republic of",
        "Mexico 24-Jun-2017 25-Feb-2018 Larceny (Charged)",
        "Driving Under Influence Liquor (Charged)",
        "May 6, 2015",
        "Congo, Democratic Republic of the"
      })
  void aCellOfARowIsNoPlace(String line) {
    assertThat(PlaceGroup.is(line)).isFalse();
  }

  @Test
  void headingsThatTheJobExplainsAreRead() throws IOException {
    List<String> headings =
        List.of("State", "Lead Office", "Reason Held", "Country", "Refused|On", "Sent On");
    Path report = layoutB(true, 9, headings);

    assertThatThrownBy(() -> PdfReading.of(report))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("headings: {jurisdiction: Lead Agency");
    PdfReading read =
        PdfReading.of(
            report,
            Map.of(
                "headings",
                """
                {"jurisdiction": "Lead Office", "notable_activity": "Reason Held",
                 "citizenship": ["Country", "Land"], "declined": "Refused On",
                 "issued": "Sent On"}
                """));
    assertThat(read.declined()).isEqualTo(expected(9));
  }

  private Path layoutB(boolean ruled, int rows, List<String> headings) throws IOException {
    List<List<String>> declined = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      String[] place = place(i, rows).split("\\|", -1);
      declined.add(
          List.of(
              place[2] + (i % 7 == 1 ? "*" : ""),
              place[0],
              ACTIVITIES.get(i % 3),
              CITIZENSHIPS.get(i % 5),
              printed(declined(i), i),
              printed(issued(i), i + 1)));
    }
    return start(ruled)
        .line("Section I: Detainers Issued")
        .table(
            new DrawnLayout.Table(
                List.of("Rank", "Jurisdiction", "State", "Detainers Issued"),
                List.of(50, 150, 120, 120),
                List.of(
                    List.of("1", "Adams", "Ohio", "30"),
                    List.of("T-2", "Brown", "Texas*", "12*"),
                    List.of("T-2", "Clay", "Kansas**", "12"))))
        .line("* Subject to the correction notice on page 1.")
        .line("(54 in total to the jurisdictions shown)")
        .line("Section II: Declined Detainers")
        .table(new DrawnLayout.Table(headings, WIDTHS_B, declined))
        .turnPage()
        .line("Section III: Policies")
        .table(policies())
        .line("Section IV: Scope")
        .line("Nothing here is about anybody.")
        .saved(folder.resolve("b.pdf"));
  }

  private Path layoutC(boolean ruled, int rows, int stated) throws IOException {
    List<List<String>> declined = new ArrayList<>();
    List<String> offices = List.of("Detroit", "San Antonio", "Chicago");
    for (int i = 0; i < rows; i++) {
      if (i == 0 || !place(i, rows).equals(place(i - 1, rows))) {
        String[] place = place(i, rows).split("\\|", -1);
        int at = i;
        long rowsOf =
            IntStream.range(0, rows).filter(k -> place(k, rows).equals(place(at, rows))).count();
        String office = offices.get(PLACES.indexOf(place(i, rows)));
        declined.add(
            List.of(
                place[0]
                    + ", "
                    + place[2]
                    + " ("
                    + office
                    + ") - "
                    + (stated == 0 ? rowsOf : stated)
                    + " declined"));
      }
      declined.add(
          List.of(
              CITIZENSHIPS.get(i % 5),
              dashed(issued(i)),
              dashed(declined(i)),
              ACTIVITIES.get(i % 3)));
    }
    return start(ruled)
        .line("Section I: Detainers Issued")
        .table(
            new DrawnLayout.Table(
                List.of("Jurisdiction", "State", "Issued Detainers"),
                List.of(150, 120, 120),
                List.of(List.of("Adams", "Ohio", "1,150"), List.of("Brown", "Texas", "96"))))
        .turnPage()
        .line(
            "Section II: A total of "
                + rows
                + " declined detainers were recorded in 3 jurisdictions.")
        .table(
            new DrawnLayout.Table(
                List.of(
                    "Citizenship",
                    "Detainer Issued",
                    "Detainer Declined",
                    "Notable Criminal Activity"),
                List.of(110, 100, 100, 180),
                declined))
        .turnPage()
        .line("Section III: Policies")
        .table(policies())
        .line("Section IV: Scope")
        .line("Nothing here is about anybody.")
        .saved(folder.resolve("c.pdf"));
  }

  private static DrawnLayout start(boolean ruled) throws IOException {
    return new DrawnLayout(ruled)
        .line("Declined Detainer Outcome Report")
        .line("Invented rows for testing")
        .line("For Recorded Declined Detainers February 4, 2017 to February 10, 2017")
        .turnPage();
  }

  private static DrawnLayout.Table policies() {
    return new DrawnLayout.Table(
        List.of("Jurisdiction", "AOR", "Date Enacted", "Policy", "Criteria for Honoring Detainer"),
        List.of(130, 80, 80, 80, 120),
        List.of(
            List.of("Adams County, Ohio", "Detroit", "Spring 2014", "Order", "No holds"),
            List.of("Brown County, Texas", "San Antonio", "About 2012", "Resolution", "Some holds"),
            List.of("Clay County, Kansas", "Chicago", "Unknown", "Memo", "Warrant")));
  }

  private static List<String> expected(int rows) {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      String[] place = place(i, rows).split("\\|", -1);
      expected.add(
          String.join(
              "|",
              place[0],
              place[1],
              CITIZENSHIPS.get(i % 5),
              issued(i).toString(),
              declined(i).toString(),
              ACTIVITIES.get(i % 3).replace('|', ' ').replace("*", "")));
    }
    return expected;
  }

  private static String place(int row, int rows) {
    return PLACES.get(Math.min(2, row * 3 / rows));
  }

  private static LocalDate issued(int row) {
    return LocalDate.of(2015, 1, 28).plusDays(row * 5L);
  }

  private static LocalDate declined(int row) {
    return LocalDate.of(2017, 2, 4).plusDays(row % 7);
  }

  private static String printed(LocalDate day, int style) {
    String month =
        day.getMonth().name().charAt(0)
            + day.getMonth().name().substring(1).toLowerCase(java.util.Locale.ROOT);
    return switch (style % 3) {
      case 0 ->
          String.format("%02d/%02d/%d", day.getMonthValue(), day.getDayOfMonth(), day.getYear());
      case 1 -> day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear() % 100;
      default -> month + " " + day.getDayOfMonth() + ",|" + day.getYear();
    };
  }

  private static String dashed(LocalDate day) {
    return String.format(
        "%02d-%s-%d",
        day.getDayOfMonth(),
        day.getMonth().name().charAt(0)
            + day.getMonth().name().substring(1, 3).toLowerCase(java.util.Locale.ROOT),
        day.getYear());
  }
}
