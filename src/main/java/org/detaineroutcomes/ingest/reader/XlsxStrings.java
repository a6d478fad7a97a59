package org.detaineroutcomes.ingest.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that cells of a workbook share. */
final class XlsxStrings {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final List<String> texts;

  private XlsxStrings(List<String> texts) {
    this.texts = texts;
  }

  static XlsxStrings of(XlsxArchive archive, Optional<String> part) throws IOException {
    List<String> texts = new ArrayList<>();
    if (part.isPresent()) {
      try (XlsxXml xml = archive.small(part.get(), WorkbookBounds.SHARED_TEXT)) {
        while (xml.next()) {
          if (xml.starts("si")) {
            texts.add(unescaped(xml.runs("si")));
          }
        }
      }
    }
    return new XlsxStrings(texts);
  }

  String get(String index, String reference) {
    int position = XlsxNumber.whole(index, "the text of cell " + reference);
    if (position >= texts.size()) {
      throw new WorkbookDamage(
          "cell " + reference + " holds text " + position + " of " + texts.size());
    }
    return texts.get(position);
  }

  /** Characters that XML can't hold are written as {@code _x000D_}. */
  static String unescaped(String text) {
    if (text.indexOf("_x") < 0) {
      return text;
    }
    Matcher matcher = ESCAPED.matcher(text);
    StringBuilder plain = new StringBuilder();
    while (matcher.find()) {
      String character = Character.toString(Integer.parseInt(matcher.group(1), 16));
      matcher.appendReplacement(plain, Matcher.quoteReplacement(character));
    }
    return matcher.appendTail(plain).toString();
  }
}
