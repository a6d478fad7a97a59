package org.detaineroutcomes.ingest.source.ddor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a look-alike of a Declined Detainer Outcome Report prints. Titles follow the four known
 * editions; every row is invented, and the pages say so.
 *
 * @param period as the title prints it
 * @param between as headings and sentences print it
 * @param titles of Sections I, II, III and IV, which change from edition to edition
 * @param nationwide detainers issued nationwide, as printed
 * @param issued rows of Section I: place and number
 * @param declined rows of Section II: place, citizenship, issued, declined, activity
 * @param policies rows of Section III: place with field office, date, policy, criteria
 * @param note a sentence below the table of Section II, for a mark in it; empty: none
 * @param headingsTwo headings of Section II
 */
public record LookAlike(
    String period,
    String between,
    List<String> titles,
    String nationwide,
    List<List<String>> issued,
    List<List<String>> declined,
    List<List<String>> policies,
    String note,
    List<String> headingsTwo) {
  static final String LABEL = "INVENTED ROWS FOR TESTING. NO REPORT OF ANY AGENCY.";
  static final List<String> HEADINGS_ONE = List.of("County, State", "Issued Detainers:");
  static final List<String> HEADINGS_TWO =
      List.of(
          "Jurisdiction",
          "Citizenship",
          "Detainer Issued Date",
          "Detainer Declined Date",
          "Notable Criminal Activity");
  static final List<String> HEADINGS_THREE =
      List.of("Jurisdiction (AOR)", "Date Enacted", "Policy", "Criteria for Honoring Detainer");
  static final List<String> SCOPE =
      List.of(
          "These paragraphs are invented. The first of them is long enough to run over more than one"
              + " line of a page, so that its lines have to be put together again.",
          "Recorded declines become known late; no row of this look-alike is about anybody.");

  /** Twelve rows with long cells and both the mark of a footnote and a place over two lines. */
  private static final String DECLINED =
      """
      Alder County, Texas | Mexico | 10/16/2010 | 2/1/2017 | Drug Possession (Charged)
      Alder County, Texas | Honduras | 12/21/2015 | 2/1/2017 | Driving Under Influence Liquor (Convicted)
      Alder County, Texas | El Salvador | 1/30/2017 | 2/2/2017 | Aggravated Assault – Family – Strongarm (Charged)
      Birch County, Minnesota | Mexico | 7/4/2016 | 1/31/2017 | Amphetamine - Possession (Convicted)
      Birch County, Minnesota | Guatemala | 1/9/2017 | 2/3/2017 | Weapon Offense (Charged)
      New York City (Queens), New York | Ecuador | 3/2/2014 | 1/28/2017 | Assault (Convicted)
      Cedar Parish, Louisiana | Dominican Republic | 11/11/2011 | 1/29/2017 | Sex Assault – Carnal Abuse by a person in a position of trust (Convicted)
      Dogwood City, Virginia | Trinidad and Tobago | 5/6/2013 | 2/3/2017 | Domestic Violence (Charged)
      O’Hara County, Iowa | Mexico | 2/2/2009 | 1/30/2017 | Larceny (Convicted)
      O’Hara County, Iowa | Mexico | 1/2/2017 | 1/30/2017 | Cruelty Toward Child (Convicted)
      Elm County, New Mexico | Peru | 8/19/2016 | 2/3/2017 | Fraud (Charged)
      Fir County, District of Columbia | Jamaica | 9/30/2016 | 1/31/2017 | Burglary (Charged)
      """;

  private static final String POLICIES =
      """
      Alder City, New York (Buffalo) | February 2017 | Municipal Code Change | • Will only honor “warrantless detainer requests from the federal government under limited, specified circumstances” such as violent or serious crimes
      Alder County, Texas (San Antonio) | January 2017 | Alder County Sheriff’s Office Policy on Cooperation with U.S. Immigration and Customs Enforcement | • Willing to accept requests accompanied by a court order • Willing to accept requests when the subject of the detainer request is charged with or has been convicted of Capital Murder, First Degree Murder, Aggravated Sexual Assault, or Continuous Smuggling of Persons
      Iowa Falls, Birch County, Iowa (Saint Paul) | January 2017 | Resolution Reaffirming the Public Safety Function of Local Law Enforcement | • Willing to only accept some requests for notifications, I-247N form.
      Cedar County, Colorado (Denver) | December 2014 | Memo | • Will not honor an ICE detainer without a warrant or a court-ordered hold
      Dogwood County, Maryland (Baltimore) | Spring 2014 | Executive Order 3 | • Requires probable cause, signed by a judge
      Elm County, California (San Francisco) | 2013 | Board of Supervisors Resolution | • Will not honor holds • Will answer requests for notification
      """;

  /** 28 January to 3 February 2017: long titles, days with slashes. */
  static LookAlike first() {
    String between = "between January 28, 2017, and February 3, 2017";
    return new LookAlike(
        "Jan. 28 – Feb. 3, 2017",
        between,
        List.of(
            "Highest Volume of Detainers Issued to Non-Cooperative Jurisdictions " + between,
            "Jurisdictions with Recorded Declined Detainers Broken Down by Individuals Released "
                + between,
            "Table of Jurisdictions that have Enacted Policies which Limit Cooperation with ICE",
            "Report Scope and Data Fidelity"),
        "3,083",
        rows("Alder, Texas | 51\nBirch, Minnesota | 38\nCedar, Louisiana | 1,013"),
        rows(DECLINED),
        rows(POLICIES),
        "",
        HEADINGS_TWO);
  }

  /** 4 to 10 February 2017: titles in another order of words, days in words. */
  static LookAlike second() {
    String between = "between February 4, 2017 and February 10, 2017";
    return new LookAlike(
        "Feb. 4 – Feb. 10, 2017",
        between,
        List.of(
            "Highest Volume of Detainers Issued "
                + between
                + " to Jurisdictions which Restrict Cooperation with ICE",
            "Jurisdictions with Recorded Declined Detainers " + between,
            "Table of Jurisdictions that have Enacted Policies which Limit Cooperation with ICE",
            "Report Scope and Data Fidelity"),
        "2,825",
        rows("Birch, Minnesota | 12\nElm, New Mexico | 7"),
        rows(DECLINED).stream().map(row -> inWords(row)).toList(),
        rows(POLICIES),
        "",
        HEADINGS_TWO);
  }

  /** 11 to 17 February 2017: "Restrict" in the third title too, years of two digits, a footnote. */
  static LookAlike third() {
    LookAlike second = second();
    String between = "between February 11, 2017 and February 17, 2017";
    return new LookAlike(
        "Feb 11 – Feb 17, 2017",
        between,
        List.of(
            "Highest Volume of Detainers Issued "
                + between
                + " to Jurisdictions which Restrict Cooperation with ICE",
            "Jurisdictions with Recorded Declined Detainers " + between,
            "Table of Jurisdictions that have Enacted Policies which Restrict Cooperation with ICE",
            "Report Scope and Data Fidelity"),
        "2,880",
        second.issued(),
        rows(DECLINED).stream().map(row -> shortYears(row)).toList(),
        second.policies(),
        "Correction: the rows of one county were invented in another way than those of the others,"
            + " and this sentence runs over the width of the page.",
        HEADINGS_TWO);
  }

  /** January to March 2018, the second quarter of fiscal year 2018. */
  static LookAlike quarterly() {
    LookAlike first = first();
    return new LookAlike(
        "Fiscal Year 2018, Second Quarter",
        "in the second quarter of Fiscal Year 2018",
        List.of(
            "Jurisdictions with the Highest Volume of Detainers Issued",
            "Declined Detainers Recorded, by Individual",
            "Jurisdictions with Policies that Limit Cooperation",
            "Scope of the Report"),
        "40,112",
        first.issued(),
        first.declined(),
        first.policies(),
        "",
        HEADINGS_TWO);
  }

  /** The same report with other headings and rows of Section II. */
  LookAlike declining(List<String> headings, List<List<String>> rows) {
    return new LookAlike(
        period, between, titles, nationwide, issued, rows, policies, note, headings);
  }

  /** The same report, issued again with its first rows of Section II alone. */
  public LookAlike again(int rows) {
    return declining(headingsTwo, declined.subList(0, rows));
  }

  /** The same report with other rows of Section I. */
  LookAlike issuing(List<List<String>> rows) {
    return new LookAlike(
        period, between, titles, nationwide, rows, declined, policies, note, headingsTwo);
  }

  /** The same report with other titles. */
  LookAlike titled(List<String> others) {
    return new LookAlike(
        period, between, others, nationwide, issued, declined, policies, note, headingsTwo);
  }

  /** The first week with the printed rows of its Section I and 206 invented declines. */
  public static LookAlike firstWeek() {
    List<List<String>> issued =
        rows(
            """
            Clark, Nevada | 51
            Nassau, New York | 38
            Cook, Illinois | 13
            Montgomery, Iowa | 12
            Snohomish, Washington | 12
            Franklin, New York | 9
            Washington, Oregon | 7
            Alachua, Florida | 5
            Franklin, Iowa | 5
            Franklin, Pennsylvania | 5
            """);
    List<List<String>> declined = new ArrayList<>();
    declined(declined, "Travis County, Texas", 142);
    declined(declined, "Williamson County, Texas", 4);
    declined(declined, "Bastrop County, Texas", 3);
    declined(declined, "Hennepin County, Minnesota", 2);
    declined(declined, "Chester County, Pennsylvania", 1);
    declined(declined, "Richmond County, North Carolina", 1);
    declined(declined, "Santa Clara County, California", 53);
    return first().issuing(issued).declining(HEADINGS_TWO, List.copyOf(declined));
  }

  /** A week of a year, its seven days printed in the title, its rows invented. */
  public static LookAlike week(LocalDate start) {
    String from =
        inWords(
                List.of(
                    start.getMonthValue() + "/" + start.getDayOfMonth() + "/" + start.getYear()))
            .get(0);
    LocalDate last = start.plusDays(6);
    String to =
        inWords(List.of(last.getMonthValue() + "/" + last.getDayOfMonth() + "/" + last.getYear()))
            .get(0);
    LookAlike week = firstWeek();
    String between = "between " + from + " and " + to;
    return new LookAlike(
        from + " – " + to,
        between,
        List.of("Issued " + between, "Declined " + between, "Policies", "Scope"),
        week.nationwide(),
        week.issued(),
        week.declined(),
        Stream.generate(week::policies).limit(14).flatMap(List::stream).toList(),
        "",
        HEADINGS_TWO);
  }

  /** Most declines of a place are of one day and of detainers of years before. */
  private static void declined(List<List<String>> rows, String place, int count) {
    for (int i = 0; i < count; i++) {
      rows.add(
          List.of(
              place,
              i % 3 == 0 ? "Honduras" : "Mexico",
              i % 4 == 3
                  ? "1/" + (1 + i % 28) + "/2017"
                  : "10/" + (1 + i % 28) + "/" + (2010 + i % 7),
              i < 3 ? "2/2/2017" : "2/1/2017",
              i % 2 == 0
                  ? "Drug Possession (Charged)"
                  : "Driving Under Influence Liquor (Convicted)"));
    }
  }

  /** The heading of a section; a title that is empty leaves the heading out. */
  String heading(int section) {
    return titles.get(section).isEmpty()
        ? ""
        : "Section " + List.of("I", "II", "III", "IV").get(section) + ": " + titles.get(section);
  }

  /** The lead of Section I, with all three totals of the section. */
  String leadOne() {
    long sum = issued.stream().mapToLong(row -> Long.parseLong(row.get(1).replace(",", ""))).sum();
    return "During the period "
        + between
        + ", ICE issued "
        + nationwide
        + " detainers throughout the United States. The following table reflects the jurisdictions"
        + " with the highest volume ("
        + String.format("%,d", sum)
        + " to these "
        + issued.size()
        + " jurisdictions during the reporting period). ICE expects these detainers to reflect as"
        + " declined in Section II of future reports. As further noted in Section IV, field offices"
        + " issue detainers on all removable aliens.";
  }

  String leadTwo(int stated) {
    return "ICE recorded " + stated + " declined detainers " + between + ".";
  }

  String leadThree() {
    return "The entries below are sorted chronologically, with most recent first, by the date a"
        + " policy was enacted in the stated jurisdiction.";
  }

  private static List<List<String>> rows(String lines) {
    return lines.strip().lines().map(line -> List.of(line.strip().split(" \\| ", -1))).toList();
  }

  private static final List<String> MONTHS =
      List.of(
          "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
          "Dec.");

  private static List<String> inWords(List<String> row) {
    return row.stream()
        .map(
            cell -> {
              String[] day = cell.split("/", -1);
              return day.length == 3
                  ? MONTHS.get(Integer.parseInt(day[0]) - 1) + " " + day[1] + ", " + day[2]
                  : cell;
            })
        .toList();
  }

  private static List<String> shortYears(List<String> row) {
    return Stream.concat(
            row.stream().limit(2),
            row.stream().skip(2).map(cell -> cell.replaceFirst("^(\\d+/\\d+/)20(\\d\\d)$", "$1$2")))
        .toList();
  }
}
