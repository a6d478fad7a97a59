package org.detaineroutcomes.publish.sources;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Sha256;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.format.Html;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.words.DataWords;
import org.detaineroutcomes.words.InputWords;

/** Files of one kind, each with a link, its size and its digest. */
final class FileList {
  private static final String TABLES = "tables/";

  private FileList() {}

  static void write(Html page, Report report, String kind, List<Document> files) {
    Map<String, TableModel> tables =
        report.tables().collect(Collectors.toMap(TableModel::id, table -> table, (a, b) -> a));
    page.raw("<details open>\n<summary>").text(kind + ": " + Numbers.count(files.size()));
    page.raw("</summary>\n<ul class=\"files\">\n");
    files.forEach(file -> file(page, file, tables.get(id(file.path()))));
    page.raw("</ul>\n</details>\n");
  }

  private static void file(Html page, Document file, TableModel table) {
    byte[] bytes = file.bytes();
    String title = table == null ? DataWords.title(file.path()) : table.title();
    page.raw("<li><a href=\"").text(file.path()).raw("\">").text(file.path()).raw("</a> ");
    page.text(title).raw(" <span class=\"has\">");
    page.text(table == null ? "" : DataWords.size(table.rows().size(), table.columns().size()));
    page.text(InputWords.bytes(bytes.length)).raw(" · SHA-256 <code>");
    page.text(Sha256.of(bytes)).raw("</code></span></li>\n");
  }

  private static String id(String path) {
    int dot = path.lastIndexOf('.');
    return path.startsWith(TABLES) && dot > 0 ? path.substring(TABLES.length(), dot) : "";
  }
}
