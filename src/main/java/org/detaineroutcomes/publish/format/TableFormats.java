package org.detaineroutcomes.publish.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Every format that one table can be written in: adding one is its class and a line here. */
public final class TableFormats {
  /** Made when it is asked for: an office's classes are many. */
  private static final Map<String, Supplier<TableFormat>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("docx", DocxFormat::new);
    ALL.put("xlsx", XlsxFormat::new);
    ALL.put("tex", LatexFormat::new);
    ALL.put("md", MarkdownFormat::new);
    ALL.put("csv", CsvFormat::new);
    ALL.put("html", PasteFormat::new);
  }

  private TableFormats() {}

  /** The names, which are the endings of the files too. */
  public static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /** The format of a name; empty where there is none. */
  public static Optional<TableFormat> named(String name) {
    return Optional.ofNullable(ALL.get(name)).map(Supplier::get);
  }
}
