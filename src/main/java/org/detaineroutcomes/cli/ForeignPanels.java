package org.detaineroutcomes.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tables of other programs, which are refused with what converts them. */
final class ForeignPanels {
  private static final String ARROW =
      "convert it: python -c \"import pyarrow.feather as f, pyarrow.parquet as p;"
          + " p.write_table(f.read_table('IN'), 'OUT.parquet')\"; or in R"
          + " arrow::write_parquet(arrow::read_feather('IN'), 'OUT.parquet')";

  private ForeignPanels() {}

  /** Fails for a file that begins as Arrow or Feather does, whatever its name. */
  static void refuse(Path file) throws IOException {
    String start;
    try (InputStream in = Files.newInputStream(file)) {
      start = new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
    }
    String name = file.getFileName().toString();
    boolean named =
        name.endsWith(".feather") || name.endsWith(".arrow") || name.endsWith(".arrows");
    if (start.startsWith("ARROW1") || start.startsWith("FEA1") || named) {
      String converted = ARROW.replace("IN", name).replace("OUT", PanelFiles.stem(name));
      throw PanelFiles.input(file, "it is a Feather or Arrow file", converted);
    }
  }
}
