package org.detaineroutcomes.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.estimate.PanelCells;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.PanelWhole;

/**
 * Reads the columns of a delimited text from its bytes, in pieces on all cores. It reads plain text
 * alone: whatever is out of the ordinary, and every fault, is left to the reader of single rows.
 */
final class PlainText {
  private static final int PIECE = 1 << 22;

  private final TextBytes file;
  private final char delimiter;
  private final List<String> headings;

  private PlainText(TextBytes file, char delimiter, List<String> headings) {
    this.file = file;
    this.delimiter = delimiter;
    this.headings = headings;
  }

  /**
   * The columns that a panel asks for.
   *
   * @param headings the cells of the first line
   * @return empty where the text is not plain
   */
  static Optional<PanelWhole> read(Path path, char delimiter, List<String> headings, PanelSpec spec)
      throws IOException {
    return read(path, delimiter, headings, spec, PIECE);
  }

  /** The same in pieces of so many bytes. */
  static Optional<PanelWhole> read(
      Path path, char delimiter, List<String> headings, PanelSpec spec, int piece)
      throws IOException {
    if (delimiter >= 128 || delimiter == ' ' || headings.size() < 2) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(path)) {
      PlainText text = new PlainText(new TextBytes(channel, piece), delimiter, headings);
      return text.file.isHead() && text.isHeaded() ? text.panel(spec) : Optional.empty();
    }
  }

  private Optional<PanelWhole> panel(PanelSpec spec) throws IOException {
    Map<String, TextKind> kinds = new LinkedHashMap<>();
    PanelWhole.named(spec).forEach(column -> kinds.put(column, TextKind.WORDS));
    PanelWhole.counted(spec)
        .forEach(column -> kinds.merge(column, TextKind.NUMBERS, TextKind::and));
    spec.covariates().forEach(column -> kinds.merge(column, beginning(column), TextKind::and));
    List<PanelWhole> pieces =
        file.pieces((bytes, from, to) -> columns(kinds, bytes, from, to).orElse(null));
    if (pieces.contains(null) || pieces.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(PanelWhole.joined(pieces)).filter(whole -> whole.isGood(spec));
  }

  /** Whether the first line holds the headings, so that the rows begin on the second. */
  private boolean isHeaded() {
    List<String> first = new ArrayList<>();
    TextCells cells =
        (bytes, from, to) -> {
          String cell = TextCells.text(bytes, from, to);
          return cell != null && first.add(cell.strip());
        };
    TextCells[][] columns = new TextCells[headings.size()][];
    Arrays.fill(columns, new TextCells[] {cells});
    return new TextPiece(delimiter, columns).read(file.head(), file.mark(), file.body())
        && first.equals(headings);
  }

  /** What the first cells of a covariate are. */
  private TextKind beginning(String covariate) {
    Optional<PanelWhole> head =
        columns(Map.of(covariate, TextKind.WORDS), file.head(), file.body(), file.headEnd());
    return head.isPresent()
            && head.get().words().get(covariate).words().stream()
                .anyMatch(word -> PanelCells.number(word).isEmpty())
        ? TextKind.WORDS
        : TextKind.NUMBERS;
  }

  private Optional<PanelWhole> columns(
      Map<String, TextKind> kinds, byte[] bytes, int from, int to) {
    TextColumns columns = TextColumns.of(kinds);
    TextPiece piece =
        new TextPiece(
            delimiter, headings.stream().map(columns::takers).toArray(TextCells[][]::new));
    return piece.read(bytes, from, to)
        ? Optional.of(columns.whole(piece.rows()))
        : Optional.empty();
  }
}
