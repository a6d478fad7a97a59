package org.detaineroutcomes.publish.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The script of a page, inside the page. */
final class HtmlScripts {
  /** What sorts and filters the tables of a page; all of it can be read without. */
  static final List<String> TABLES = List.of(text("/org/detaineroutcomes/publish/report.js"));

  private HtmlScripts() {}

  /** Scripts by their digests, for the content policy. */
  static String sources(List<String> scripts) {
    return scripts.isEmpty()
        ? "'none'"
        : scripts.stream().map(HtmlScripts::digest).collect(Collectors.joining(" "));
  }

  static String resource(String name) {
    return text("/org/detaineroutcomes/publish/" + name);
  }

  private static String text(String path) {
    try (InputStream in = HtmlScripts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(
            "Cannot write a page: " + path + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(String script) {
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(sha) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
