package org.detaineroutcomes.trace;

import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Release;

/**
 * Whether this version reads the result tables of a release. What a release holds can be inspected
 * and verified whatever its version; its figures are read by their columns, and those changed.
 */
public final class SchemaVersion {
  private SchemaVersion() {}

  /**
   * Lets a release of this version pass.
   *
   * @param verb what was asked for, such as {@code explain}
   * @throws Failure for a release of another version, naming the code that reads it
   */
  public static void require(Release release, String verb) {
    Manifest manifest = release.manifest();
    if (manifest.schemaVersion != Manifest.SCHEMA_VERSION) {
      throw new Failure(
          Problem.usage(
              "release " + release.id(),
              "Cannot "
                  + verb
                  + " release "
                  + release.id()
                  + ": its result tables have schema version "
                  + manifest.schemaVersion
                  + ", and this code reads version "
                  + Manifest.SCHEMA_VERSION,
              "use the code that made it ("
                  + manifest.code
                  + "), or run its job again with this one; 'detainer inspect' and 'detainer verify'"
                  + " read both"));
    }
  }
}
