package org.detaineroutcomes.publish.places;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.format.Html;
import org.detaineroutcomes.publish.format.HtmlBlocks;
import org.detaineroutcomes.publish.format.PageHead;
import org.detaineroutcomes.publish.format.PageLink;
import org.detaineroutcomes.publish.material.FileNames;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.places.book.Facility;
import org.detaineroutcomes.publish.places.book.Place;
import org.detaineroutcomes.publish.places.book.PlaceBook;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.publish.site.Page;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.words.PlaceWords;

/** The list of facilities that detainers were sent to, and a page for each. */
public final class FacilitiesPage implements Page {
  private static final String INDEX = "facilities/index.html";

  @Override
  public PageLink link() {
    return new PageLink(INDEX, PlaceWords.FACILITIES);
  }

  /** None: what it prints is gathered in {@link Material#places}. */
  @Override
  public List<Table> tables() {
    return List.of();
  }

  @Override
  public boolean isIn(Material material) {
    return !material.places().facilities().isEmpty();
  }

  @Override
  public List<Document> write(Material material, Site site) {
    List<Document> pages = new ArrayList<>();
    PlaceBook book = material.places();
    PageHead head =
        PageHead.of(link(), PlaceWords.FACILITIES + " · " + site.report().title())
            .running(SearchBox.scripts());
    pages.add(site.frame().page(head, page -> list(page, book)));
    TableNotes notes =
        InputNotes.of(
            material,
            "Detainers by the year of the record’s date; records, not persons",
            DetainerOutcomes.TABLE);
    PeopleTables people = new PeopleTables(PlaceCells.of(material));
    FileNames files = FileNames.of(material.run().inputs());
    for (Place place : book.places().values()) {
      for (Facility facility : place.facilities()) {
        List<TableModel> tables = people.detainers(facility, files, notes).stream().toList();
        pages.add(page(site, place, facility, tables, notes));
      }
    }
    return pages;
  }

  private static void list(Html page, PlaceBook book) {
    page.element("h1", PlaceWords.FACILITIES);
    page.element(
        "p class=\"lead\"", PlaceWords.count(book.facilities().size(), "facility", "facilities"));
    page.element("p", PlaceWords.FACILITY_NAMES);
    SearchBox.write(page, PlaceWords.SEARCH_FACILITIES);
    SearchBox.open(page);
    for (Place state : book.states()) {
      List<Facility> facilities = new ArrayList<>(state.facilities());
      book.countiesOf(state.fips()).forEach(county -> facilities.addAll(county.facilities()));
      if (!facilities.isEmpty()) {
        state(page, book, state, facilities);
      }
    }
    SearchBox.close(page);
  }

  private static void state(Html page, PlaceBook book, Place state, List<Facility> facilities) {
    page.raw("<section data-group aria-labelledby=\"s" + state.fips() + "\">\n");
    page.element("h2 id=\"s" + state.fips() + "\"", state.name());
    page.raw("<ul class=\"places\">\n");
    for (Facility facility : facilities) {
      String county =
          book.place(facility.place()).filter(Place::isCounty).map(Place::name).orElse("");
      page.raw("<li");
      page.raw(
          SearchBox.keys(
              List.of(
                  facility.name(),
                  facility.city(),
                  county,
                  facility.place(),
                  state.state().name(),
                  state.name())));
      page.raw("><a href=\"" + facility.id() + ".html\">").text(facility.name()).raw("</a>");
      page.raw(" <span class=\"has\">");
      page.text(String.join(" · ", about(facility, county))).raw("</span></li>\n");
    }
    page.raw("</ul>\n</section>\n");
  }

  private static List<String> about(Facility facility, String county) {
    List<String> about = new ArrayList<>();
    if (!facility.city().isBlank()) {
      about.add(facility.city());
    }
    if (!county.isEmpty()) {
      about.add(county);
    }
    about.add(PlaceWords.custody(facility.custody()));
    return about;
  }

  private static Document page(
      Site site, Place place, Facility facility, List<TableModel> tables, TableNotes notes) {
    PageHead head =
        new PageHead(
            PageIds.of(facility),
            facility.name() + " · " + site.report().title(),
            INDEX,
            List.of());
    return site.frame()
        .page(
            head,
            page -> {
              page.raw("<p class=\"crumbs\"><a href=\"index.html\">");
              page.text(PlaceWords.FACILITIES).raw("</a> › <a href=\"../" + PageIds.of(place));
              page.raw("\">").text(place.title()).raw("</a></p>\n");
              page.element("h1", facility.name());
              site.report()
                  .banner()
                  .ifPresent(text -> page.element("p class=\"banner\" role=\"note\"", text));
              page.element(
                  "p class=\"lead\"",
                  PlaceWords.facility(
                      facility.city(), place.title(), place.isCounty(), facility.custody()));
              PlaceSections.open(page, "detainers", PlaceWords.DETAINERS);
              if (facility.files().size() > 1) {
                page.element("p", PlaceWords.FILES_OVERLAP);
              }
              tables.forEach(table -> HtmlBlocks.table(page, table));
              PlaceSections.close(page);
              PageNotes rests = new PageNotes();
              rests.add(notes);
              rests.write(page);
            });
  }
}
