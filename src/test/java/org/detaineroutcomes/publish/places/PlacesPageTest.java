package org.detaineroutcomes.publish.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.detaineroutcomes.publish.Fixture;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.format.PageFrame;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.site.Page;
import org.detaineroutcomes.publish.site.Site;
import org.junit.jupiter.api.Test;

class PlacesPageTest {
  private static Map<String, String> pages(Page page) {
    Material material = Fixture.material(Map.of());
    Report report = Fixture.report(material);
    Map<String, String> pages = new TreeMap<>();
    for (Document document :
        page.write(material, new Site(report, PageFrame.alone(report), Site.Rows.NONE))) {
      pages.put(document.path(), document.text());
    }
    return pages;
  }

  private static String travis() {
    return pages(new PlacesPage()).get("places/48453.html");
  }

  @Test
  void onlyPlacesWithAPolicyADeclineADetainerOrACitizenHaveAPage() {
    assertThat(pages(new PlacesPage()).keySet())
        .containsExactly(
            "places/48.html", "places/48201.html", "places/48453.html", "places/index.html");
  }

  @Test
  void aPageSaysWhichGroupItsPlaceIsInAndWhichPolicyOnWhichDayDecidesIt() {
    assertThat(travis())
        .contains(
            "Travis County, TX is in the group “dated limiting policy”; the first period that"
                + " counts as treated is 2018.")
        .contains(
            "The policy that dates it is that of Travis County, in force from 2017-02-01, as listed"
                + " among dated policies.")
        .contains("<li>2016 to 2017: no listed limiting policy</li>")
        .contains("<li>2018: dated limiting policy, not ordered by a court</li>");
  }

  @Test
  void policiesStandByDateWithTheirWordsBasisAndSource() {
    String page = travis();

    assertThat(page)
        .contains("<dd>from 2017-02-01</dd>", "<dd>until 2017-09-25</dd>")
        .contains("<dd>“no holds but for &lt;b&gt;murder&lt;/b&gt;”</dd>")
        .contains("<dd>sheriff or agency policy</dd>", "<dd>voluntary</dd>")
        .contains("<dd>2017-03-20 (in force)</dd>", "<dd>dates its unit</dd>")
        .contains(
            "<a rel=\"noreferrer\" href=\"https://example.org/travis?a=1&amp;b=2\">"
                + "https://example.org/travis?a=1&amp;b=2</a>");
    assertThat(page.indexOf("from 2017-02-01</dd>"))
        .isLessThan(page.indexOf("since a day that no source gives"));
  }

  @Test
  void daysOnWhichLawsContradictEachOtherAreNamed() {
    assertThat(travis())
        .contains("On some days a limit and, at once, a mandate or an agreement")
        .contains("<td>a limit and, at once, a mandate or an agreement to cooperate</td>");
  }

  @Test
  void reportsStandAsPublishedAndAsARangeIfCorrectionsLeaveOne() {
    assertThat(travis())
        .contains("<td class=\"num\">142</td><td class=\"num\">140 to 142</td>")
        .contains("<td class=\"num\">52.3</td>");
  }

  @Test
  void detainersStandByYearAndSmallCountsCannotBeWorkedOut() {
    assertThat(travis())
        .contains(
            "<td class=\"num\">2016</td><td class=\"num\">253</td><td class=\"num\">60</td>"
                + "<td class=\"num\">150</td><td class=\"absent num\"")
        .doesNotContain("<td class=\"num\">3</td>", "<td class=\"num\">40</td>")
        .contains("<li>[c] fewer than 10 people, or a number that would give so few away</li>");
  }

  @Test
  void aFacilityHasItsCountyItsCustodyAndItsDetainersByFileAndYear() {
    String page =
        pages(new FacilitiesPage()).values().stream()
            .filter(text -> text.contains("<h1>../"))
            .findFirst()
            .orElseThrow();

    assertThat(page)
        .contains("County: Harris County, TX. By its name: local custody.")
        .contains("<td>detainers.csv</td><td class=\"num\">2014</td><td class=\"num\">62</td>")
        .contains("<td class=\"num\">50</td><td class=\"num\">12</td><td class=\"num\">0</td>");
  }

  @Test
  void aReportThatNamesNoCountyStandsWithItsState() {
    assertThat(pages(new PlacesPage()).get("places/48.html"))
        .contains("<td>Two Counties</td>")
        .contains("<a href=\"48453.html\">Travis County</a>");
  }

  @Test
  void aPlaceIsFoundByItsNameItsCodeAndWhatSourcesCallIt() {
    assertThat(pages(new PlacesPage()).get("places/index.html"))
        .contains("data-keys=\"travis county 48453 tx texas travis\"")
        .contains("<a href=\"#s48\">Texas</a>", "id=\"s48\"");
  }

  @Test
  void aHostileNameNamesNoFileAndIsNoMarkup() {
    Map<String, String> pages = pages(new FacilitiesPage());

    assertThat(pages.keySet())
        .hasSize(2)
        .allMatch(path -> path.matches("facilities/[a-z0-9-]+\\.html"));
    assertThat(pages.values())
        .noneMatch(page -> page.contains("<script>alert"))
        .noneMatch(page -> page.contains("/home/analyst"))
        .anyMatch(page -> page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
  }
}
