package org.detaineroutcomes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.PanelWhole;
import org.detaineroutcomes.estimate.PanelWords;
import org.detaineroutcomes.stats.Parallel;
import org.detaineroutcomes.store.ParquetColumns;

/**
 * Reads the columns of Parquet files one by one, row groups and columns on all cores. A panel with
 * any fault is left to the reader of rows.
 */
final class PlainParquet {
  private final List<ParquetPart> parts;
  private final ParquetMoments days;

  private PlainParquet(List<ParquetPart> parts, ParquetMoments days) {
    this.parts = parts;
    this.days = days;
  }

  /** One row group. */
  private record Piece(
      ParquetPart part,
      int group,
      int rows,
      Map<String, PanelWords> words,
      Map<String, double[]> numbers) {
    PanelWhole whole() {
      return new PanelWhole(rows, words, numbers);
    }
  }

  /** A column of one row group, as words or as numbers. */
  private record Task(Piece piece, String column, TextKind kind) {}

  /** The columns that a panel asks for; empty if they must be read row by row. */
  static Optional<PanelWhole> read(List<ParquetPart> parts, PanelSpec spec, ParquetMoments days) {
    try {
      return new PlainParquet(parts, days).whole(spec);
    } catch (IOException | RuntimeException | OutOfMemoryError fault) {
      return Optional.empty();
    }
  }

  private Optional<PanelWhole> whole(PanelSpec spec) throws IOException {
    Map<String, TextKind> kinds = kinds(spec);
    List<Piece> pieces = new ArrayList<>();
    List<Task> tasks = new ArrayList<>();
    for (ParquetPart part : parts) {
      List<Long> groups = ParquetColumns.groups(part.hadoop());
      for (int g = 0; g < groups.size(); g++) {
        Piece piece =
            new Piece(
                part,
                g,
                Math.toIntExact(groups.get(g)),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        pieces.add(piece);
        kinds.forEach(
            (column, kind) -> {
              if (kind != TextKind.NUMBERS) {
                piece.words().put(column, null);
                tasks.add(new Task(piece, column, TextKind.WORDS));
              }
              if (kind != TextKind.WORDS) {
                piece.numbers().put(column, null);
                tasks.add(new Task(piece, column, TextKind.NUMBERS));
              }
            });
      }
    }
    boolean[] other = new boolean[tasks.size()];
    Parallel.each(tasks.size(), t -> other[t] = !isRead(tasks.get(t)));
    for (boolean one : other) {
      if (one) {
        return Optional.empty();
      }
    }
    return pieces.isEmpty()
        ? Optional.empty()
        : Optional.of(PanelWhole.joined(pieces.stream().map(Piece::whole).toList()))
            .filter(found -> found.isGood(spec));
  }

  private Map<String, TextKind> kinds(PanelSpec spec) throws IOException {
    Set<String> texts = ParquetColumns.texts(parts.get(0).hadoop());
    Map<String, TextKind> kinds = new LinkedHashMap<>();
    PanelWhole.named(spec).forEach(column -> kinds.put(column, TextKind.WORDS));
    PanelWhole.counted(spec)
        .forEach(column -> kinds.merge(column, TextKind.NUMBERS, TextKind::and));
    spec.covariates()
        .forEach(
            column ->
                kinds.merge(
                    column,
                    texts.contains(column) ? TextKind.WORDS : TextKind.NUMBERS,
                    TextKind::and));
    return kinds;
  }

  /** Reads a column of a row group into its piece; false if it holds what it should not. */
  private boolean isRead(Task task) {
    Piece piece = task.piece();
    String column = task.column();
    UnaryOperator<Object> meaning = cell -> ParquetPanel.number(days.day(column, cell));
    try {
      if (task.kind() == TextKind.WORDS) {
        ParquetWords words = new ParquetWords(piece.rows(), meaning);
        fill(piece, column, words);
        piece.words().replace(column, words.words());
        return true;
      }
      ParquetNumbers numbers = new ParquetNumbers(piece.rows(), meaning);
      fill(piece, column, numbers);
      piece.numbers().replace(column, numbers.values());
      return !numbers.isOther();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of a column, which the names of the folders may state. */
  private static void fill(Piece piece, String column, ParquetColumns.Sink sink)
      throws IOException {
    if (!ParquetColumns.has(piece.part().hadoop(), column)) {
      String stated = piece.part().partition().get(column);
      for (int r = 0; r < piece.rows(); r++) {
        if (stated == null) {
          sink.missing();
        } else {
          sink.cell(stated);
        }
      }
      return;
    }
    ParquetColumns.read(piece.part().hadoop(), piece.group(), column, sink);
  }
}
