package org.detaineroutcomes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
  @TempDir Path folder;

  @Test
  void aSystemThatNobodyKnowsIsNamedWithThoseThatAre() {
    assertThatThrownBy(() -> new Warehouse("nowhere://host/warehouse"))
        .hasMessageContaining(
            "Cannot use nowhere://host/warehouse: no file system is known for 'nowhere:'")
        .hasMessageContaining("file:, hdfs: or s3a:")
        .satisfies(thrown -> assertThat(((Failure) thrown).exit()).isEqualTo(ExitCode.USAGE));
  }

  @Test
  void aSystemWhoseLibraryIsNotInstalledIsNamedWithTheLibrary() {
    assertThatThrownBy(() -> new Warehouse("s3a://bucket/warehouse"))
        .hasMessageContaining(
            "Cannot use s3a://bucket/warehouse: the library for 's3a:' is not installed")
        .hasMessageContaining("org.apache.hadoop:hadoop-aws");
  }

  @Test
  void aPathIsNotTakenForTheNameOfASystem() {
    assertThat(Storage.namesItsSystem("hdfs://host/data")).isTrue();
    assertThat(Storage.namesItsSystem("C:/data")).isFalse();
    assertThat(Storage.namesItsSystem("data/2024")).isFalse();
  }

  @Test
  void aFolderIsCopiedFileByFile() throws IOException {
    Files.createDirectories(folder.resolve("from/deep"));
    Files.writeString(folder.resolve("from/a.csv"), "a");
    Files.writeString(folder.resolve("from/deep/b.csv"), "b");
    URI target = URI.create(folder.resolve("to").toUri().toString().replaceAll("/$", ""));

    Storage.upload(folder.resolve("from"), target);
    Storage.upload(folder.resolve("from"), target);

    assertThat(folder.resolve("to/a.csv")).hasContent("a");
    assertThat(folder.resolve("to/deep/b.csv")).hasContent("b");
    assertThat(folder.resolve("to/from")).doesNotExist();
  }

  @Test
  void remoteParquetFilesAreOpenedWithTheOptionsOfTheProcess() {
    assertThat(ParquetRows.CONFIGURATION.get("fs.s3a.endpoint.region")).isNull();
    System.setProperty("spark.hadoop.fs.s3a.endpoint.region", "us-east-1");
    try {
      assertThat(
              ParquetRows.settings(new org.apache.hadoop.fs.Path("s3a://bucket/a.parquet"))
                  .get("fs.s3a.endpoint.region"))
          .isEqualTo("us-east-1");
    } finally {
      System.clearProperty("spark.hadoop.fs.s3a.endpoint.region");
    }
  }

  @Test
  void renamingOverAFileReplacesIt() throws IOException {
    FileSystem local = LocalFileSystem.getLocal(Storage.settings());
    org.apache.hadoop.fs.Path current =
        new org.apache.hadoop.fs.Path(folder.resolve("current").toUri());

    Swap.RENAME.replace(local, current, "one".getBytes(StandardCharsets.UTF_8));
    Swap.RENAME.replace(local, current, "two".getBytes(StandardCharsets.UTF_8));

    assertThat(folder.resolve("current")).hasContent("two");
    assertThat(folder.resolve(".current.next")).doesNotExist();
  }
}
