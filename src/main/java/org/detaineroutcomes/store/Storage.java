package org.detaineroutcomes.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;

/**
 * The file systems that files and warehouses lie on: local, HDFS or an object store, each with the
 * settings that Hadoop's files and Spark's options {@code spark.hadoop.*} give it.
 */
public final class Storage {
  private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]+:.*");
  private static final String OF_SPARK = "spark.hadoop.";

  private Storage() {}

  /** Whether a location names its file system, as {@code hdfs://host/folder} does. */
  public static boolean namesItsSystem(String location) {
    return SCHEME.matcher(location).matches();
  }

  /** Whether files at a URI lie on a disk of this machine. */
  public static boolean isLocal(URI uri) {
    return uri.getScheme() == null || uri.getScheme().equals("file");
  }

  /**
   * The file system of a URI.
   *
   * @throws Failure if no such system is known, or its library is not installed
   */
  public static FileSystem of(URI uri) throws IOException {
    return of(uri, isLocal(uri) ? new Configuration() : ofThisProcess());
  }

  static FileSystem of(URI uri, Configuration settings) throws IOException {
    try {
      return FileSystem.get(uri, settings);
    } catch (UnsupportedFileSystemException e) {
      throw unusable(
          uri,
          "no file system is known for '" + uri.getScheme() + ":'",
          "give a local path, or a URI of file:, hdfs: or s3a:");
    } catch (RuntimeException | NoClassDefFoundError e) {
      if (e instanceof RuntimeException && !(e.getCause() instanceof ClassNotFoundException)) {
        throw e;
      }
      throw unusable(
          uri,
          "the library for '" + uri.getScheme() + ":' is not installed",
          "start with jobs/submit.sh and the library, such as SUBMIT_OPTS='--packages"
              + " org.apache.hadoop:hadoop-aws:3.4.2', or copy the files to this machine");
    }
  }

  /** The bytes at a URI, as a stream that the caller closes. */
  public static InputStream open(URI uri) throws IOException {
    return isLocal(uri) ? open(java.nio.file.Path.of(uri.getPath())) : of(uri).open(new Path(uri));
  }

  /**
   * The bytes of a file of this machine, as a stream that the caller closes.
   *
   * @throws FileSystemException if it is none: devices and pipes may never end
   */
  public static InputStream open(java.nio.file.Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "it is a folder");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new FileSystemException(
          file.toString(), null, "it is a device, a pipe or a socket, and no file");
    }
    return Files.newInputStream(file);
  }

  /** What keeps a file from being read, in words. */
  public static String why(IOException fault) {
    if (fault instanceof AccessDeniedException || fault instanceof AccessControlException) {
      return "you may not read it";
    }
    if (fault instanceof NoSuchFileException || fault instanceof FileNotFoundException) {
      return "it is not there";
    }
    return fault instanceof FileSystemException told && told.getReason() != null
        ? told.getReason()
        : String.valueOf(fault.getMessage());
  }

  /** Whether a fault is one of the place a file lies at, and not of the bytes that it has. */
  public static boolean isOfThePlace(IOException fault) {
    String kind = fault.getClass().getName();
    return fault instanceof FileNotFoundException
        || fault instanceof InterruptedIOException
        || fault instanceof FileSystemException
        || kind.startsWith("java.net.")
        || kind.startsWith("org.apache.hadoop.");
  }

  /** Copies every file below a local folder to the same place below a URI. */
  public static void upload(java.nio.file.Path folder, URI target) throws IOException {
    try (Stream<java.nio.file.Path> files = Files.walk(folder)) {
      for (java.nio.file.Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path copy = new Path(new Path(target), folder.relativize(file).toString());
        of(target).copyFromLocalFile(false, true, new Path(file.toUri()), copy);
      }
    }
  }

  /**
   * Settings of Hadoop's files, then the options of the application, which on an executor stand in
   * Spark's environment alone, then those of this process.
   */
  static Configuration ofThisProcess() {
    SparkEnv spark = SparkEnv.get();
    Configuration settings =
        spark == null ? new Configuration() : SparkHadoopUtil.get().newConfiguration(spark.conf());
    return withOptions(settings);
  }

  /** Settings of Hadoop's files, then those that the options of this process give. */
  static Configuration settings() {
    return withOptions(new Configuration());
  }

  private static Configuration withOptions(Configuration settings) {
    System.getProperties()
        .forEach(
            (name, value) -> {
              if (name.toString().startsWith(OF_SPARK)) {
                settings.set(name.toString().substring(OF_SPARK.length()), value.toString());
              }
            });
    return settings;
  }

  private static Failure unusable(URI uri, String reason, String remedy) {
    return new Failure(Problem.usage("", "Cannot use " + uri + ": " + reason, remedy));
  }
}
