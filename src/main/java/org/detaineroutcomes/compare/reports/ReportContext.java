package org.detaineroutcomes.compare.reports;

import org.detaineroutcomes.compare.Evidence;

/**
 * What is known of the numbers of the reports besides the numbers.
 *
 * @param others what newspapers and others counted
 * @param accepted differences that the job accepts
 * @param corrections that the publisher made
 */
record ReportContext(ThirdParties others, AcceptedTotals accepted, Corrections corrections) {
  static ReportContext of(Evidence evidence) {
    return new ReportContext(
        ThirdParties.of(evidence), AcceptedTotals.of(evidence), Corrections.of(evidence));
  }
}
