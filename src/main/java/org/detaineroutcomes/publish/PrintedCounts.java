package org.detaineroutcomes.publish;

import java.util.List;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.publish.disclosure.Disclosure;
import org.detaineroutcomes.publish.disclosure.DisclosureAudit;
import org.detaineroutcomes.publish.disclosure.PeopleCount;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.publish.material.ShownMeasures;
import org.detaineroutcomes.publish.report.Report;

/**
 * The counts of people that a report shows, read from its tables as they are written, and whether a
 * reader can work out from them what is withheld.
 */
final class PrintedCounts {
  private PrintedCounts() {}

  /**
   * Stops the publication of a report from which a withheld count can be told more closely than its
   * rule allows.
   *
   * @throws Failure that names the table, the count and what gives it away
   */
  static void check(Report report, Disclosure disclosure) {
    ShownMeasures shown = new ShownMeasures(report.tables().toList());
    List<DisclosureAudit.Leak> leaks =
        disclosure.leaks(count -> isPrinted(shown, disclosure, count));
    if (!leaks.isEmpty()) {
      throw new Failure(
          new Problem(
              ExitCode.CHECK,
              "report",
              "Cannot publish: "
                  + leaks.get(0).sentence()
                  + (leaks.size() > 1 ? ", and " + (leaks.size() - 1) + " more" : ""),
              "Raise publish.suppress_below, or leave the question out that counts it"));
    }
  }

  /** As the table has it; a figure without an id there, as it was decided. */
  private static boolean isPrinted(ShownMeasures shown, Disclosure disclosure, PeopleCount count) {
    return shown
        .prints(count)
        .orElseGet(() -> disclosure.of(count.figure(), count.key().side()) == Withheld.NOTHING);
  }
}
