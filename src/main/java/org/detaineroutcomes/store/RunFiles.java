package org.detaineroutcomes.store;

import java.nio.charset.StandardCharsets;

/**
 * Files about one run, beside the releases: they are readable by their owner alone and are no part
 * of a release.
 */
public final class RunFiles {
  private static final String FOLDER = "runs";

  private final Disk disk;
  private final String release;
  private final StringBuilder lines = new StringBuilder();

  RunFiles(Disk disk, String release) {
    this.disk = disk;
    this.release = release;
  }

  /** Adds a line to the log of the run; where a store cannot append, the log is put whole. */
  public void append(String line) {
    lines.append(line).append('\n');
    if (disk.isLocal()) {
      disk.appendPrivate(path(".jsonl"), line + "\n");
    } else {
      disk.replacePrivate(path(".jsonl"), lines.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Writes the lineage of the run. */
  public void writeLineage(String json) {
    disk.replacePrivate(path(".openlineage.json"), json.getBytes(StandardCharsets.UTF_8));
  }

  private String path(String ending) {
    return FOLDER + "/" + release + ending;
  }
}
