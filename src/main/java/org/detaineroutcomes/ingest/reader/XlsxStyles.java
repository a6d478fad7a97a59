package org.detaineroutcomes.ingest.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which styles of a workbook show a number as a date. */
final class XlsxStyles {
  private final List<Boolean> dates;

  private XlsxStyles(List<Boolean> dates) {
    this.dates = dates;
  }

  static XlsxStyles of(XlsxArchive archive, Optional<String> part) throws IOException {
    Map<Integer, String> formats = new HashMap<>();
    List<Boolean> dates = new ArrayList<>();
    if (part.isEmpty()) {
      return new XlsxStyles(List.of());
    }
    try (XlsxXml xml = archive.small(part.get(), WorkbookBounds.SMALL_PART)) {
      boolean cells = false;
      while (xml.next()) {
        cells = xml.starts("cellXfs") || (cells && !xml.ends("cellXfs"));
        if (xml.starts("numFmt") && xml.attribute("formatCode") != null) {
          formats.put(
              XlsxNumber.whole(xml.attribute("numFmtId"), "a number format"),
              xml.attribute("formatCode"));
        } else if (cells && xml.starts("xf")) {
          String id = xml.attribute("numFmtId");
          int format = id == null ? 0 : XlsxNumber.whole(id, "a number format");
          String code = formats.get(format);
          String shown =
              code != null || format >= BuiltinFormats.getAll().length
                  ? code
                  : BuiltinFormats.getBuiltinFormat(format);
          dates.add(DateUtil.isADateFormat(format, shown));
          if (dates.size() > WorkbookBounds.STYLES) {
            throw WorkbookBounds.exceeded("it has too many styles", WorkbookBounds.STYLES);
          }
        }
      }
    }
    return new XlsxStyles(dates);
  }

  /** Whether the style of a cell, by its attribute, is a date; a book without styles has none. */
  boolean date(String style) {
    if (style == null || dates.isEmpty()) {
      return false;
    }
    int index = XlsxNumber.whole(style, "a style");
    if (index >= dates.size()) {
      throw new WorkbookDamage("a cell has style " + style + ", which it does not define");
    }
    return dates.get(index);
  }
}
