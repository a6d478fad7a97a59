package org.detaineroutcomes.publish.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableModel;

/**
 * A table in parts that fit across an upright page, one below the other. The columns of words that
 * name the rows stand in every part.
 */
final class Portrait {
  /** Characters between two columns. */
  private static final int GAP = 2;

  private static final int NARROWEST = 3;
  private static final int LONGEST_WORD = 14;
  private static final int LONGEST_NUMBER = 30;
  private static final int WIDEST_WORDS = 44;
  private static final int NARROWEST_WORDS = 24;
  private static final int MOST_LINES = 3;
  private static final int MOST_NAMES = 3;

  /**
   * Some of the columns, side by side.
   *
   * @param columns indices into the table's
   * @param widths of each, in characters
   */
  record Part(List<Integer> columns, List<Integer> widths) {
    Part {
      columns = List.copyOf(columns);
      widths = List.copyOf(widths);
    }
  }

  private final TableModel table;
  private final int room;
  private final List<Integer> least;
  private final List<Integer> wanted;

  private Portrait(TableModel table, int room) {
    this.table = table;
    this.room = room;
    this.least = IntStream.range(0, table.columns().size()).mapToObj(this::least).toList();
    this.wanted = IntStream.range(0, table.columns().size()).mapToObj(this::wanted).toList();
  }

  /** The parts of a table across so many characters. */
  static List<Part> parts(TableModel table, int room) {
    return new Portrait(table, room).parts();
  }

  private List<Part> parts() {
    List<Integer> all = IntStream.range(0, table.columns().size()).boxed().toList();
    if (width(all) <= room) {
      return List.of(part(all));
    }
    List<Integer> names = names();
    List<Part> parts = new ArrayList<>();
    List<Integer> next = new ArrayList<>(names);
    for (int column : all.subList(names.size(), all.size())) {
      if (next.size() > names.size() && width(next) + GAP + least.get(column) > room) {
        parts.add(part(next));
        next = new ArrayList<>(names);
      }
      next.add(column);
    }
    parts.add(part(next));
    return parts;
  }

  /** Leading columns of words, as many as leave half of the page to the others. */
  private List<Integer> names() {
    List<Integer> names = new ArrayList<>();
    while (names.size() < MOST_NAMES
        && names.size() < table.columns().size() - 1
        && !table.columns().get(names.size()).form().isNumeric()) {
      names.add(names.size());
      if (names.size() > 1 && width(names) > room / 2) {
        names.remove(names.size() - 1);
        break;
      }
    }
    return names;
  }

  /** Columns of words get what room is left, each no more than it wants. */
  private Part part(List<Integer> columns) {
    int left = Math.max(0, room - width(columns));
    int asked = columns.stream().mapToInt(c -> wanted.get(c) - least.get(c)).sum();
    double share = asked == 0 ? 0 : Math.min(1.0, (double) left / asked);
    return new Part(
        columns,
        columns.stream()
            .map(c -> least.get(c) + (int) (share * (wanted.get(c) - least.get(c))))
            .toList());
  }

  private int width(List<Integer> columns) {
    return columns.stream().mapToInt(least::get).sum() + GAP * Math.max(0, columns.size() - 1);
  }

  private int least(int column) {
    int title = longestWord(table.columns().get(column).title()) + 1;
    int longest = printed(column).mapToInt(String::length).max().orElse(0);
    int cells =
        isNumeric(column)
            ? Math.min(LONGEST_NUMBER, longest) + 1
            : Math.max(
                printed(column).mapToInt(Portrait::longestWord).max().orElse(0),
                Math.min(NARROWEST_WORDS, longest / MOST_LINES));
    return Math.max(NARROWEST, Math.max(title, cells));
  }

  private int wanted(int column) {
    String title = table.columns().get(column).title();
    int cells = printed(column).mapToInt(String::length).max().orElse(0);
    int longest = isNumeric(column) ? cells : Math.max(cells, Math.min(title.length(), 20));
    return Math.max(least.get(column), Math.min(WIDEST_WORDS, longest));
  }

  private boolean isNumeric(int column) {
    return table.columns().get(column).form().isNumeric();
  }

  private Stream<String> printed(int column) {
    TableModel.Column of = table.columns().get(column);
    return table.rows().stream().map(row -> Numbers.print(row.get(column), of));
  }

  private static int longestWord(String text) {
    int longest = 0;
    for (int i = 0, from = 0; i <= text.length(); i++) {
      if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
        longest = Math.max(longest, i - from);
        from = i + 1;
      }
    }
    return Math.min(LONGEST_WORD, longest);
  }
}
