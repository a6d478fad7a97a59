package org.detaineroutcomes.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.detaineroutcomes.store.Storage;

/** Tables of other programs: which are read, and what converts the rest. */
final class ForeignPanels {
  private static final String CONVERTED =
      "convert it: python -c \"import pyarrow.feather as f, pyarrow.parquet as p;"
          + " p.write_table(f.read_table('IN'), 'OUT.parquet')\"; or in R"
          + " arrow::write_parquet(arrow::read_feather('IN'), 'OUT.parquet')";

  private ForeignPanels() {}

  /** Whether a file begins as an Arrow file does, whatever its name. */
  static boolean isArrow(Path file) throws IOException {
    return start(file).startsWith("ARROW1");
  }

  /** Fails for Feather of the first version and for Arrow streams, which are not read. */
  static void refuse(Path file) throws IOException {
    String name = file.getFileName().toString();
    boolean named =
        name.endsWith(".feather") || name.endsWith(".arrow") || name.endsWith(".arrows");
    if (start(file).startsWith("FEA1") || named) {
      String converted = CONVERTED.replace("IN", name).replace("OUT", PanelFiles.stem(name));
      throw PanelFiles.input(
          file, "it is Feather of the first version or a stream, not an Arrow file", converted);
    }
  }

  private static String start(Path file) throws IOException {
    try (InputStream in = Storage.open(file)) {
      return new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
    }
  }
}
