package org.detaineroutcomes.publish.format;

import java.util.List;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.Report;

/** The head: title, style and a content policy under which the page can reach nothing. */
final class HtmlHead {
  private HtmlHead() {}

  static void write(Html page, Report report, List<ChartModel> charts) {
    page.raw("<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    page.raw("style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; ");
    page.raw("script-src " + (charts.isEmpty() ? "'none'" : HtmlScripts.sources()) + "\">\n");
    page.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    page.raw("<link rel=\"icon\" href=\"data:,\">\n");
    page.element("title", report.title());
    page.raw("<style>\n").raw(HtmlScripts.resource("report.css")).raw("</style>\n</head>\n");
  }
}
