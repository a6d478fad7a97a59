package org.detaineroutcomes.ingest;

import java.io.Serializable;
import java.util.List;
import org.detaineroutcomes.store.PartTally;

/**
 * What the reading of a file, or of a piece of one, came to.
 *
 * @param counts rows by fate and reason
 * @param kept the file of rows that were kept
 * @param rest the file of the others
 */
record PieceResult(List<StagedFiles.Count> counts, PartTally kept, PartTally rest)
    implements Serializable {}
