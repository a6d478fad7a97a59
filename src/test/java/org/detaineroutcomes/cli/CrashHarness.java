package org.detaineroutcomes.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Warehouse;

/**
 * Kills runs, fills disks, takes rights away and lets two runs write at once; after each, what was
 * published is whole, what was left is named and cleared, and a rerun gives the same bytes.
 *
 * <p>Arguments: FOLDER, then any of {@code kills N}, {@code disks N}, {@code readonly}, {@code
 * two}. A job file may follow after {@code --job}, with {@code --inputs}; else a small job is used.
 */
public final class CrashHarness {
  private static final long PATIENCE_MINUTES = 20;

  private final Path folder;
  private final SmallJob job;
  private final List<String> command;
  private final Map<String, Integer> counts = new TreeMap<>();
  private Manifest sound;

  private CrashHarness(Path folder, List<String> given) throws IOException {
    this.folder = folder;
    this.job = new SmallJob(folder);
    Files.writeString(folder.resolve("job.yaml"), job.text());
    this.command =
        given.isEmpty()
            ? List.of(folder.resolve("job.yaml").toString(), "--inputs", folder.toString())
            : given;
    Files.createDirectories(folder.resolve("tmp"));
  }

  /** Runs what the arguments ask for and prints the figures. */
  public static void main(String[] args) throws Exception {
    List<String> words = new ArrayList<>(List.of(args));
    Path folder = Files.createDirectories(Path.of(words.remove(0))).toRealPath();
    int at = words.indexOf("--job");
    List<String> given = new ArrayList<>();
    if (at >= 0) {
      given.addAll(words.subList(at + 1, words.size()));
      words = words.subList(0, at);
    }
    CrashHarness harness = new CrashHarness(folder, given);
    harness.baseline();
    for (int i = 0; i < words.size(); i++) {
      switch (words.get(i)) {
        case "kills" -> harness.kills(Integer.parseInt(words.get(++i)));
        case "disks" -> harness.disks(Integer.parseInt(words.get(++i)));
        case "readonly" -> harness.readOnly();
        case "two" -> harness.twoAtOnce();
        default -> throw new IllegalArgumentException(words.get(i));
      }
    }
    System.out.println("crash: " + harness.counts);
    System.exit(0);
  }

  private Path warehouse() {
    return folder.resolve("warehouse");
  }

