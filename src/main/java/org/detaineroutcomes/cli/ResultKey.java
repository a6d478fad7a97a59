package org.detaineroutcomes.cli;

import java.util.stream.Stream;
import org.detaineroutcomes.ingest.Inputs;
import org.detaineroutcomes.model.Sha256;
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
    return Sha256.of(text.toString());
  }
}
