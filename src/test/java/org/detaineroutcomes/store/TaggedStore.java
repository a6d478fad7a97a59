package org.detaineroutcomes.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Objects;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathIOException;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.detaineroutcomes.model.Sha256;

/** Files on this disk as an object store has them: with tags, on which a put may depend. */
public final class TaggedStore extends RawLocalFileSystem {
  /** What happens elsewhere just before the next put with a condition arrives. */
  static Runnable meanwhile = () -> {};

  @Override
  public URI getUri() {
    return URI.create("tagged:///");
  }

  @Override
  public String getScheme() {
    return "tagged";
  }

  @Override
  public boolean hasPathCapability(Path path, String capability) throws IOException {
    return capability.equals(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG)
        || super.hasPathCapability(path, capability);
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    FileStatus status = super.getFileStatus(path);
    return status.isDirectory() ? status : new Tagged(status, tag(path));
  }

  private String tag(Path path) throws IOException {
    java.nio.file.Path file = pathToFile(path).toPath();
    return Files.exists(file) ? Sha256.of(Files.readAllBytes(file)) : null;
  }

  @Override
  public FSDataOutputStreamBuilder<FSDataOutputStream, ?> createFile(Path path) {
    return new Put(path).create();
  }

  private static final class Tagged extends FileStatus implements EtagSource {
    private static final long serialVersionUID = 1;

    private final String tag;

    Tagged(FileStatus status, String tag) {
      super(
          status.getLen(),
          false,
          1,
          status.getBlockSize(),
          status.getModificationTime(),
          status.getPath());
      this.tag = tag;
    }

    @Override
    public String getEtag() {
      return tag;
    }
  }

  private final class Put extends FSDataOutputStreamBuilder<FSDataOutputStream, Put> {
    private final Path path;

    Put(Path path) {
      super(TaggedStore.this, path);
      this.path = path;
    }

    @Override
    public Put getThisBuilder() {
      return this;
    }

    @Override
    public FSDataOutputStream build() throws IOException {
      Runnable first = meanwhile;
      meanwhile = () -> {};
      first.run();
      String expected =
          getOptions().get(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG);
      if (!Objects.equals(expected, tag(path))) {
        throw new PathIOException(path.toString(), "the condition of the put does not hold");
      }
      return TaggedStore.this.create(path, true);
    }
  }
}
