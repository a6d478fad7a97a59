package org.detaineroutcomes.model.result;

/** What a figure of data quality comes to beside the threshold of the job. */
public enum QualityVerdict implements Code {
  MET,
  NOT_MET,
  /** The job names no threshold. */
  NO_THRESHOLD
}
