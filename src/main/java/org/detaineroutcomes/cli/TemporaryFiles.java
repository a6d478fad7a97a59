package org.detaineroutcomes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One folder for all that this process writes for a while: Spark's shuffles and blocks, copies of
 * workbooks, synthetic inputs. Its owner alone can enter it. It goes with the process, and if that
 * was killed, with the next one.
 */
final class TemporaryFiles {
  private static final String SETTING = "java.io.tmpdir";
  private static final Pattern NAME = Pattern.compile("detainer-run-(\\d{1,9})-[0-9a-f]{16}");

  private TemporaryFiles() {}

  /** To be called before anything is written, since the place is then kept by those who write. */
  static void keepTogether() {
    Path all = Path.of(System.getProperty(SETTING));
    byte[] random = new byte[8];
    new SecureRandom().nextBytes(random);
    Path own =
        all.resolve(
            "detainer-run-"
                + ProcessHandle.current().pid()
                + "-"
                + HexFormat.of().formatHex(random));
    try {
      if (all.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createDirectory(
            own,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectory(own);
      }
      clearOfTheDead(all, Files.getOwner(own));
    } catch (IOException e) {
      // Whoever writes there next says what is wrong with the place.
      return;
    }
    System.setProperty(SETTING, own.toString());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(own), "temporary-files"));
  }

  /** Deletes the folders of a user whose process is gone. */
  private static void clearOfTheDead(Path all, UserPrincipal user) {
    try (Stream<Path> inside = Files.list(all)) {
      for (Path folder : inside.toList()) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        if (name.matches() && isDead(Long.parseLong(name.group(1))) && isOf(folder, user)) {
          delete(folder);
        }
      }
    } catch (IOException e) {
      // A folder that can't be listed is left to the one who keeps it.
      return;
    }
  }

  private static boolean isDead(long pid) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    return process.isEmpty() || !process.get().isAlive();
  }

  private static boolean isOf(Path folder, UserPrincipal user) throws IOException {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user);
  }

  /** As much of it as can be: what is left goes with the next process. */
  private static void delete(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      return;
    }
  }
}
