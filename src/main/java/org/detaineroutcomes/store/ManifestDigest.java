package org.detaineroutcomes.store;

/**
 * A release and the digest of its manifest.
 *
 * @param release the id
 * @param sha256 of the bytes of its {@code manifest.json}, hexadecimal; empty where a warehouse of
 *     an earlier version did not keep it
 */
public record ManifestDigest(String release, String sha256) {
  private static final String ALGORITHM = "sha256:";

  /** Reads the line of {@code current}: the id alone, or the id and the digest. */
  static ManifestDigest parse(String line) {
    String text = line.strip();
    int space = text.indexOf(' ');
    String id = space < 0 ? text : text.substring(0, space);
    String digest = space < 0 ? "" : text.substring(space + 1).strip();
    return new ManifestDigest(
        id, digest.startsWith(ALGORITHM) ? digest.substring(ALGORITHM.length()) : "");
  }

  /** The line of {@code current}. */
  String line() {
    return sha256.isEmpty() ? release : release + " " + ALGORITHM + sha256;
  }
}
