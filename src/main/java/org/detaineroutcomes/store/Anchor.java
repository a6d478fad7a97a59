package org.detaineroutcomes.store;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.detaineroutcomes.model.Sha256;

/**
 * What stands outside a release to vouch for its manifest. {@code current} names the digest of the
 * newest manifest and each manifest names that of the release before it, so that nobody can change
 * an old release without changing every one after it.
 *
 * @param kind what was found
 * @param by what names the digest: {@code current} or a release; empty where nothing does
 * @param expected the digest that is named, empty where none is
 * @param found the digest of the manifest
 */
public record Anchor(Kind kind, String by, String expected, String found) {
  /** What was found. */
  public enum Kind {
    /** The manifest has the digest that is named. */
    HOLDS,
    /** The manifest has another digest. */
    CHANGED,
    /** Nothing that can be trusted names its digest. */
    NOT_NAMED
  }

  /**
   * Follows the chain from the current release back to one.
   *
   * @param current what {@code current} names
   * @param text the text of the manifest of a release by its id
   */
  static Anchor of(
      Release release, Optional<ManifestDigest> current, Function<String, Optional<String>> text) {
    String found = Sha256.of(release.manifestText());
    Optional<ManifestDigest> named = current;
    String by = "current";
    Set<String> seen = new HashSet<>();
    while (named.isPresent() && seen.add(named.get().release())) {
      ManifestDigest at = named.get();
      if (at.sha256().isEmpty()) {
        break;
      }
      if (at.release().equals(release.id())) {
        Kind kind = at.sha256().equals(found) ? Kind.HOLDS : Kind.CHANGED;
        return new Anchor(kind, by, at.sha256(), found);
      }
      Optional<String> manifest =
          text.apply(at.release()).filter(t -> Sha256.of(t).equals(at.sha256()));
      by = at.release();
      named =
          manifest.flatMap(t -> Optional.ofNullable(Manifest.fromJson(t, at.release()).previous));
    }
    return new Anchor(Kind.NOT_NAMED, "", "", found);
  }
}
