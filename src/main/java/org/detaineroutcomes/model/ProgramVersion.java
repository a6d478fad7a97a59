package org.detaineroutcomes.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which code this is. */
public final class ProgramVersion {
  private static final int SHOWN = 12;

  /** Told once: it takes the digest of the whole jar. */
  private static final String TEXT = read();

  private ProgramVersion() {}

  /** The version and, from a jar, the beginning of the digest of its bytes. */
  public static String text() {
    return TEXT;
  }

  private static String read() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    Path code =
        Path.of(
            URI.create(
                ProgramVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString()));
    return version == null || Files.isDirectory(code) ? "unpackaged" : version + "+" + digest(code);
  }

  private static String digest(Path jar) {
    try {
      return Sha256.of(Files.readAllBytes(jar)).substring(0, SHOWN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
