package org.detaineroutcomes.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathIOException;

/** How a small file is replaced so that a reader sees the old content or the new, never half. */
enum Swap {
  /** HDFS and its like: written beside it, then renamed over it. */
  RENAME {
    @Override
    void replace(FileSystem fs, Path target, byte[] bytes) throws IOException {
      fs.mkdirs(target.getParent());
      Path next = new Path(target.getParent(), "." + target.getName() + ".next");
      try (OutputStream out = fs.create(next, true)) {
        out.write(bytes);
      }
      FileContext.getFileContext(fs.getUri(), fs.getConf())
          .rename(next, target, Options.Rename.OVERWRITE);
    }
  },

  /**
   * Object stores, which show an object when it is complete: it is put only if what was expected is
   * still there when it arrives, so that of two writers the later one learns of the other.
   */
  CONDITIONAL_PUT {
    @Override
    void replace(FileSystem fs, Path target, byte[] bytes) throws IOException {
      PUT.replace(fs, target, bytes);
    }

    @Override
    boolean replaceIf(FileSystem fs, Path target, Optional<byte[]> expected, byte[] bytes)
        throws IOException {
      for (int left = ATTEMPTS; ; left--) {
        Optional<String> tag = etag(fs, target);
        if (!same(read(fs, target), expected)) {
          return false;
        }
        try {
          put(fs, target, tag, bytes);
          return true;
        } catch (FileAlreadyExistsException | PathIOException e) {
          // A store that does not answer in time is asked again, and then refuses its own object.
          if (same(read(fs, target), Optional.of(bytes))) {
            return true;
          }
          if (left == 1) {
            throw e;
          }
        }
      }
    }

    private void put(FileSystem fs, Path target, Optional<String> before, byte[] bytes)
        throws IOException {
      FSDataOutputStreamBuilder<?, ?> create = fs.createFile(target).overwrite(true);
      if (before.isPresent()) {
        create.must(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG, before.get());
      } else {
        create.must(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true);
      }
      try (OutputStream out = create.build()) {
        out.write(bytes);
      }
    }

    private Optional<String> etag(FileSystem fs, Path target) throws IOException {
      try {
        FileStatus there = fs.getFileStatus(target);
        return there instanceof EtagSource tagged
            ? Optional.ofNullable(tagged.getEtag())
            : Optional.empty();
      } catch (FileNotFoundException e) {
        return Optional.empty();
      }
    }
  },

  /** Stores that show an object when it is complete and know no conditions. */
  PUT {
    @Override
    void replace(FileSystem fs, Path target, byte[] bytes) throws IOException {
      try (OutputStream out = fs.create(target, true)) {
        out.write(bytes);
      }
    }
  };

  private static final int ATTEMPTS = 5;
  private static final Set<String> OBJECT_STORES = Set.of("s3a", "gs", "oss", "cosn");

  abstract void replace(FileSystem fs, Path target, byte[] bytes) throws IOException;

  /**
   * Replaces a file if it still holds what is expected.
   *
   * @param expected its content; empty if there should be no file
   * @return false if it holds something else, and was left as it is
   */
  boolean replaceIf(FileSystem fs, Path target, Optional<byte[]> expected, byte[] bytes)
      throws IOException {
    if (!same(read(fs, target), expected)) {
      return false;
    }
    replace(fs, target, bytes);
    return true;
  }

  private static Optional<byte[]> read(FileSystem fs, Path target) throws IOException {
    try (InputStream in = fs.open(target)) {
      return Optional.of(in.readAllBytes());
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
    return Arrays.equals(one.orElse(null), other.orElse(null));
  }

  /** The way of a file system: rename where it is atomic, else what the store offers. */
  static Swap of(FileSystem fs) throws IOException {
    Path root = new Path(fs.getUri());
    if (fs.hasPathCapability(
        root, CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG)) {
      return CONDITIONAL_PUT;
    }
    return OBJECT_STORES.contains(fs.getScheme()) ? PUT : RENAME;
  }
}
