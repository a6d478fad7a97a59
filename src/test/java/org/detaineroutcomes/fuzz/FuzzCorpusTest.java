package org.detaineroutcomes.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every input of the corpus, TARGET/NAME, gives a result or one message: those that a fuzzer found
 * to reach code of their own, and those that once ended in a defect.
 */
class FuzzCorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/fuzz");

  static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void anInputOfTheCorpusIsReadOrRefused(Path input) {
    String target = input.getParent().getFileName().toString();

    assertThatCode(() -> FuzzTarget.run(FuzzTarget.of(target), Files.readAllBytes(input)))
        .doesNotThrowAnyException();
  }

  @Test
  void everyFolderIsThatOfATarget() throws IOException {
    assertThat(inputs())
        .extracting(path -> path.getParent().getFileName().toString())
        .allMatch(name -> name.equals(FuzzTarget.MIXED) || FuzzTarget.ALL.containsKey(name));
  }
}
