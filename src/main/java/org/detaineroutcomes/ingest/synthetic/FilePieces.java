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
   * Writes every file, so many at a time, then the traps of all; reports them, in order, when all
   * are complete.
   */
  static List<WrittenFile> write(
      List<Piece> pieces, Path folder, Consumer<WrittenFile> report, int threads)
      throws IOException {
    Traps traps = new Traps();
    List<Supplier<List<WrittenFile>>> writes = new ArrayList<>();
    pieces.forEach(piece -> writes.add(() -> written(piece, folder, traps)));
    List<WrittenFile> written = new ArrayList<>();
    try {
      Concurrently.all(writes, threads).forEach(written::addAll);
      written.addAll(written(traps::write, folder, traps));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    written.forEach(report);
    return List.copyOf(written);
  }

  private static List<WrittenFile> written(Piece piece, Path folder, Traps traps) {
    OutputFolder own = new OutputFolder(folder, traps);
    try {
      piece.write(own);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return own.written();
  }
}
