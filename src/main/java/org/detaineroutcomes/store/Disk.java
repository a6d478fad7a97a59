package org.detaineroutcomes.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
  private static final FsPermission OWNER_FILE = new FsPermission((short) 0600);
  private static final FsPermission OWNER_FOLDER = new FsPermission((short) 0700);

  /** One process may not lock a file twice, so its threads wait for one another here. */
  private static final Object LOCKS = new Object();

  private final FileSystem fs;
  private final Path root;
  private final Swap swap;

  Disk(String location) {
    if (location.isBlank()) {
      throw new Failure(
          Problem.usage("--warehouse", "Cannot use a warehouse without a name", "name a folder"));
    }
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

  /** Moves a file to a place where there is none. */
  void move(String from, String to) {
    call(
        () -> {
          if (!fs.rename(path(from), path(to))) {
            throw new IOException("cannot move " + path(from) + " to " + path(to));
          }
          return null;
        });
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

  /** The content of a file; empty if there is none, or none any more. */
  Optional<byte[]> readBytes(String relative) {
    return call(
        () -> {
          try (InputStream in = fs.open(path(relative))) {
            return Optional.of(in.readAllBytes());
          } catch (FileNotFoundException | NoSuchFileException e) {
            // Java says the same of a file that may not be read.
            if (fs.exists(path(relative))) {
              throw e;
            }
            return Optional.<byte[]>empty();
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

  /**
   * Replaces a small file if it still holds what is expected; on a local disk the caller holds the
   * lock under which all write it.
   *
   * @param expected its text; empty if there should be no file
   * @return false if it holds something else, and was left as it is
   */
  boolean replaceText(String relative, Optional<String> expected, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Optional<byte[]> before = expected.map(old -> old.getBytes(StandardCharsets.UTF_8));
    if (isLocal()) {
      replace(relative, bytes);
      return true;
    }
    return call(() -> swap.replaceIf(fs, path(relative), before, bytes));
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

  /** Replaces a file that its owner alone may read, where the store knows owners. */
  void replacePrivate(String relative, byte[] bytes) {
    ownerFolder(parent(relative));
    replace(relative, bytes);
    call(
        () -> {
          fs.setPermission(path(relative), OWNER_FILE);
          return null;
        });
  }

  /** Adds to a local file that its owner alone may read. */
  void appendPrivate(String relative, String text) {
    ownerFolder(parent(relative));
    call(
        () -> {
          boolean isNew = !fs.exists(path(relative));
          Files.writeString(
              local(relative), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
          if (isNew) {
            fs.setPermission(path(relative), OWNER_FILE);
          }
          return null;
        });
  }

  private static String parent(String relative) {
    return relative.substring(0, relative.lastIndexOf('/'));
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
        fs.setPermission(file.getPath(), OWNER_FILE);
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
   * that is not local it just runs.
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

  /** Some exceptions name a file and say in their class alone what is wrong with it. */
  private static String said(IOException reason) {
    if (reason instanceof FileAlreadyExistsException) {
      return reason.getMessage() + " is no folder";
    }
    if (reason instanceof NoSuchFileException) {
      return reason.getMessage() + " is not there";
    }
    if (reason instanceof FileNotFoundException) {
      return reason.getMessage();
    }
    return reason instanceof AccessDeniedException
        ? reason.getMessage() + " may not be written"
        : Storage.why(reason);
  }

  private static Failure unusable(String root, IOException reason) {
    if (DiskFull.isCauseOf(reason)) {
      return new Failure(DiskFull.problem("warehouse " + root, "to the warehouse"));
    }
    return new Failure(
        Problem.usage(
            "warehouse " + root,
            "Cannot use warehouse " + root + ": " + said(reason),
            "name a folder that you may write to with --warehouse"));
  }
}
