package org.detaineroutcomes.compare;

import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.EndCause;
import org.detaineroutcomes.model.result.FlushVersion;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.stats.CumulativeIncidence;

/**
 * One point of a curve of cumulative incidence.
 *
 * @param group whose detainers; null: all that a jail decides on
 * @param day since issue
 * @param spells detainers the curve is estimated from
 * @param known what was built into made data; null where nothing was, or it is not known
 */
public record Incidence(
    SourceRecord record,
    MeasureGroup group,
    FlushVersion version,
    EndCause cause,
    int day,
    long spells,
    CumulativeIncidence.Point point,
    Double known,
    Basis basis) {}
