package org.detaineroutcomes.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.detaineroutcomes.store.SigningKey;
import picocli.CommandLine.Option;

/** The option of commands that complete a release or a copy of one. */
final class Signing {
  @Option(
      names = "--sign",
      paramLabel = "KEY",
      description = {
        "Sign the manifest with this Ed25519 key, a PEM file as OpenSSL makes it; whoever has the",
        "public key checks it with 'verify --signed-by'."
      })
  private Path file;

  /**
   * The key, if one is named.
   *
   * @throws org.detaineroutcomes.model.Failure where the file holds none
   */
  Optional<SigningKey> key() {
    return Optional.ofNullable(file).map(SigningKey::read);
  }
}
