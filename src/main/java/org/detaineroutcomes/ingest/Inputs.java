package org.detaineroutcomes.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a job as they are known on a day.
 *
 * @param files of the editions in force, in the order of the job
 * @param earlier files of editions that have given way to a later one
 * @param asKnown the day; empty: all there is
 * @param notes what the choice of editions has to say
 */
public record Inputs(
    List<InputFile> files,
    List<InputFile> earlier,
    Optional<LocalDate> asKnown,
    List<String> notes) {

  /** Files that all are in force, whatever the day. */
  public static Inputs of(List<InputFile> files) {
    return new Inputs(files, List.of(), Optional.empty(), List.of());
  }

  /** The files of every edition, those in force first. */
  public List<InputFile> all() {
    return Stream.concat(files.stream(), earlier.stream()).toList();
  }

  /** Bytes of all. */
  public long bytes() {
    return all().stream().mapToLong(InputFile::bytes).sum();
  }
}
