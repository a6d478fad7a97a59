package org.detaineroutcomes.publish.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.publish.format.Html;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.words.PlaceWords;

/** What the tables of one page rest on, each line once, at the end of the page. */
final class PageNotes {
  private record Origin(String source, String edition, String coverage) {}

  private final Map<Origin, List<String>> estimands = new LinkedHashMap<>();

  void add(TableNotes notes) {
    List<String> of =
        estimands.computeIfAbsent(
            new Origin(notes.source(), notes.edition(), notes.coverage()), o -> new ArrayList<>());
    if (!of.contains(notes.estimand())) {
      of.add(notes.estimand());
    }
  }

  void write(Html page) {
    if (estimands.isEmpty()) {
      return;
    }
    PlaceSections.open(page, "rests-on", PlaceWords.RESTS_ON);
    estimands.forEach(
        (origin, of) -> {
          page.raw("<dl class=\"notes\">\n");
          line(page, PlaceWords.COUNTED, String.join(". ", of) + ".");
          line(page, PlaceWords.SOURCE, origin.source());
          line(page, PlaceWords.EDITION, origin.edition());
          line(page, PlaceWords.COVERAGE, origin.coverage());
          page.raw("</dl>\n");
        });
    PlaceSections.close(page);
  }

  private static void line(Html page, String label, String text) {
    page.element("dt", label);
    page.element("dd", text);
  }
}
