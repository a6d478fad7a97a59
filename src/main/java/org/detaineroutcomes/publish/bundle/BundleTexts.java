package org.detaineroutcomes.publish.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Manifest;

/** The texts that go with a bundle: how to read it, how to cite it, its licence. */
final class BundleTexts {
  private BundleTexts() {}

  static String licence() {
    try (InputStream in = BundleTexts.class.getResourceAsStream("LICENSE")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Citation File Format 1.2.0; the version stays with the same content. */
  static String citation(Manifest manifest, String title) {
    return "cff-version: 1.2.0\n"
        + "message: If you use these results, please cite them as below.\n"
        + "type: dataset\n"
        + "title: "
        + quoted(title)
        + "\nauthors:\n  - name: detainer-outcomes\n"
        + "version: "
        + quoted(manifest.resultKey.substring(0, 12))
        + day(manifest).map(day -> "\ndate-released: " + day).orElse("")
        + "\nidentifiers:\n  - type: other\n    value: "
        + quoted(manifest.resultKey)
        + "\n    description: Digest of inputs, job and code; the same key promises the same numbers\n"
        + "license: Apache-2.0\n";
  }

  /** The day as known, or of the newest edition: never that of the run. */
  private static Optional<LocalDate> day(Manifest manifest) {
    return Stream.concat(
            Stream.of(manifest.asKnown), manifest.inputs.stream().map(InputRecord::edition))
        .filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}"))
        .map(LocalDate::parse)
        .max(LocalDate::compareTo);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  static String readme(Manifest manifest, String title, List<SharedTable> tables) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(title).append("\n\n");
    text.append("Open `report/index.html`. Result key: `")
        .append(manifest.resultKey)
        .append("`: the same key promises the same numbers; cite it (`CITATION.cff`).\n\n");
    text.append(
        """
        | file | what it is |
        | --- | --- |
        | `report/` | pages, tables and figures; nothing is loaded from elsewhere |
        | `results/TABLE/TABLE.parquet`, `.csv` | estimates, counts and shares, each with its id |
        | `marts/joined/joined.parquet`, `.csv` | every unit in every period, all sources side by side |
        | `counties.geojson` | outlines of the counties of the joined table |
        | `codebook.csv` | every column of these tables: type, unit, meaning, codes |
        | `datapackage.json` | the same for programs (Frictionless Data Package), with digests |
        | `manifest.json` | job, code, files with their digests, what is withheld |

        An empty cell is not zero. A count of few people is withheld, and so is a second one where a
        sum would give it away: the column `withheld` names the cells. Staged rows, records of
        persons and the tables between are not here.

        ```
        detainer verify FOLDER          the digests hold
        detainer explain FOLDER ID      where a number came from, as far as this copy says
        detainer diff FOLDER FOLDER     two copies side by side
        ```

        """);
    text.append("## Cells that are withheld\n\n| table | rows | cells |\n| --- | --- | --- |\n");
    tables.forEach(
        table ->
            text.append("| `")
                .append(table.name())
                .append("` | ")
                .append(table.rows().size())
                .append(" | ")
                .append(table.withheld())
                .append(" |\n"));
    text.append("\nThe licence of the results is in `LICENSE`; that of the outlines in `")
        .append(Bundle.OUTLINES_LICENCE)
        .append("`.\n");
    return text.toString();
  }
}
