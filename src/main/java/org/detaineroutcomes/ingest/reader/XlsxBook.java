package org.detaineroutcomes.ingest.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.detaineroutcomes.ingest.InputFile;

/** An .xlsx workbook (ECMA-376, transitional or strict), read row by row. */
final class XlsxBook implements SheetBook {
  private static final String BINARY =
      "save it as .xlsx: LibreOffice does with soffice --headless --convert-to xlsx";

  private final XlsxArchive archive;
  private final List<Sheet> sheets = new ArrayList<>();
  private final XlsxStyles styles;
  private final XlsxStrings strings;
  private boolean from1904;

  private XlsxBook(XlsxArchive archive) throws IOException {
    this.archive = archive;
    String book = bookPart();
    String folder = book.substring(0, book.lastIndexOf('/') + 1);
    Map<String, Target> targets =
        targets(folder + "_rels/" + book.substring(folder.length()) + ".rels", folder);
    styles = XlsxStyles.of(archive, ofKind(targets, "styles", folder + "styles.xml"));
    strings =
        XlsxStrings.of(archive, ofKind(targets, "sharedStrings", folder + "sharedStrings.xml"));
    readSheets(book, targets);
  }

  /** Where a relation leads: the kind of the part and its name. */
  private record Target(String kind, String part) {}

  private record Named(String name, String part) {}

  static XlsxBook open(InputFile file) throws IOException {
    XlsxArchive archive = XlsxArchive.open(file);
    try {
      return new XlsxBook(archive);
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  private String bookPart() throws IOException {
    if (archive.has("xl/workbook.bin")) {
      throw new WorkbookDamage("it is a binary workbook (.xlsb)", BINARY);
    }
    if (archive.has("_rels/.rels")) {
      return ofKind(targets("_rels/.rels", ""), "officeDocument", "xl/workbook.xml")
          .orElseThrow(XlsxBook::none);
    }
    if (!archive.has("xl/workbook.xml")) {
      throw none();
    }
    return "xl/workbook.xml";
  }

  private static WorkbookDamage none() {
    return new WorkbookDamage("it is a ZIP archive without a workbook in it");
  }

  private Map<String, Target> targets(String part, String folder) throws IOException {
    Map<String, Target> targets = new HashMap<>();
    try (XlsxXml xml = archive.small(part, WorkbookBounds.SMALL_PART)) {
      while (xml.next()) {
        if (xml.starts("Relationship")) {
          String type = String.valueOf(xml.attribute("Type"));
          String target = String.valueOf(xml.attribute("Target"));
          String kind = type.substring(type.lastIndexOf('/') + 1);
          targets.put(xml.attribute("Id"), new Target(kind, resolved(folder, target)));
        }
      }
    }
    return targets;
  }

  private static String resolved(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String base = folder;
    String rest = target;
    while (rest.startsWith("./") || rest.startsWith("../")) {
      if (rest.startsWith("../")) {
        base = base.replaceFirst("[^/]*/$", "");
      }
      rest = rest.substring(rest.indexOf('/') + 1);
    }
    return base + rest;
  }

  /** The part that is named as of a kind, which has to be there; else the usual one, if it is. */
  private Optional<String> ofKind(Map<String, Target> targets, String kind, String usual) {
    return targets.values().stream()
        .filter(target -> target.kind().equals(kind))
        .map(Target::part)
        .findFirst()
        .or(() -> Optional.of(usual).filter(archive::has));
  }

  private void readSheets(String book, Map<String, Target> targets) throws IOException {
    List<Named> named = new ArrayList<>();
    try (XlsxXml xml = archive.small(book, WorkbookBounds.SMALL_PART)) {
      while (xml.next()) {
        if (xml.starts("workbookPr")) {
          String flag = String.valueOf(xml.attribute("date1904")).toLowerCase(Locale.ROOT);
          from1904 = flag.equals("1") || flag.equals("true");
        } else if (xml.starts("sheet")) {
          Target target = targets.get(xml.qualified("id"));
          String name = String.valueOf(xml.attribute("name"));
          if (target == null || !archive.has(target.part())) {
            throw new WorkbookDamage("sheet '" + name + "' is named, and is not there");
          }
          if (target.kind().equals("worksheet")) {
            named.add(new Named(name, target.part()));
          }
        }
        if (named.size() > WorkbookBounds.SHEETS) {
          throw WorkbookBounds.exceeded("it has too many sheets", WorkbookBounds.SHEETS);
        }
      }
    }
    if (named.isEmpty()) {
      throw new WorkbookDamage("it has no sheet");
    }
    named.forEach(sheet -> sheets.add(new XlsxSheet(sheet.name(), sheet.part())));
  }

  @Override
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public void close() {
    archive.close();
  }

  private final class XlsxSheet implements Sheet {
    private final String name;
    private final String part;

    XlsxSheet(String name, String part) {
      this.name = name;
      this.part = part;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Stream<SheetRow> rows() {
      try {
        XlsxRows rows = new XlsxRows(archive.part(part), strings, styles, from1904);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                    rows, Spliterator.ORDERED | Spliterator.NONNULL),
                false)
            .onClose(rows::close);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