  /** A run that nothing disturbs: its release is what all others must give. */
  private void baseline() throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process run = start(warehouse());
    int events = 0;
    try (Watch watch = new Watch(warehouse())) {
      while (run.isAlive()) {
        events += watch.take(50);
      }
    }
    require(run.waitFor() == 0, "the sound run", log());
    sound = warehouse(warehouse()).open("current").manifest();
    length = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    fileEvents = events;
    System.out.println("a sound run: " + length + " ms, " + events + " file events");
  }

  private long length;
  private int fileEvents;

  private void kills(int points) throws IOException, InterruptedException {
    for (int i = 0; i < points; i++) {
      double share = (i + 0.5) / points;
      String before = warehouse(warehouse()).currentId().orElseThrow();
      Process run = start(warehouse());
      boolean byEvent = i % 2 == 0;
      boolean ended =
          byEvent
              ? !afterEvents(run, (int) (share * fileEvents))
              : run.waitFor((long) (share * length), TimeUnit.MILLISECONDS);
      run.destroyForcibly().waitFor();
      String point = "kill " + i + (byEvent ? " by event" : " by time");
      count(ended ? "ended before the kill" : byEvent ? "kills by event" : "kills by time");
      privateLeftOvers(point);
      whole(point, before);
      if (i % 4 == 3 || i == points - 1) {
        rerun(point);
      }
    }
  }

  private boolean afterEvents(Process run, int wanted) throws IOException, InterruptedException {
    int seen = 0;
    try (Watch watch = new Watch(warehouse())) {
      while (run.isAlive() && seen < wanted) {
        seen += watch.take(20);
      }
    }
    return run.isAlive();
  }

  /** What a killed run left for a while is no one else's to read. */
  private void privateLeftOvers(String point) throws IOException {
    try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
      for (Path path :
          left.filter(p -> !p.getFileName().toString().startsWith("hsperf")).toList()) {
        String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        require(rights.endsWith("------"), point + ": left " + path + " " + rights, "");
      }
    }
  }

  /** What a reader sees is a complete release, and it is what its manifest says. */
  private void whole(String point, String before) {
    Warehouse warehouse = warehouse(warehouse());
    String current = warehouse.currentId().orElseThrow();
    if (!current.equals(before)) {
      count("killed after it was published");
    }
    SmallJob.Said said = job.said("verify", "current");
    require(said.exit() == 0, point + ": verify", said.text());
    for (String id : warehouse.published()) {
      require(warehouse.open(id).manifest().tables.equals(sound.tables), point + ": " + id, "");
    }
    count("verified");
  }

  private void rerun(String point) throws IOException, InterruptedException {
    List<String> unfinished = new ArrayList<>(ids());
    unfinished.removeAll(warehouse(warehouse()).published());
    Process run = start(warehouse());
    require(run.waitFor() == 0, point + ": rerun", log());
    for (String id : unfinished) {
      require(
          log().contains("Cleared what an interrupted run left: " + id), point + ": " + id, log());
      count("unfinished releases named and cleared");
    }
    Manifest again = warehouse(warehouse()).open("current").manifest();
    require(again.tables.equals(sound.tables), point + ": other tables", "");
    require(again.report.equals(sound.report), point + ": another report", "");
    require(ids().equals(warehouse(warehouse()).published()), point + ": left over", "");
    try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
      List<Path> folders = left.filter(p -> p.getFileName().toString().startsWith("det")).toList();
      require(folders.isEmpty(), point + ": left for a while " + folders, "");
    }
    count("reruns with the same bytes");
  }

  private List<String> ids() throws IOException {
    try (Stream<Path> all = Files.list(warehouse().resolve("releases"))) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** Disks of several sizes, each with a release on it, that are full before a run ends. */
  private void disks(int sizes) throws IOException, InterruptedException {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    long needed = kilobytes(warehouse()) / Math.max(1, ids().size());
    for (int i = 0; i < sizes; i++) {
      long size = needed + 64 + (long) (needed * 0.95 * i / sizes);
      if (shell("mount", "-t", "tmpfs", "-o", "size=" + size + "k", "crash", disk.toString())
          != 0) {
        System.out.println("disk full: skipped, no right to mount a file system");
        return;
      }
      try {
        fill(disk, size);
      } finally {
        shell("umount", disk.toString());
      }
    }
  }

  private void fill(Path disk, long size) throws IOException, InterruptedException {
    String current = warehouse(warehouse()).currentId().orElseThrow();
    Path small = disk.resolve("warehouse");
    copy(warehouse().resolve("releases").resolve(current), small.resolve("releases/" + current));
    Files.copy(warehouse().resolve("current"), small.resolve("current"));
    Process run = start(small);
    int exit = run.waitFor();
    String point = "a disk of " + size + " KB";
    require(exit == 69, point + ": exit " + exit, log());
    require(log().contains("the disk is full"), point, log());
    require(!log().contains("\tat "), point, log());
    require(warehouse(small).currentId().orElseThrow().equals(current), point + ": current", "");
    SmallJob.Said said =
        SmallJob.run(List.of("verify", "current", "--warehouse", small.toString()));
    require(said.exit() == 0, point + ": verify", said.text());
    count("full disks");
  }

  private void readOnly() throws IOException, InterruptedException {
    Path disk = Files.createDirectories(folder.resolve("fixed"));
    if (shell("mount", "--bind", warehouse().toString(), disk.toString()) != 0
        || shell("mount", "-o", "remount,ro,bind", disk.toString()) != 0) {
      shell("umount", disk.toString());
      System.out.println("read-only folder: skipped, no right to mount one");
      return;
    }
    try {
      int exit = start(disk).waitFor();
      require(exit == 2, "a read-only folder: exit " + exit, log());
      require(log().contains("Cannot use warehouse"), "a read-only folder", log());
      SmallJob.Said said =
          SmallJob.run(List.of("verify", "current", "--warehouse", disk.toString()));
      require(said.exit() == 0, "verify in a read-only folder", said.text());
    } finally {
      shell("umount", disk.toString());
    }
    count("read-only folders");
  }

  private void twoAtOnce() throws IOException, InterruptedException {
    int before = ids().size();
    Process one = start(warehouse(), "one.log");
    Process other = start(warehouse(), "other.log");
    require(one.waitFor() == 0, "one of two", Files.readString(folder.resolve("one.log")));
    require(other.waitFor() == 0, "other of two", Files.readString(folder.resolve("other.log")));
    require(ids().size() == before + 2, "both have published", ids().toString());
    for (String id : ids()) {
      SmallJob.Said said = job.said("verify", id);
      require(said.exit() == 0, "verify " + id, said.text());
    }
    whole("two at once", "");
    count("two writers at once");
  }

  private Process start(Path warehouse) throws IOException {
    return start(warehouse, "run.log");
  }

  private Process start(Path warehouse, String log) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ", -1)));
    words.addAll(List.of("-Xmx1500m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    words.addAll(List.of("-XX:-UsePerfData", "-Djava.io.tmpdir=" + folder.resolve("tmp")));
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.addAll(List.of("org.detaineroutcomes.cli.Main", "run"));
    words.addAll(command);
    words.addAll(List.of("--warehouse", warehouse.toString()));
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(log).toFile())
        .start();
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("run.log"));
  }

  private static Warehouse warehouse(Path at) {
    return new Warehouse(at.toString());
  }

  private static int shell(String... words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) ? process.exitValue() : -1;
  }

  private static long kilobytes(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      long bytes = 0;
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        bytes += (Files.size(path) + 4095) / 4096 * 4096;
      }
      return bytes / 1024;
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private void require(boolean holds, String what, String said) {
    if (!holds) {
      System.out.println("FAILED " + what + "\n" + said + "\ncrash: " + counts);
      System.exit(1);
    }
  }

  /** Counts what happens to files below a folder. */
  private static final class Watch implements AutoCloseable {
    private final WatchService watch = FileSystems.getDefault().newWatchService();
    private final Map<WatchKey, Path> keys = new HashMap<>();

    Watch(Path root) throws IOException {
      Files.createDirectories(root);
      add(root);
    }

    private void add(Path root) throws IOException {
      try (Stream<Path> inside = Files.walk(root)) {
        for (Path path : inside.filter(Files::isDirectory).toList()) {
          keys.put(
              path.register(
                  watch,
                  StandardWatchEventKinds.ENTRY_CREATE,
                  StandardWatchEventKinds.ENTRY_DELETE),
              path);
        }
      } catch (IOException | java.io.UncheckedIOException gone) {
        return;
      }
    }

    /** How much happened since, waiting so long at most for something to. */
    int take(long millis) throws IOException, InterruptedException {
      int events = 0;
      WatchKey key = watch.poll(millis, TimeUnit.MILLISECONDS);
      while (key != null) {
        for (WatchEvent<?> event : key.pollEvents()) {
          events++;
          Path path = keys.get(key).resolve(event.context().toString());
          if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE && Files.isDirectory(path)) {
            add(path);
          }
        }
        key.reset();
        key = watch.poll();
      }
      return events;
    }

    @Override
    public void close() throws IOException {
      watch.close();
    }
  }
}
