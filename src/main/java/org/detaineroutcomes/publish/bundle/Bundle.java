package org.detaineroutcomes.publish.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Sha256;
import org.detaineroutcomes.publish.Publish;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.SigningKey;

/** What may leave of a release, as files of one archive; the same release gives the same bytes. */
public final class Bundle {
  static final String OUTLINES = "counties.geojson";
  static final String OUTLINES_LICENCE = "LICENSE-counties.txt";
  static final String CODEBOOK = "codebook.csv";
  private static final String MANIFEST = Release.MANIFEST;
  private static final String SIGNATURE = Release.SIGNATURE;

  private final String folder;
  private final List<BundleFile> files;

  private Bundle(String folder, List<BundleFile> files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * One file as a preview lists it.
   *
   * @param path in the archive's folder
   * @param rows of its table, without headings; null where it holds none
   * @param withheld cells of the table that are withheld; null where it holds none
   */
  public record Entry(String path, long bytes, Long rows, Long withheld, String title) {}

  /**
   * Gathers the files.
   *
   * @param places folders of this machine, which no file may name
   * @param key to sign the manifest with
   * @throws org.detaineroutcomes.model.Failure naming every file that holds one of them, or a
   *     number in the form of an alien number
   */
  public static Bundle of(Release release, Job job, List<String> places, Optional<SigningKey> key) {
    Material material = Publish.material(release, job);
    List<SharedTable> tables = new ArrayList<>(SharedResults.of(release, material));
    SharedJoined.of(release, material.suppression()).ifPresent(tables::add);
    Manifest manifest = SharedManifest.of(release.manifest(), tables);
    List<BundleFile> files = new ArrayList<>();
    release
        .manifest()
        .report
        .keySet()
        .forEach(
            name ->
                files.add(
                    BundleFile.of(
                        Document.binary("report/" + name, release.reportBytes(name)), "Report")));
    tables.forEach(table -> add(table, files));
    String outlines = outlines(tables);
    if (!outlines.isEmpty()) {
      files.add(BundleFile.text(OUTLINES, outlines, "Outlines of counties"));
      files.add(BundleFile.text(OUTLINES_LICENCE, CountyOutlines.licence(), "Their licence"));
    }
    String title = material.titled(job.title().isEmpty() ? job.name() : job.title());
    files.add(BundleFile.text(CODEBOOK, SharedCodebook.text(release, tables), "Columns"));
    files.add(BundleFile.text("LICENSE", BundleTexts.licence(), "Licence"));
    files.add(
        BundleFile.text("CITATION.cff", BundleTexts.citation(manifest, title), "How to cite it"));
    files.add(
        BundleFile.text(
            "README.md", BundleTexts.readme(manifest, title, tables), "Read this first"));
    describe(manifest, title, files);
    key.ifPresent(signing -> sign(signing, manifest, files));
    PrivacyScan scan = new PrivacyScan(places);
    files.forEach(file -> scan.look(file.path(), file.document().bytes()));
    scan.finish();
    return new Bundle(manifest.release, List.copyOf(files));
  }

  private static void add(SharedTable table, List<BundleFile> files) {
    String path = table.name() + "/" + table.table().name();
    String title = table.table().grain();
    files.add(
        new BundleFile(
            Document.binary(path + ".parquet", table.parquet()),
            title,
            java.util.Optional.of(table)));
    files.add(
        new BundleFile(
            Document.text(path + ".csv", table.csv()), title, java.util.Optional.of(table)));
  }

  private static String outlines(List<SharedTable> tables) {
    Set<String> codes = new TreeSet<>();
    for (SharedTable table : tables) {
      Integer at = table.table().positions().get(PlaceFields.COUNTY_FIPS.name());
      if (at != null) {
        table.rows().stream()
            .map(row -> (String) row.get(at))
            .filter(code -> code != null)
            .forEach(codes::add);
      }
    }
    return codes.isEmpty() ? "" : CountyOutlines.of(codes);
  }

  /** The data package, then the manifest, which has the digests of all others; in order of path. */
  private static void describe(Manifest manifest, String title, List<BundleFile> files) {
    files.sort(Comparator.comparing(BundleFile::path));
    DataPackage described = new DataPackage(manifest, title);
    files.stream()
        .filter(DataPackage::describes)
        .forEach(file -> described.add(file, sha256(file)));
    files.add(BundleFile.text(DataPackage.NAME, described.text(), "Data package"));
    for (BundleFile file : files) {
      if (!file.path().startsWith("report/") && !file.path().endsWith(".parquet")) {
        manifest.files.put(file.path(), sha256(file));
      }
    }
    files.add(BundleFile.text(MANIFEST, manifest.toJson(), "What it is made of"));
    files.sort(Comparator.comparing(BundleFile::path));
  }

  private static void sign(SigningKey key, Manifest manifest, List<BundleFile> files) {
    files.add(BundleFile.text(SIGNATURE, key.sign(manifest.toJson()), "Signature of the manifest"));
    files.sort(Comparator.comparing(BundleFile::path));
  }

  private static String sha256(BundleFile file) {
    return Sha256.of(file.document().bytes());
  }

  /** The folder that the archive unpacks to: job and result key. */
  public String folder() {
    return folder;
  }

  /** What it holds, in order. */
  public List<Entry> entries() {
    return files.stream()
        .map(
            file ->
                new Entry(
                    file.path(),
                    file.document().bytes().length,
                    file.table().map(table -> (Long) (long) table.rows().size()).orElse(null),
                    file.table().map(SharedTable::withheld).orElse(null),
                    file.title()))
        .toList();
  }

  /** Writes the archive; whoever reads the path sees it whole or not at all. */
  public void write(Path archive) throws IOException {
    Path parent = archive.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path draft = Files.createTempFile(parent, ".bundle", ".zip");
    try (OutputStream out = Files.newOutputStream(draft);
        Archive zip = new Archive(out, folder)) {
      for (BundleFile file : files) {
        zip.add(file.path(), file.document().bytes());
      }
    }
    Files.move(draft, archive, StandardCopyOption.REPLACE_EXISTING);
  }
}
