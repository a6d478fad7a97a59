package org.detaineroutcomes.ingest.synthetic;

/** The traps of one file in the making. */
interface WrittenTraps {
  /** Notes that the row just made is a trap. */
  void trap(Traps.Kind kind);
}
