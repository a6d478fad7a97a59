package org.detaineroutcomes.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import picocli.CommandLine.IVersionProvider;

/** Which code this is: the version and, from a jar, the digest of its bytes. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"detainer-outcomes " + text()};
  }

  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    Path code =
        Path.of(
            URI.create(
                Version.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    return version == null || Files.isDirectory(code) ? "unpackaged" : version + "+" + digest(code);
  }

  private static String digest(Path jar) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(jar), sha256)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(sha256.digest()).substring(0, 12);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
