package org.detaineroutcomes.compare;

import org.detaineroutcomes.stats.CumulativeIncidence;

/**
 * One point of a curve of cumulative incidence.
 *
 * @param record file
 * @param group whose detainers
 * @param version as recorded, or without the policy-start flush
 * @param day since issue
 * @param spells detainers the curve is estimated from
 * @param known what was built into made data; null where nothing was, or it is not known
 */
public record Incidence(
    String record,
    String group,
    String version,
    String cause,
    int day,
    long spells,
    CumulativeIncidence.Point point,
    Double known,
    String basis,
    String caveat) {}
