package org.detaineroutcomes.publish.format;

import org.detaineroutcomes.publish.report.TableModel;

/** Blocks of a report as any page of the site shows them, and the scripts that pages run. */
public final class HtmlBlocks {
  private HtmlBlocks() {}

  /** A table with the key of its symbols, open however long it is. */
  public static void table(Html page, TableModel table) {
    HtmlTable.write(page, table);
    if (!table.forReaders().key().isEmpty()) {
      page.raw("<ul class=\"absences\">\n");
      table.forReaders().key().forEach(line -> page.element("li", line));
      page.raw("</ul>\n");
    }
  }

  /** The rows of a table, read one after the other: the first cell heads what the others say. */
  public static void records(Html page, TableModel table) {
    HtmlRecords.write(page, table);
  }

  /** A script by the name of its file. */
  public static String script(String name) {
    return HtmlScripts.resource(name);
  }
}
