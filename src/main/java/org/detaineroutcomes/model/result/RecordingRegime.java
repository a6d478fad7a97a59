package org.detaineroutcomes.model.result;

/** Whether records of a time say why a detainer was lifted often enough to be read. */
public enum RecordingRegime implements Code {
  /** At least the share that the job asks for has a lift reason. */
  RECORDED,
  /** Fewer have one: a decline may be there and not be recorded. */
  HARDLY_RECORDED
}
