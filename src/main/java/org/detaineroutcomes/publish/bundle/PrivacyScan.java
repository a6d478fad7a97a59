package org.detaineroutcomes.publish.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;

/**
 * A last look at every byte that would leave: folders of this machine and numbers in the form of an
 * alien number stop the bundle, and the file is named; what was found is not repeated.
 */
final class PrivacyScan {
  private static final Pattern ALIEN_NUMBER =
      Pattern.compile(
          "(?<![0-9A-Za-z/+=#.])A[- ]?\\d{3}[- ]?\\d{3}[- ]?\\d{2,3}(?![0-9A-Za-z/+=])");
  private static final Pattern HOME =
      Pattern.compile(
          "(?<![\\w.:/])/(?:home|Users|root|tmp|var/folders)/[\\w.-]+|[A-Z]:\\\\Users\\\\\\w+");
  private static final int SHORTEST = 6;

  private final Set<String> places;
  private final Problems problems = new Problems();

  /**
   * Looks for folders.
   *
   * @param places folders of this machine; short ones, such as the root, are left aside
   */
  PrivacyScan(List<String> places) {
    this.places = new TreeSet<>();
    places.stream().filter(place -> place.length() >= SHORTEST).forEach(this.places::add);
  }

  /** Looks at one file, and at those packed in a document or workbook. */
  void look(String path, byte[] bytes) {
    if (!path.matches(".*\\.(docx|xlsx)")) {
      plain(path, bytes);
      return;
    }
    try (ZipInputStream packed = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
        plain(path + "/" + entry.getName(), packed.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void plain(String path, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<String> found = new ArrayList<>();
    if (places.stream().anyMatch(text::contains) || (isText(path) && HOME.matcher(text).find())) {
      found.add("a folder of this machine");
    }
    Matcher number = ALIEN_NUMBER.matcher(text);
    if (isText(path) && number.find()) {
      found.add("a number in the form of an alien number");
    }
    found.forEach(
        what ->
            problems.add(
                Problem.check(
                    path,
                    "Cannot bundle " + path + ": it holds " + what,
                    "correct the label or note of the job, or the input that it comes from, and"
                        + " publish again")));
  }

  /** Packed bytes are looked at where their text is: a table is a CSV file too. */
  private static boolean isText(String path) {
    return !path.matches(".*\\.(parquet|png)");
  }

  /** Fails where anything was found. */
  void finish() {
    problems.throwIfAny();
  }
}
