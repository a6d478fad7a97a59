package org.detaineroutcomes.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.detaineroutcomes.model.Problem;

/**
 * Whether a release still is what its manifest says: every table and report file digested anew, and
 * nothing there that the manifest does not know.
 *
 * @param tables tables read
 * @param rows rows of all of them
 * @param reportFiles files of the report read
 * @param problems what does not hold, each with its file
 */
public record Integrity(long tables, long rows, long reportFiles, List<Problem> problems) {
  private static final Set<String> OWN = Set.of(Release.MANIFEST, Release.SIGNATURE);
  private static final String REMEDY =
      "run the job again: a release never changes, so its files were changed from outside";

  /** Reads every file of a release. */
  public static Integrity of(Release release) {
    List<Problem> problems = new ArrayList<>();
    manifest(release, problems);
    long rows = 0;
    for (var table : release.manifest().tables.entrySet()) {
      rows += table(release, table.getKey(), table.getValue(), problems);
    }
    release
        .manifest()
        .report
        .forEach((name, expected) -> report(release, name, expected, problems));
    release.manifest().files.forEach((name, expected) -> file(release, name, expected, problems));
    unknown(release, problems);
    return new Integrity(
        release.manifest().tables.size(), rows, release.manifest().report.size(), problems);
  }

  private static void manifest(Release release, List<Problem> problems) {
    for (String entry : Manifest.broken(release.manifestText(), Release.MANIFEST)) {
      problems.add(
          broken(
              release,
              Release.MANIFEST,
              "its entry '" + entry + "' is not the one that was sealed"));
    }
    if (!release.manifest().release.equals(release.id())) {
      problems.add(
          broken(
              release,
              Release.MANIFEST,
              "it is of release " + release.manifest().release + ", in the folder of another"));
    }
  }

  /**
   * What does not hold of the digest of a manifest that is kept elsewhere.
   *
   * @param anchor what was found
   */
  public static List<Problem> of(Release release, Anchor anchor) {
    return anchor.kind() == Anchor.Kind.CHANGED
        ? List.of(
            broken(
                release,
                Release.MANIFEST,
                "its SHA-256 is "
                    + brief(anchor.found())
                    + ", and "
                    + (anchor.by().equals("current") ? "'current'" : "release " + anchor.by())
                    + " names "
                    + brief(anchor.expected())))
        : List.of();
  }

  /**
   * What does not hold of a signature.
   *
   * @param publicKey of the person who is said to have signed the release
   */
  public static List<Problem> signature(Release release, Path publicKey) {
    Optional<String> signature = release.signature();
    if (signature.isEmpty()) {
      return List.of(broken(release, Release.SIGNATURE, "there is no signature"));
    }
    return SigningKey.signed(publicKey, release.manifestText(), signature.get())
        ? List.of()
        : List.of(
            broken(
                release,
                Release.SIGNATURE,
                "the owner of " + publicKey.getFileName() + " did not sign this manifest"));
  }

  private static long table(
      Release release, String name, TableDigest expected, List<Problem> problems) {
    List<org.apache.hadoop.fs.Path> files = release.filesOf(name);
    if (files.isEmpty()) {
      problems.add(broken(release, name, "its files are gone"));
      return 0;
    }
    try {
      ContentDigest digest = new ContentDigest();
      files.forEach(file -> ParquetRows.forEach(file, digest::add));
      String found = digest.finish(ParquetRows.columns(files.get(0)));
      if (!found.equals(expected.digest()) || digest.rows() != expected.rows()) {
        problems.add(
            broken(
                release,
                name,
                digest.rows()
                    + " rows with digest "
                    + brief(found)
                    + ", not "
                    + expected.rows()
                    + " rows with "
                    + brief(expected.digest())));
      }
      return digest.rows();
    } catch (DamagedParquet e) {
      problems.add(broken(release, name, "a file is no readable Parquet: " + e.found()));
      return 0;
    }
  }

  private static void report(
      Release release, String name, String expected, List<Problem> problems) {
    file(release, "report/" + name, expected, problems);
  }

  private static void file(Release release, String file, String expected, List<Problem> problems) {
    release
        .digest(file)
        .ifPresentOrElse(
            found -> {
              if (!found.equals(expected)) {
                problems.add(
                    broken(release, file, "digest " + brief(found) + ", not " + brief(expected)));
              }
            },
            () -> problems.add(broken(release, file, "the file is gone")));
  }

  private static void unknown(Release release, List<Problem> problems) {
    Set<String> known = new TreeSet<>();
    release.manifest().report.keySet().forEach(name -> known.add("report/" + name));
    known.addAll(release.manifest().files.keySet());
    for (String file : release.everyFile()) {
      String folder = Release.tableFolder(file);
      boolean ofTable =
          release.manifest().tables.containsKey(folder)
              && file.endsWith(".parquet")
              && !file.substring(file.lastIndexOf('/') + 1).startsWith(".");
      if (!ofTable && !known.contains(file) && !OWN.contains(file)) {
        problems.add(broken(release, file, "the manifest does not know it"));
      }
    }
  }

  private static Problem broken(Release release, String file, String found) {
    return Problem.check(
        release.location() + "/" + file,
        "Cannot vouch for " + file + " of release " + release.id() + ": " + found,
        REMEDY);
  }

  private static String brief(String digest) {
    return digest.substring(0, Math.min(12, digest.length()));
  }
}
