package org.detaineroutcomes.ingest.quality;

import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.Table;

/**
 * What became of the rows of one input of a job, counted by the pass that read them.
 *
 * @param table the staged table that it fills
 * @param position of the input in the job, from 1
 * @param input its settings
 * @param kept rows of the staged table
 * @param setAside rows that such files usually have beside their data
 * @param quarantined bad rows
 * @param repeated rows, among those not kept, that repeat the id or the cells of another
 * @param jumps rows kept that have a count which no place has
 */
public record SourceAccount(
    Table table,
    int position,
    Job.Input input,
    long kept,
    long setAside,
    long quarantined,
    long repeated,
    long jumps) {

  /** The same with rows that jump. */
  public SourceAccount jumping(long rows) {
    return new SourceAccount(table, position, input, kept, setAside, quarantined, repeated, rows);
  }

  long read() {
    return kept + setAside + quarantined;
  }
}
