package org.detaineroutcomes.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.Inputs;
import org.detaineroutcomes.store.Manifest;

/** Digest of inputs, job and code: equal keys promise equal tables and reports. */
final class ResultKey {
  private ResultKey() {}

  static String of(Manifest manifest, Inputs inputs) {
    StringBuilder text = new StringBuilder();
    text.append(manifest.code).append('\n').append(manifest.asKnown).append('\n');
    text.append(manifest.jobText).append('\n');
    Stream.concat(inputs.files().stream(), inputs.earlier().stream())
        .forEach(f -> text.append(f.name()).append(' ').append(f.sha256()).append('\n'));
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
