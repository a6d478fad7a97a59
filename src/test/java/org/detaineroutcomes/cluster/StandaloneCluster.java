package org.detaineroutcomes.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A standalone master and two workers on 127.0.0.1, each a process of its own, from the jars of a
 * plain Spark distribution.
 */
final class StandaloneCluster implements AutoCloseable {
  private final Path sparkHome;
  private final int port = Server.freePort();
  private final List<Server> workers = new ArrayList<>();
  private final Server master;

  /** Starts the cluster, ready for jobs. */
  StandaloneCluster(Path sparkHome, Path folder) throws IOException {
    this.sparkHome = sparkHome;
    this.master =
        start(
            folder,
            "I have been elected leader",
            "org.apache.spark.deploy.master.Master",
            "--port",
            Integer.toString(port));
    for (int worker = 1; worker <= 2; worker++) {
      workers.add(
          start(
              folder,
              "Successfully registered with master",
              "org.apache.spark.deploy.worker.Worker",
              "--cores",
              "2",
              "--memory",
              "2g",
              "--work-dir",
              folder.resolve("work-" + worker).toString(),
              master()));
    }
  }

  /** The URL that jobs are submitted to. */
  String master() {
    return "spark://127.0.0.1:" + port;
  }

  /** Variables under which Spark's processes find their jars and one another. */
  Map<String, String> environment() {
    return Map.of(
        "SPARK_HOME", sparkHome.toString(),
        "SPARK_SCALA_VERSION", "2.13",
        "SPARK_LOCAL_IP", "127.0.0.1");
  }

  /** Kills one executor of the first worker with SIGKILL. */
  void killExecutor() {
    workers.get(0).children().get(0).destroyForcibly();
  }

  /** Kills the second worker with SIGKILL. */
  void killWorker() {
    workers.get(1).kill();
  }

  private Server start(Path folder, String sign, String main, String... arguments)
      throws IOException {
    List<String> words = new ArrayList<>(List.of(main, "--host", "127.0.0.1", "--webui-port", "0"));
    words.addAll(List.of(arguments));
    return Server.start(folder, environment(), sparkHome + "/jars/*", words, sign);
  }

  @Override
  public void close() {
    workers.forEach(Server::close);
    master.close();
  }
}
