package org.detaineroutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.cli.Main;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells a reader to type works, and what it points at is there. */
@Tag("road")
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

  @TempDir Path folder;

  @Test
  void everyCommandRuns() throws IOException {
    List<String> commands = commands();

    assertThat(commands).contains("./detainer run jobs/demo.yaml", "mvn verify");
    for (String command : commands) {
      if (command.startsWith("./detainer ")) {
        assertThat(Main.run(arguments(command))).as(command).isZero();
      }
    }
  }

  @Test
  void theTestCommandIsTheOneThatCiCalls() throws IOException {
    assertThat(Files.readString(Path.of(".ci/run"))).containsPattern("(?m)^mvn .*verify$");
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    for (Path page : List.of(Path.of("README.md"), Path.of("docs/architecture.md"))) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        if (!link.group(1).startsWith("http")) {
          assertThat(page.toAbsolutePath().resolveSibling(link.group(1))).exists();
        }
      }
    }
  }

  private String[] arguments(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.remove(0);
    boolean file = words.get(0).equals("estimate") && !words.contains("--table");
    boolean keeps = !words.contains("--help") && !file;
    if (keeps) {
      words.addAll(List.of("--warehouse", folder.toString()));
    }
    return words.toArray(String[]::new);
  }

  private static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Path.of("README.md")));
    while (block.find()) {
      block.group(1).lines().filter(line -> !line.isBlank()).forEach(commands::add);
    }
    return commands;
  }
}
