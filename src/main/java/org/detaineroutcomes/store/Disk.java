package org.detaineroutcomes.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.permission.FsPermission;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;

/** A folder on a local disk, HDFS or an object store. */
final class Disk {
  private static final FsPermission OWNER_FOLDER = new FsPermission((short) 0700);

  /** One process may not lock a file twice, so its threads wait for one another here. */
  private static final Object LOCKS = new Object();

  private final FileSystem fs;
  private final Path root;
  private final Swap swap;

  Disk(String location) {
    try {
      URI uri =
          Storage.namesItsSystem(location)
              ? URI.create(location)
              : java.nio.file.Path.of(location).toAbsolutePath().normalize().toUri();
      Configuration configuration =
          Storage.isLocal(uri) ? new Configuration() : Storage.ofThisProcess();
      configuration.setBoolean("fs.file.impl.disable.cache", true);
      // Checksum side files would make folders of equal content differ.
      this.fs = Storage.of(uri, configuration);
      this.swap = Swap.of(fs);
      this.fs.setWriteChecksum(false);
      this.root = new Path(uri.toString().replaceAll("(?<=.)/+$", ""));
    } catch (IOException e) {
      throw unusable(location, e);
    }
  }

  Path path(String relative) {
    return relative.isEmpty() ? root : new Path(root, relative);
  }

  boolean exists(String relative) {
    return call(() -> fs.exists(path(relative)));
  }

  void makeFolder(String relative) {
    call(() -> fs.mkdirs(path(relative)));
  }

  void delete(String relative) {
    call(() -> fs.delete(path(relative), true));
  }

  /** Names of the entries of a folder, sorted; none where there is no such folder. */
  List<String> list(String relative) {
    return call(
        () -> {
          try {
            return Arrays.stream(fs.listStatus(path(relative)))
                .map(FileStatus::getPath)
                .map(Path::getName)
                .sorted()
                .toList();
          } catch (FileNotFoundException e) {
            return List.of();
          }
        });
  }

  Optional<String> readText(String relative) {
    return readBytes(relative).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  Optional<byte[]> readBytes(String relative) {
    return call(
        () -> {
          if (!fs.exists(path(relative))) {
            return Optional.<byte[]>empty();
          }
          try (InputStream in = fs.open(path(relative))) {
            return Optional.of(in.readAllBytes());
          }
        });
  }

  /** Paths of all files below a folder, relative to it, sorted. */
  List<String> everyFile(String relative) {
    return call(
        () -> {
          if (isLocal()) {
            // Hadoop does not list the side files of checksums.
            java.nio.file.Path top = local(relative);
            try (Stream<java.nio.file.Path> inside = Files.walk(top)) {
              return inside
                  .filter(file -> !Files.isDirectory(file))
                  .map(file -> top.relativize(file).toString())
                  .sorted()
                  .toList();
            }
          }
          List<String> files = new ArrayList<>();
          String folder = fs.getFileStatus(path(relative)).getPath().toUri().getPath() + "/";
          RemoteIterator<LocatedFileStatus> each = fs.listFiles(path(relative), true);
          while (each.hasNext()) {
            files.add(each.next().getPath().toUri().getPath().substring(folder.length()));
          }
          files.sort(null);
          return files;
        });
  }

  /** Replaces a small file so that a reader sees the old content or the new, never half. */
  void replaceText(String relative, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (isLocal()) {
      replace(relative, bytes);
    } else {
      call(
          () -> {
            swap.replace(fs, path(relative), bytes);
            return null;
          });
    }
  }

  /** Replaces a file that nobody reads before the release is complete. */
  void replace(String relative, byte[] bytes) {
    call(
        () -> {
          if (isLocal()) {
            java.nio.file.Path target = local(relative);
            Files.createDirectories(target.getParent());
            java.nio.file.Path next = target.resolveSibling("." + target.getFileName() + ".next");
            Files.write(next, bytes);
            return Files.move(
                next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
          }
          Swap.PUT.replace(fs, path(relative), bytes);
          return null;
        });
  }

  /**
   * Makes a folder and everything in it readable by its owner only, where the store knows owners.
   */
  void ownerOnly(String relative) {
    call(
        () -> {
          ownerOnly(path(relative));
          return null;
        });
  }

  private void ownerOnly(Path folder) throws IOException {
    for (FileStatus file : fs.listStatus(folder)) {
      if (file.isDirectory()) {
        ownerOnly(file.getPath());
      } else {
        fs.setPermission(file.getPath(), new FsPermission((short) 0600));
      }
    }
    fs.setPermission(folder, OWNER_FOLDER);
  }

  /** Makes a folder that its owner alone can enter, where the store knows owners. */
  void ownerFolder(String relative) {
    call(
        () -> {
          fs.mkdirs(path(relative));
          fs.setPermission(path(relative), OWNER_FOLDER);
          return null;
        });
  }

  /**
   * Runs an action while no other process runs one under the same name in this folder. On a store
   * that is not local it just runs: whoever replaces a file last wins.
   */
  <T> T alone(String name, Supplier<T> action) {
    if (!isLocal()) {
      return action.get();
    }
    synchronized (LOCKS) {
      return call(
          () -> {
            Files.createDirectories(local(name).getParent());
            try (FileChannel file =
                    FileChannel.open(
                        local(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = file.lock()) {
              return held.isValid() ? action.get() : null;
            }
          });
    }
  }

  boolean isLocal() {
    return "file".equals(fs.getUri().getScheme());
  }

  java.nio.file.Path local(String relative) {
    return java.nio.file.Path.of(path(relative).toUri().getPath());
  }

  private interface Call<T> {
    T run() throws IOException;
  }

  private <T> T call(Call<T> call) {
    try {
      return call.run();
    } catch (IOException e) {
      throw unusable(root.toString(), e);
    }
  }

  private static Failure unusable(String root, IOException reason) {
    return new Failure(
        Problem.usage(
            "warehouse " + root,
            "Cannot use warehouse " + root + ": " + reason.getMessage(),
            "name a folder that you may write to with --warehouse"));
  }
}
