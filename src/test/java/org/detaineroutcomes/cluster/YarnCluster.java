package org.detaineroutcomes.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A resource manager and a node manager of YARN on 127.0.0.1, each a process of its own. They are
 * main classes of {@code hadoop-client-minicluster}.
 */
final class YarnCluster implements AutoCloseable {
  private static final String YARN = "org.apache.hadoop.yarn.server.";
  private static final String SERVERS =
      Path.of("target", "servers", "hdfs").toAbsolutePath() + "/*";

  private final Path conf;
  private final List<Server> servers = new ArrayList<>();

  /** Starts the cluster, ready for jobs. */
  YarnCluster(Path folder) throws IOException {
    this.conf = Files.createDirectories(folder.resolve("conf"));
    write("core-site.xml", Map.of("fs.defaultFS", "file:///"));
    write("yarn-site.xml", settings(folder));
    servers.add(
        start(folder, "Transitioned to active state", YARN + "resourcemanager.ResourceManager"));
    servers.add(
        start(folder, "Registered with ResourceManager as", YARN + "nodemanager.NodeManager"));
  }

  /** The folder of the files that say where the cluster is. */
  Path conf() {
    return conf;
  }

  private static Map<String, String> settings(Path folder) throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String of : List.of("", "scheduler.", "resource-tracker.", "admin.", "webapp.")) {
      settings.put("yarn.resourcemanager." + of + "address", "127.0.0.1:" + Server.freePort());
    }
    for (String of : List.of("", "localizer.", "webapp.")) {
      settings.put("yarn.nodemanager." + of + "address", "127.0.0.1:0");
    }
    settings.put(
        "yarn.resourcemanager.scheduler.class",
        YARN + "resourcemanager.scheduler.fifo.FifoScheduler");
    settings.put("yarn.nodemanager.local-dirs", folder.resolve("local").toString());
    settings.put("yarn.nodemanager.log-dirs", folder.resolve("logs").toString());
    settings.put("yarn.nodemanager.resource.memory-mb", "6144");
    settings.put("yarn.nodemanager.resource.cpu-vcores", "8");
    settings.put("yarn.scheduler.minimum-allocation-mb", "256");
    settings.put("yarn.nodemanager.vmem-check-enabled", "false");
    settings.put("yarn.nodemanager.pmem-check-enabled", "false");
    settings.put("yarn.nodemanager.disk-health-checker.enable", "false");
    return settings;
  }

  private void write(String file, Map<String, String> settings) throws IOException {
    Files.writeString(
        conf.resolve(file),
        settings.entrySet().stream()
            .map(
                setting ->
                    "<property><name>%s</name><value>%s</value></property>\n"
                        .formatted(setting.getKey(), setting.getValue()))
            .collect(Collectors.joining("", "<configuration>\n", "</configuration>\n")));
  }

  private Server start(Path folder, String sign, String main) throws IOException {
    return Server.start(
        folder,
        Map.of("JAVA_HOME", System.getProperty("java.home")),
        conf + ":" + SERVERS,
        List.of("--add-opens=java.base/java.lang=ALL-UNNAMED", main),
        sign);
  }

  @Override
  public void close() {
    for (int i = servers.size() - 1; i >= 0; i--) {
      servers.get(i).close();
    }
  }
}
