package org.detaineroutcomes.trace.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Manifest;

/**
 * What differs in what two releases were made of, before any number is looked at.
 *
 * @param files lines about input files
 * @param job lines of the job that one of the two has alone
 * @param code the two versions; empty where they are one
 * @param asKnown the two days; empty where they are one
 */
public record Ground(List<String> files, List<String> job, String code, String asKnown) {
  static Ground of(Manifest earlier, Manifest later) {
    return new Ground(
        files(earlier, later),
        lines(earlier.jobText, later.jobText),
        earlier.code.equals(later.code) ? "" : earlier.code + " → " + later.code,
        earlier.asKnown.equals(later.asKnown)
            ? ""
            : day(earlier.asKnown) + " → " + day(later.asKnown));
  }

  boolean sameJob() {
    return job.isEmpty();
  }

  private static String day(String asKnown) {
    return asKnown.isEmpty() ? "all there is" : asKnown;
  }

  private static List<String> files(Manifest earlier, Manifest later) {
    TreeMap<String, InputRecord> before = inForce(earlier);
    TreeMap<String, InputRecord> after = inForce(later);
    List<String> lines = new ArrayList<>();
    before.forEach(
        (name, file) -> {
          InputRecord now = after.get(name);
          if (now == null) {
            lines.add(file.table() + ": no longer " + words(file));
          } else if (!now.sha256().equals(file.sha256())) {
            lines.add(file.table() + ": " + words(file) + " has other bytes: " + words(now));
          } else if (now.kept() != file.kept()) {
            lines.add(
                file.table() + ": " + name + ", " + file.kept() + " rows kept → " + now.kept());
          }
        });
    after.forEach(
        (name, file) -> {
          if (!before.containsKey(name)) {
            lines.add(file.table() + ": now " + words(file));
          }
        });
    return lines;
  }

  private static TreeMap<String, InputRecord> inForce(Manifest manifest) {
    TreeMap<String, InputRecord> files = new TreeMap<>();
    manifest.inputs.stream()
        .filter(InputRecord::inForce)
        .forEach(input -> files.put(input.file(), input));
    return files;
  }

  private static String words(InputRecord file) {
    return file.file()
        + " ("
        + (file.edition().isEmpty() ? "" : "edition of " + file.edition() + ", ")
        + file.kept()
        + " rows, sha256 "
        + file.sha256().substring(0, 12)
        + ")";
  }

  private static List<String> lines(String earlier, String later) {
    List<String> before = earlier.lines().map(String::strip).toList();
    List<String> after = later.lines().map(String::strip).toList();
    return Stream.concat(
            before.stream().filter(missing(after)).map(line -> "- " + line),
            after.stream().filter(missing(before)).map(line -> "+ " + line))
        .filter(Objects::nonNull)
        .toList();
  }

  private static java.util.function.Predicate<String> missing(List<String> from) {
    Set<String> lines = Set.copyOf(from);
    return line -> !line.isEmpty() && !line.startsWith("#") && !lines.contains(line);
  }
}
