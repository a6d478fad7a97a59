package org.detaineroutcomes.ingest;

import java.io.Serializable;

/**
 * Some lines of a text, or row groups of a Parquet file.
 *
 * @param from byte at which its first line starts; of Parquet its first row group, from 0
 * @param to byte behind its last line; of Parquet the row group behind its last
 * @param firstLine number of its first line or row, from 1
 * @param lines how many it has
 */
public record LineSpan(long from, long to, long firstLine, long lines) implements Serializable {}
