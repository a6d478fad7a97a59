package org.detaineroutcomes.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server as a Java process of its own, which is ended with all that it started. */
public final class Server implements AutoCloseable {
  private final Process process;

  private Server(Process process) {
    this.process = process;
  }

  /**
   * Starts a main class and waits until it says that it is ready.
   *
   * @param classPath as {@code java -cp} takes it
   * @param sign what it says then
   */
  public static Server start(
      Path folder,
      Map<String, String> environment,
      String classPath,
      List<String> words,
      String sign)
      throws IOException {
    Files.createDirectories(folder);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", classPath));
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    Server server = new Server(builder.redirectErrorStream(true).start());
    server.await(sign);
    return server;
  }

  /** A port of 127.0.0.1 that nobody listens on. */
  public static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  /** The processes that it started and that still run. */
  List<ProcessHandle> children() {
    return process.descendants().filter(ProcessHandle::isAlive).toList();
  }

  /** Ends it with SIGKILL and leaves what it started alone. */
  void kill() {
    process.destroyForcibly();
  }

  private void await(String sign) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder all = new StringBuilder();
    String line;
    while ((line = said.readLine()) != null) {
      all.append(line).append('\n');
      if (line.contains(sign)) {
        Thread rest = new Thread(() -> drain(said), "drain");
        rest.setDaemon(true);
        rest.start();
        return;
      }
    }
    throw new IOException("ended before '" + sign + "':\n" + all);
  }

  /** A full pipe would stop the server. */
  private static void drain(BufferedReader said) {
    try {
      said.lines().forEach(line -> {});
    } catch (UncheckedIOException e) {
      // It was ended while it spoke.
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
