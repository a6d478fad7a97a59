package org.detaineroutcomes.ingest.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.detaineroutcomes.model.Concurrently;

/**
 * Files written at the same time: their draws have streams of their own, so that none depends on
 * which is first.
 */
final class FilePieces {
  private FilePieces() {}

  /** What writes one file, or several that belong together. */
  interface Piece {
    void write(OutputFolder folder) throws IOException;
  }

  /**
   * Writes every file, so many at a time, then the traps of all; reports those of a piece when it
   * is complete.
   *
   * @return every file, in the order of the pieces
   */
  static List<WrittenFile> write(
      List<Piece> pieces, Path folder, Consumer<WrittenFile> report, int threads)
      throws IOException {
    Traps traps = new Traps();
    List<Supplier<List<WrittenFile>>> writes = new ArrayList<>();
    pieces.forEach(piece -> writes.add(() -> written(piece, folder, traps, report)));
    List<WrittenFile> written = new ArrayList<>();
    try {
      Concurrently.all(writes, threads).forEach(written::addAll);
      written.addAll(written(traps::write, folder, traps, report));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return List.copyOf(written);
  }

  private static List<WrittenFile> written(
      Piece piece, Path folder, Traps traps, Consumer<WrittenFile> report) {
    OutputFolder own = new OutputFolder(folder, traps);
    try {
      piece.write(own);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    synchronized (traps) {
      own.written().forEach(report);
    }
    return own.written();
  }
}
