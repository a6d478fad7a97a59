package org.detaineroutcomes.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One call of jobs/submit.sh, followed by what it says. */
final class Submission implements AutoCloseable {
  private final Process process;
  private final Reader reader;
  private final StringBuilder said = new StringBuilder();

  Submission(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("jobs/submit.sh"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    process = builder.start();
    process.getOutputStream().close();
    reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
  }

  /** Reads on until one text and, after it, another was said. */
  Submission until(String verb, String sign) throws IOException {
    int read = 0;
    int at;
    while (((at = said.indexOf(verb)) < 0 || said.indexOf(sign, at) < 0)
        && (read = reader.read()) >= 0) {
      said.append((char) read);
    }
    assertThat(read).as("ended before '%s' of '%s': %s", sign, verb, said).isNotNegative();
    return this;
  }

  /** All that it said, once it has ended well. */
  String ended() throws IOException, InterruptedException {
    int read;
    while ((read = reader.read()) >= 0) {
      said.append((char) read);
    }
    process.waitFor();
    assertThat(process.exitValue()).as(said.toString()).isZero();
    return said.toString();
  }

  /** The exit code and what was said, however it ended. */
  Map.Entry<Integer, String> outcome() throws IOException, InterruptedException {
    int read;
    while ((read = reader.read()) >= 0) {
      said.append((char) read);
    }
    return Map.entry(process.waitFor(), said.toString());
  }

  @Override
  public void close() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
  }
}
