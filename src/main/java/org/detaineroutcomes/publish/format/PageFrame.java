package org.detaineroutcomes.publish.format;

import java.util.List;
import java.util.function.Consumer;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.words.SiteWords;

/**
 * What every page of a site shares: head, navigation and foot. A page holds all that it shows; its
 * content policy forbids any request, and only the scripts that were written into it may run.
 *
 * @param name of the job
 * @param pages the navigation, in its order
 * @param resultKey digest of inputs, job and code
 * @param data from when the data are, in words; empty if that is not known
 */
public record PageFrame(String name, List<PageLink> pages, String resultKey, String data) {
  public PageFrame {
    pages = List.copyOf(pages);
  }

  /** The frame of a page that stands alone. */
  public static PageFrame alone(Report report) {
    return new PageFrame(report.name(), List.of(), report.resultKey(), "");
  }

  /** A whole page around what {@code main} writes. */
  public Format.Document page(PageHead head, Consumer<Html> main) {
    Html page = new Html();
    page.raw("<!doctype html>\n<html lang=\"en\">\n");
    head(page, head);
    page.raw("<body>\n<a class=\"skip\" href=\"#content\">");
    page.text(SiteWords.SKIP).raw("</a>\n<div class=\"page\">\n");
    navigation(page, head);
    page.raw("<main id=\"content\">\n");
    main.accept(page);
    page.raw("</main>\n");
    foot(page);
    page.raw("</div>\n");
    head.scripts().forEach(text -> page.raw("<script>").raw(text).raw("</script>\n"));
    page.raw("</body>\n</html>\n");
    return Format.Document.text(head.path(), page.toString());
  }

  private static void head(Html page, PageHead head) {
    page.raw("<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    page.raw("style-src 'unsafe-inline'");
    page.raw(head.notice().isPresent() ? " 'self'; " : "; ");
    page.raw("img-src data: 'self'; base-uri 'none'; form-action 'none'; ");
    page.raw("script-src " + HtmlScripts.sources(head.scripts()) + "\">\n");
    page.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    page.raw("<link rel=\"icon\" href=\"data:,\">\n");
    page.element("title", head.title());
    page.raw("<style>\n").raw(HtmlScripts.resource("report.css"));
    page.raw(HtmlScripts.resource("site.css")).raw("</style>\n");
    head.notice()
        .ifPresent(sheet -> page.raw("<link rel=\"stylesheet\" href=\"").text(sheet).raw("\">\n"));
    page.raw("</head>\n");
  }

  private void navigation(Html page, PageHead head) {
    if (pages.isEmpty()) {
      return;
    }
    page.raw("<nav class=\"site\" aria-label=\"").text(SiteWords.PAGES).raw("\">\n");
    for (PageLink link : pages) {
      String here = link.path().equals(head.entry()) ? " aria-current=\"page\"" : "";
      page.raw("<a href=\"").text(head.root() + link.path()).raw("\"" + here + ">");
      page.text(link.title()).raw("</a>\n");
    }
    page.raw("</nav>\n");
  }

  private void foot(Html page) {
    page.raw("<footer>\n<p>").text(SiteWords.RESULT_KEY);
    page.raw(" <code>").text(resultKey).raw("</code>. ").text(SiteWords.SAME_KEY).raw("</p>\n");
    if (!data.isEmpty()) {
      page.element("p", data);
    }
    page.raw("</footer>\n");
  }
}
