package org.detaineroutcomes.ingest.source.table10;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.reader.SheetRow;

/** The year of a sheet: as its title states it, else as its tab or its file is called. */
final class Table10Year {
  private static final Pattern TITLE =
      Pattern.compile("(?s).*count(?:y|ies)\\D*((?:19|20)\\d{2})\\D*");
  private static final Pattern FOUR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern TAB = Pattern.compile("(?<!\\d)(\\d{2})tbl\\d+.*");

  private Table10Year() {}

  static Optional<Integer> of(List<SheetRow> titles, String sheet, String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return titles.stream()
        .map(row -> row.text().toLowerCase(Locale.ROOT))
        .map(TITLE::matcher)
        .filter(Matcher::matches)
        .map(m -> Integer.valueOf(m.group(1)))
        .findFirst()
        .or(() -> titles.stream().flatMap(row -> four(row.text())).findFirst())
        .or(() -> Stream.concat(four(name), four(sheet)).findFirst())
        .or(() -> Stream.of(sheet, name).flatMap(Table10Year::two).findFirst());
  }

  private static Stream<Integer> four(String text) {
    return FOUR.matcher(text).results().map(m -> Integer.valueOf(m.group(1)));
  }

  private static Stream<Integer> two(String text) {
    return TAB.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(m -> Integer.parseInt(m.group(1)))
        .map(digits -> digits < 60 ? 2000 + digits : 1900 + digits);
  }
}
