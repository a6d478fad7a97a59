package org.detaineroutcomes.publish.places;

import java.util.List;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.format.Html;
import org.detaineroutcomes.publish.format.PageHead;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.places.book.Facility;
import org.detaineroutcomes.publish.places.book.Place;
import org.detaineroutcomes.publish.places.book.PlaceBook;
import org.detaineroutcomes.publish.places.book.PlaceUnit;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.words.PlaceWords;
import org.detaineroutcomes.words.SiteWords;

/** The page of one county or state. */
final class PlacePage {
  private final PlaceBook book;
  private final Site site;
  private final GroupSection group;
  private final Material material;
  private final PlaceCells cells;

  PlacePage(Material material, PlaceCells cells, Site site) {
    this.cells = cells;
    this.book = material.places();
    this.site = site;
    this.group = new GroupSection(material);
    this.material = material;
  }

  Document write(Place place) {
    PageHead head =
        new PageHead(
            PageIds.of(place),
            place.title() + " · " + site.report().title(),
            PlacesPage.INDEX,
            List.of());
    return site.frame().page(head, page -> main(page, place));
  }

  private void main(Html page, Place place) {
    crumbs(page, place);
    page.element("h1", place.title());
    site.report()
        .banner()
        .ifPresent(banner -> page.element("p class=\"banner\" role=\"note\"", banner));
    page.element("p class=\"lead\"", lead(place));
    if (DayTables.inConflict(place)) {
      page.element("p class=\"banner\" role=\"note\"", PlaceWords.IN_CONFLICT);
    }
    group(page, place);
    PlaceSections sections = new PlaceSections(material, cells);
    sections.policies(page, place);
    sections.days(page, place);
    sections.reports(page, place);
    sections.detainers(page, place);
    sections.citizens(page, place);
    facilities(page, place);
    sections.crime(page, place);
    neighbours(page, place);
    sections.notes(page);
  }

  private static void crumbs(Html page, Place place) {
    page.raw("<p class=\"crumbs\"><a href=\"index.html\">").text(SiteWords.PLACES).raw("</a>");
    if (place.isCounty()) {
      page.raw(" › <a href=\"" + place.state().fips() + ".html\">");
      page.text(place.state().title()).raw("</a>");
    }
    page.raw(" › FIPS " + place.fips() + "</p>\n");
  }

  private static String lead(Place place) {
    return PlaceWords.lead(
        place.spells().size(),
        place.reports().size(),
        place.units().stream().anyMatch(PlaceUnit::hasDetainers),
        place.units().stream().anyMatch(PlaceUnit::hasCitizens),
        place.aliases());
  }

  private void group(Html page, Place place) {
    List<String> sentences = group.sentences(place);
    if (sentences.isEmpty()) {
      return;
    }
    PlaceSections.open(page, "group", PlaceWords.GROUP);
    sentences.forEach(sentence -> page.element("p", sentence));
    for (PlaceUnit unit : place.units()) {
      page.element("h3", PlaceWords.BY_PERIOD);
      page.raw("<ul>\n");
      group.spans(unit).forEach(span -> page.element("li", span));
      page.raw("</ul>\n");
    }
    PlaceSections.close(page);
  }

  private static void facilities(Html page, Place place) {
    if (place.facilities().isEmpty()) {
      return;
    }
    PlaceSections.open(page, "facilities", PlaceWords.FACILITIES);
    page.element("p", PlaceWords.FACILITY_NAMES);
    page.raw("<ul class=\"places\">\n");
    for (Facility facility : place.facilities()) {
      page.raw("<li><a href=\"../" + PageIds.of(facility) + "\">").text(facility.name());
      page.raw("</a> <span class=\"has\">").text(PlaceWords.custody(facility.custody()));
      page.raw("</span></li>\n");
    }
    page.raw("</ul>\n");
    PlaceSections.close(page);
  }

  private void neighbours(Html page, Place place) {
    List<Place> counties =
        book.countiesOf(place.state().fips()).stream()
            .filter(other -> !other.equals(place))
            .toList();
    if (counties.isEmpty()) {
      return;
    }
    PlaceSections.open(page, "state", place.isCounty() ? PlaceWords.IN_STATE : PlaceWords.COUNTIES);
    if (place.isCounty()) {
      page.raw("<p><a href=\"" + place.state().fips() + ".html\">");
      page.text(PlaceWords.statePage(place.state().title(), counties.size())).raw("</a></p>\n");
    } else {
      page.raw("<ul class=\"places\">\n");
      for (Place county : counties) {
        page.raw("<li><a href=\"" + county.fips() + ".html\">").text(county.name());
        page.raw("</a></li>\n");
      }
      page.raw("</ul>\n");
    }
    PlaceSections.close(page);
  }
}
