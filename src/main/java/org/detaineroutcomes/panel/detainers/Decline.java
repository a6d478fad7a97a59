package org.detaineroutcomes.panel.detainers;

import java.time.LocalDate;

/**
 * Declines of one jurisdiction that agree in both dates.
 *
 * @param issued null where the record has none
 * @param declined when ICE learned of it
 * @param times how many
 */
record Decline(LocalDate issued, LocalDate declined, long times) {}
