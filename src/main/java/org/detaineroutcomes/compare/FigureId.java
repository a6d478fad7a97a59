package org.detaineroutcomes.compare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.estimate.Estimate;

/** Names a figure by what it is of, never by its number. */
final class FigureId {
  private FigureId() {}

  /** Sixteen hexadecimal digits. */
  static String of(Estimate row) {
    return of(
        row.comparison(),
        row.outcome(),
        row.estimator(),
        row.specification(),
        row.term(),
        row.cohort(),
        row.period(),
        row.eventTime());
  }

  /** The same of a count or share. */
  static String of(Measure measure) {
    return of(measure.measure(), measure.group(), measure.base(), measure.basis());
  }

  private static String of(Object... parts) {
    String key =
        Stream.of(parts)
            .map(part -> part == null ? "" : part.toString())
            .collect(Collectors.joining("\u001f"));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
