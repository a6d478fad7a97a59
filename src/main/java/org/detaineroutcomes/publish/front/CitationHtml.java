package org.detaineroutcomes.publish.front;

import org.detaineroutcomes.publish.format.Html;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.words.front.CitationWords;
import org.detaineroutcomes.words.front.CorrectionWords;

/** How to cite the page. */
final class CitationHtml {
  private final Html page;
  private final Material material;

  CitationHtml(Html page, Material material) {
    this.page = page;
    this.material = material;
  }

  void write(String title, String window) {
    String key = material.run().resultKey();
    String dated =
        material.run().asKnown().isEmpty()
            ? CitedEditions.newest(material).orElse(CitationWords.lastYear(window))
            : material.run().asKnown();
    CitationWords words = new CitationWords(title, material.job().name(), dated, key);
    page.raw("<section class=\"part cite\">\n");
    page.element("h2", CitationWords.HEADING);
    page.element("p", words.line());
    page.raw("<details>\n");
    page.element("summary", CitationWords.BIBTEX);
    page.element("pre", words.bibtex());
    page.raw("</details>\n");
    page.element("p class=\"note\"", CitationWords.KEY);
    page.element("p class=\"note\"", CorrectionWords.WHERE);
    page.raw("</section>\n");
  }
}
