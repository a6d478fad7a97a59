package org.detaineroutcomes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.PathIOException;
import org.detaineroutcomes.cli.Main;
import org.detaineroutcomes.cluster.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Warehouses on a real HDFS and on an S3-compatible server, each a process on 127.0.0.1. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RemoteStoresIT {
  private static final String SERVERS = Path.of("target", "servers").toAbsolutePath() + "/";
  private static final String BEFORE = "spark.hadoop.fs.s3a.";
  private static final Map<String, String> S3A =
      Map.of(
          "access.key", "anyone",
          "secret.key", "anything",
          "endpoint.region", "us-east-1",
          "path.style.access", "true",
          "connection.ssl.enabled", "false",
          "change.detection.mode", "none");

  @TempDir Path folder;

  @AfterEach
  void forget() throws IOException {
    S3A.keySet().forEach(name -> System.clearProperty(BEFORE + name));
    System.clearProperty(BEFORE + "endpoint");
    FileSystem.closeAll();
  }

  @Test
  void aJobAndItsWarehouseMayLieOnHdfs() throws Exception {
    int port = Server.freePort();
    try (Server names = nameNode(port);
        Server data = dataNode()) {
      holds(URI.create("hdfs://127.0.0.1:" + port), Swap.RENAME);
      jobGivesTheDigestsOfALocalOne(URI.create("hdfs://127.0.0.1:" + port + "/home"));
    }
  }

  @Test
  void aJobAndItsWarehouseMayLieOnAnObjectStore() throws Exception {
    int port = Server.freePort();
    try (Server server = s3(port)) {
      S3A.forEach((name, value) -> System.setProperty(BEFORE + name, value));
      System.setProperty(BEFORE + "endpoint", "http://127.0.0.1:" + port);
      holds(URI.create("s3a://bucket"), Swap.CONDITIONAL_PUT);
      aWriterWhoReadAnOlderNameIsRefused(URI.create("s3a://bucket/warehouse/current"));
      jobGivesTheDigestsOfALocalOne(URI.create("s3a://bucket/home"));
    }
  }

  /** A reader sees the release before or the new one, never half, however often it looks. */
  private void holds(URI root, Swap expected) throws Exception {
    assertThat(Swap.of(Storage.of(root))).isEqualTo(expected);
    Warehouse warehouse = new Warehouse(root + "/warehouse");
    Set<String> published = new HashSet<>();
    publish(warehouse, published);
    Set<Optional<String>> seen = new HashSet<>();
    AtomicBoolean writing = new AtomicBoolean(true);
    Thread reader =
        new Thread(
            () -> {
              Warehouse same = new Warehouse(root + "/warehouse");
              while (writing.get()) {
                seen.add(same.currentId());
              }
            });
    reader.start();
    for (int i = 0; i < 5; i++) {
      publish(warehouse, published);
    }
    writing.set(false);
    reader.join();
    assertThat(seen).isNotEmpty().allMatch(id -> id.isPresent() && published.contains(id.get()));
    assertThat(warehouse.published()).containsExactlyInAnyOrderElementsOf(published);
    assertThat(Integrity.of(warehouse.open("current")).problems()).isEmpty();
    assertThat(warehouse.clearAbandoned()).isEmpty();
  }

  private static void publish(Warehouse warehouse, Set<String> published) {
    Manifest manifest = new Manifest();
    manifest.job = "made-by-hand";
    manifest.resultKey = "0123456789abcdef";
    Release release = warehouse.begin(manifest);
    release.writeReport("index.html", "report " + release.id());
    release.finish("publish");
    published.add(release.id());
    warehouse.publish(release, Optional.empty());
  }

  private static void aWriterWhoReadAnOlderNameIsRefused(URI current) throws IOException {
    FileSystem store = Storage.of(current);
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(current);
    String old = ((EtagSource) store.getFileStatus(path)).getEtag();
    Swap.CONDITIONAL_PUT.replace(store, path, "other\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(
            () -> {
              FSDataOutputStreamBuilder<?, ?> create = store.createFile(path).overwrite(true);
              create.must(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG, old);
              try (OutputStream late = create.build()) {
                late.write("late\n".getBytes(StandardCharsets.UTF_8));
              }
            })
        .isInstanceOf(PathIOException.class);
    assertThat(new String(Storage.open(current).readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("other\n");
  }

  private void jobGivesTheDigestsOfALocalOne(URI root) throws IOException {
    Files.createDirectories(folder.resolve("jobs"));
    Files.copy(
        Path.of("jobs", "your-four-files.yaml"), folder.resolve("jobs/your-four-files.yaml"));
    Storage.upload(folder.resolve("jobs"), URI.create(root + "/jobs"));
    Storage.upload(Path.of("data", "templates"), URI.create(root + "/data/templates"));
    Manifest there = run(root + "/jobs/your-four-files.yaml", root + "/warehouse");
    Manifest here = run("jobs/your-four-files.yaml", folder.resolve("warehouse").toString());
    assertThat(there.tables).isEqualTo(here.tables);
    assertThat(there.report.keySet()).isEqualTo(here.report.keySet());
    assertThat(Main.run("verify", "current", "--warehouse", root + "/warehouse")).isZero();
  }

  private static Manifest run(String job, String warehouse) {
    assertThat(Main.run("run", job, "--quiet", "--warehouse", warehouse)).isZero();
    return new Warehouse(warehouse).open("current").manifest();
  }

  private Server nameNode(int port) throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("conf")).resolve("hdfs-site.xml"),
        """
        <configuration>
        <property><name>dfs.namenode.name.dir</name><value>%1$sname</value></property>
        <property><name>dfs.datanode.data.dir</name><value>%1$sdata</value></property>
        <property><name>dfs.replication</name><value>1</value></property>
        <property><name>dfs.namenode.rpc-address</name><value>127.0.0.1:%2$d</value></property>
        <property><name>dfs.namenode.http-address</name><value>127.0.0.1:0</value></property>
        <property><name>dfs.datanode.address</name><value>127.0.0.1:0</value></property>
        <property><name>dfs.datanode.http.address</name><value>127.0.0.1:0</value></property>
        <property><name>dfs.datanode.ipc.address</name><value>127.0.0.1:0</value></property>
        </configuration>
        """
            .formatted(folder.toUri(), port));
    Files.writeString(
        folder.resolve("conf/core-site.xml"),
        "<configuration><property><name>fs.defaultFS</name><value>hdfs://127.0.0.1:"
            + port
            + "</value></property></configuration>");
    String main = "org.apache.hadoop.hdfs.server.namenode.NameNode";
    hdfs("SHUTDOWN_MSG", main, "-format", "-force").close();
    return hdfs("NameNode RPC up at", main);
  }

  private Server dataNode() throws IOException {
    return hdfs("successfully registered", "org.apache.hadoop.hdfs.server.datanode.DataNode");
  }

  private Server hdfs(String sign, String... words) throws IOException {
    return Server.start(
        folder, Map.of(), folder.resolve("conf") + ":" + SERVERS + "hdfs/*", List.of(words), sign);
  }

  private Server s3(int port) throws IOException {
    return Server.start(
        folder,
        Map.of(),
        SERVERS + "s3/*",
        List.of(
            "-Djava.io.tmpdir=" + folder,
            "-Dhttp.port=" + port,
            "-Dserver.port=0",
            "-Dserver.address=127.0.0.1",
            "-DinitialBuckets=bucket",
            "-Dcom.adobe.testing.s3mock.store.initialBuckets=bucket",
            "com.adobe.testing.s3mock.S3MockApplication"),
        "Started S3MockApplication");
  }
}
