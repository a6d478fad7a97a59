package org.detaineroutcomes.resolve.names;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.SharedText;
import org.detaineroutcomes.resolve.geography.Gazetteer;

/** Writes the names that a person should look at, the ones that matter most first. */
public final class ReviewList {
  private static final int NAME_FIELDS = 4;

  private final Gazetteer gazetteer;

  /** Names counties as the gazetteer does. */
  public ReviewList(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** One distinct name with the rows that carry it. */
  public record Entry(NameQuery query, Resolution resolution, long rows) {
    /** Whether messages may name it. */
    public boolean mayBeTold() {
      return query.kind() != NameQuery.Kind.FACILITY || SharedText.mayBeTold(rows);
    }
  }

  /**
   * Writes every unplaced name, after every answer given before, word for word. Replaces the file.
   */
  public void write(Path path, List<Entry> entries) {
    List<NamedCsvRecord> answered = answered(path);
    Set<String> known = answered.stream().map(ReviewList::name).collect(Collectors.toSet());
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(Review.COLUMNS);
      answered.forEach(row -> csv.writeRecord(row.getFields()));
      entries.stream()
          .filter(entry -> !entry.resolution().placed())
          .sorted(
              Comparator.comparingLong(Entry::rows)
                  .reversed()
                  .thenComparing(entry -> entry.query().toString()))
          .map(this::row)
          .filter(row -> !known.contains(String.join("\n", row.subList(0, NAME_FIELDS))))
          .forEach(csv::writeRecord);
      csv.flush();
      Path folder = path.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "review", ".tmp");
      Files.writeString(draft, text.toString());
      Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<NamedCsvRecord> answered(Path path) {
    if (!Files.exists(path)) {
      return List.of();
    }
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path)) {
      return reader.stream().filter(row -> !row.getField("decision").isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(NamedCsvRecord row) {
    return String.join("\n", row.getFields().subList(0, NAME_FIELDS));
  }

  private List<String> row(Entry entry) {
    Resolution resolution = entry.resolution();
    return List.of(
        entry.query().kind().text(),
        Review.cell(entry.query().name()),
        Review.cell(entry.query().city()),
        entry.query().state(),
        Long.toString(entry.rows()),
        resolution.reason(),
        joined(resolution.candidates()),
        resolution.candidates().stream()
            .map(fips -> gazetteer.name(fips).orElse("?"))
            .collect(Collectors.joining("; ")),
        "",
        "",
        "");
  }

  /** Codes separated by semicolons. */
  public static String joined(List<Fips> codes) {
    return codes.stream().map(Fips::code).collect(Collectors.joining(";"));
  }
}
