package org.detaineroutcomes.trace;

import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Release;

/**
 * Whether this version reads the tables of a release. What a release holds can be inspected and
 * verified whatever its version; figures are read by their columns, and those changed with version
 * 2. An estimate is explained by tables of the panel, and so is only one of the newest version.
 */
public final class SchemaVersion {
  /** The version since which result tables have had the columns of today. */
  private static final int RESULTS_SINCE = 2;

  private SchemaVersion() {}

  /**
   * Lets a release pass if its figures have the columns of today.
   *
   * @param verb what was asked for, such as {@code explain}
   * @throws Failure for a release of another version, naming the code that reads it
   */
  public static void requireResults(Release release, String verb) {
    int version = release.manifest().schemaVersion;
    if (version < RESULTS_SINCE || version > Manifest.SCHEMA_VERSION) {
      throw unread(
          release, verb, "reads versions " + RESULTS_SINCE + " to " + Manifest.SCHEMA_VERSION);
    }
  }

  /**
   * Lets a release pass if every table has the columns of today.
   *
   * @param verb what was asked for, such as {@code derive again}
   * @throws Failure for a release of another version, naming the code that reads it
   */
  public static void requireAll(Release release, String verb) {
    if (release.manifest().schemaVersion != Manifest.SCHEMA_VERSION) {
      throw unread(release, verb, "writes version " + Manifest.SCHEMA_VERSION);
    }
  }

  private static Failure unread(Release release, String verb, String thisCode) {
    Manifest manifest = release.manifest();
    return new Failure(
        Problem.usage(
            "release " + release.id(),
            "Cannot "
                + verb
                + " release "
                + release.id()
                + ": its tables have schema version "
                + manifest.schemaVersion
                + ", and this code "
                + thisCode,
            "use the code that made it ("
                + manifest.code
                + "), or run its job again with this one; 'detainer inspect' and 'detainer verify'"
                + " read both"));
  }
}
