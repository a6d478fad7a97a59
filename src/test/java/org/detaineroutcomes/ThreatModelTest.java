package org.detaineroutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every line of the threat model names a test, and every test that it names is there. */
class ThreatModelTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))`");

  @Test
  void everyLineNamesTestsThatExist() throws IOException {
    List<String> attacks =
        Files.readAllLines(Path.of("docs", "threat-model.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| **"))
            .filter(line -> !line.startsWith("| who") && !line.startsWith("| ---"))
            .toList();

    assertThat(attacks).hasSizeGreaterThan(14).allSatisfy(this::namesTests);
  }

  private void namesTests(String attack) {
    List<String> named =
        NAMED.matcher(attack).results().map((MatchResult test) -> test.group(1)).toList();
    assertThat(named).as(attack).isNotEmpty();
    assertThat(tests()).as(attack).containsAll(named);
  }

  private static Set<String> tests() {
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
