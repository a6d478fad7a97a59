package org.detaineroutcomes.publish.places;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.format.Html;
import org.detaineroutcomes.publish.format.PageHead;
import org.detaineroutcomes.publish.format.PageLink;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.places.book.Place;
import org.detaineroutcomes.publish.places.book.PlaceBook;
import org.detaineroutcomes.publish.places.book.PlaceUnit;
import org.detaineroutcomes.publish.site.Page;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.words.PlaceWords;
import org.detaineroutcomes.words.SiteWords;

/** The list of places, and a page for each of which a release has something to say. */
public final class PlacesPage implements Page {
  static final String INDEX = "places/index.html";

  @Override
  public PageLink link() {
    return new PageLink(INDEX, SiteWords.PLACES);
  }

  /** None: what it prints is gathered in {@link Material#places}. */
  @Override
  public List<Table> tables() {
    return List.of();
  }

  @Override
  public boolean isIn(Material material) {
    return !material.places().places().isEmpty();
  }

  @Override
  public List<Document> write(Material material, Site site) {
    List<Document> pages = new ArrayList<>();
    pages.add(index(material.places(), site));
    PlacePage page = new PlacePage(material, PlaceCells.of(material), site);
    material.places().places().values().forEach(place -> pages.add(page.write(place)));
    return pages;
  }

  private Document index(PlaceBook book, Site site) {
    PageHead head =
        PageHead.of(link(), SiteWords.PLACES + " · " + site.report().title())
            .running(SearchBox.scripts());
    return site.frame().page(head, page -> list(page, book));
  }

  private static void list(Html page, PlaceBook book) {
    long counties = book.places().values().stream().filter(Place::isCounty).count();
    page.element("h1", SiteWords.PLACES);
    page.element(
        "p class=\"lead\"",
        PlaceWords.size(counties, book.states().size(), book.facilities().size()));
    page.element("p", PlaceWords.RULE_OF_PAGES);
    SearchBox.write(page, PlaceWords.SEARCH_PLACES);
    page.raw("<nav class=\"contents\" aria-label=\"").text(PlaceWords.STATES).raw("\">\n");
    for (Place state : book.states()) {
      page.raw("<a href=\"#s" + state.fips() + "\">").text(state.name()).raw("</a>\n");
    }
    page.raw("</nav>\n");
    SearchBox.open(page);
    book.states().forEach(state -> state(page, book, state));
    SearchBox.close(page);
  }

  private static void state(Html page, PlaceBook book, Place state) {
    page.raw("<section data-group aria-labelledby=\"s" + state.fips() + "\">\n");
    page.raw("<h2 id=\"s" + state.fips() + "\"" + SearchBox.keys(words(state)) + ">");
    page.raw("<a href=\"" + state.fips() + ".html\">").text(state.name()).raw("</a>");
    page.raw("</h2>\n<ul class=\"places\">\n");
    for (Place county : book.countiesOf(state.fips())) {
      page.raw("<li" + SearchBox.keys(words(county)) + ">");
      page.raw("<a href=\"" + county.fips() + ".html\">").text(county.name()).raw("</a> ");
      page.raw("<span class=\"code\">" + county.fips() + "</span>");
      page.raw(" <span class=\"has\">").text(String.join(" · ", has(county))).raw("</span>");
      page.raw("</li>\n");
    }
    page.raw("</ul>\n</section>\n");
  }

  private static List<String> words(Place place) {
    List<String> words = new ArrayList<>();
    words.add(place.name());
    words.add(place.fips());
    words.add(place.state().name());
    words.add(place.state().title());
    words.addAll(place.aliases());
    return words;
  }

  /** What there is on a page, so that one need not open it to see. */
  private static List<String> has(Place place) {
    List<String> has = new ArrayList<>();
    if (!place.spells().isEmpty()) {
      has.add(PlaceWords.count(place.spells().size(), "policy", "policies"));
    }
    if (!place.reports().isEmpty()) {
      has.add("reports");
    }
    if (place.units().stream().anyMatch(PlaceUnit::hasDetainers)) {
      has.add("detainers");
    }
    if (place.units().stream().anyMatch(PlaceUnit::hasCitizens)) {
      has.add("citizens");
    }
    if (!place.facilities().isEmpty()) {
      has.add(PlaceWords.count(place.facilities().size(), "facility", "facilities"));
    }
    return has;
  }
}
