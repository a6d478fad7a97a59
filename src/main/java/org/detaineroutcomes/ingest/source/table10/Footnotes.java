package org.detaineroutcomes.ingest.source.table10;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.reader.SheetRow;

/** The numbered notes below a sheet, and the marks that point to them. */
final class Footnotes {
  private static final Pattern NOTE = Pattern.compile("(?s)(\\d{1,2})\\s*([^\\d\\s].*)");
  private static final Pattern MARKED =
      Pattern.compile("(?s)(.*[\\p{L}.')])(\\d{1,2}(?:\\s*,\\s*\\d{1,2})*)");

  private final Map<String, String> notes = new LinkedHashMap<>();

  /** A printed name without its marks, and the marks. */
  record Marked(String name, List<String> marks) {}

  /** Every row that begins with a number and holds nothing else. */
  static Footnotes of(List<SheetRow> rows) {
    Footnotes found = new Footnotes();
    for (SheetRow row : rows) {
      Matcher note = NOTE.matcher(row.cell(0));
      if (note.matches() && alone(row)) {
        found.notes.putIfAbsent(note.group(1), note.group(2).strip().replaceAll("\\s+", " "));
      }
    }
    return found;
  }

  /** True where only the first cell holds anything. */
  static boolean alone(SheetRow row) {
    return row.cells().stream().skip(1).allMatch(String::isBlank);
  }

  /**
   * Takes the marks off a name. Digits are marks only where they are glued to the name and each has
   * its note below; others belong to the name.
   */
  Marked split(String printed) {
    String plain = Normalizer.normalize(printed, Normalizer.Form.NFKC).strip();
    Matcher marked = MARKED.matcher(plain);
    if (marked.matches()) {
      List<String> marks = List.of(marked.group(2).split("\\s*,\\s*"));
      if (notes.keySet().containsAll(marks)) {
        return new Marked(marked.group(1), marks);
      }
    }
    return new Marked(plain, List.of());
  }

  /** What the notes say, each once; null where there is none. */
  String text(List<String> first, List<String> second) {
    String joined =
        Stream.concat(first.stream(), second.stream())
            .distinct()
            .map(notes::get)
            .collect(Collectors.joining(" "));
    return joined.isEmpty() ? null : joined;
  }
}
