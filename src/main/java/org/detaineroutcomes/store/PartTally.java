package org.detaineroutcomes.store;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;

/**
 * What one file of a table holds, told by the pass that wrote it.
 *
 * @param file its name in the table's folder
 * @param rows number of rows
 * @param sum of the digests of its rows, modulo 2^256
 * @param broken the first values that break a rule of their column, each as a phrase
 */
public record PartTally(String file, long rows, BigInteger sum, List<String> broken)
    implements Serializable {

  /** Rows and digest of the table that files make up. */
  public static TableDigest together(Table table, List<PartTally> parts) {
    ContentDigest digest = new ContentDigest();
    parts.forEach(part -> digest.add(part.sum(), part.rows()));
    List<String> columns = table.columns().stream().map(Column::name).toList();
    return new TableDigest(digest.rows(), digest.finish(columns));
  }
}
