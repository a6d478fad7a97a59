package org.detaineroutcomes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Local files have the permissions that are asked for, in every Hadoop configuration. */
class LocalFilesTest {
  @TempDir Path folder;

  private final FileSystem files = open();

  @Test
  void whatIsWrittenHasTheUsualPermissions() throws IOException {
    files.mkdirs(path("inner"));
    files.create(path("inner/a.txt")).close();

    assertThat(permissions("inner")).isEqualTo("rwxr-xr-x");
    assertThat(permissions("inner/a.txt")).isEqualTo("rw-r--r--");
  }

  @Test
  void theOwnerAloneReadsWhatIsTheOwners() throws IOException {
    files.create(path("a.txt")).close();
    files.setPermission(path("a.txt"), new FsPermission((short) 0600));

    assertThat(permissions("a.txt")).isEqualTo("rw-------");
    assertThat(files.getFileStatus(path("a.txt")).getPermission().toShort())
        .isEqualTo((short) 0600);
  }

  @Test
  void aFileThatIsNotThereHasNoPermissions() {
    assertThatThrownBy(() -> files.setPermission(path("none"), new FsPermission((short) 0600)))
        .isInstanceOfAny(NoSuchFileException.class, FileNotFoundException.class);
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }

  private org.apache.hadoop.fs.Path path(String name) {
    return new org.apache.hadoop.fs.Path(folder.resolve(name).toUri());
  }

  private static FileSystem open() {
    try {
      FileSystem files = FileSystem.get(URI.create("file:///"), new Configuration());
      assertThat(files).isInstanceOf(LocalFiles.class);
      return files;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
