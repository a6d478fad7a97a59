package org.detaineroutcomes.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFuzz;

/** Writes sound files of every target for a fuzzer to start from: FOLDER/TARGET/NAME. */
public final class FuzzSeeds {
  private final Path folder;

  private FuzzSeeds(Path folder) {
    this.folder = folder;
  }

  /** The first argument is the folder. */
  public static void main(String[] args) throws IOException {
    FuzzSeeds seeds = new FuzzSeeds(Path.of(args[0]));
    for (String target : FuzzTarget.ALL.keySet()) {
      Files.createDirectories(seeds.folder.resolve(target));
    }
    Files.createDirectories(seeds.folder.resolve(FuzzTarget.MIXED));
    for (var text : InputFuzz.textSeeds().entrySet()) {
      seeds.put("text", text.getKey(), text.getValue());
    }
    seeds.files("job", 0, Path.of("jobs"), ".yaml");
    seeds.files("panel", 0, Path.of("src/test/resources/panels"), ".csv");
    seeds.files("panel", 1, Path.of("src/test/resources/panels"), ".parquet");
    seeds.files("parquet", 0, Path.of("src/test/resources/panels"), ".parquet");
    seeds.files("workbook", 0, Path.of("src/test/resources/workbooks"), ".xlsx");
    seeds.words(
        "dates", "2012-03-04", "3/4/2012", "about March 2012", "FY2012-Q3", "by spring 2012");
    seeds.words("names", "Travis County Jail (TX)", "St. Louis city", "Kings Co Sheriff's Office");
    seeds.words(
        "panel", "unit,year,cohort,y\n1,2010,2012,1.5\n1,2012,2012,2\n2,2010,0,1\n2,2012,0,1.1\n");
    seeds.words(
        "manifest", "{\"release\": \"r\", \"inputs\": [], \"tables\": {\"a/b\": {\"rows\": 1}}}");
    seeds.words(
        "pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n");
  }

  private void files(String target, int kind, Path from, String ending) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file :
          files
              .filter(f -> Files.isRegularFile(f) && f.toString().endsWith(ending))
              .sorted()
              .toList()) {
        write(target, file.getFileName().toString(), kind, Files.readAllBytes(file));
      }
    }
  }

  private void words(String target, String... texts) throws IOException {
    List<String> all = List.of(texts);
    for (int i = 0; i < all.size(); i++) {
      write(target, "words-" + i, 0, all.get(i).getBytes(StandardCharsets.UTF_8));
    }
  }

  private void write(String target, String name, int kind, byte[] bytes) throws IOException {
    byte[] seed = new byte[bytes.length + 1];
    seed[0] = (byte) kind;
    System.arraycopy(bytes, 0, seed, 1, bytes.length);
    put(target, name, seed);
  }

  /** The seed for its own target, and for all in one process behind the byte that chooses it. */
  private void put(String target, String name, byte[] seed) throws IOException {
    Files.write(folder.resolve(target).resolve(name), seed);
    byte[] chosen = new byte[seed.length + 1];
    chosen[0] = (byte) List.copyOf(FuzzTarget.ALL.keySet()).indexOf(target);
    System.arraycopy(seed, 0, chosen, 1, seed.length);
    Files.write(folder.resolve(FuzzTarget.MIXED).resolve(target + "-" + name), chosen);
  }
}
