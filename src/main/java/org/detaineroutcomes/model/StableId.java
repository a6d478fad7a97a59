package org.detaineroutcomes.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names something by what it is of, never by its number: the same in every release. */
public final class StableId {
  private StableId() {}

  /** Sixteen hexadecimal digits of the SHA-256 of the parts; an absent part is empty. */
  public static String of(Object... parts) {
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
