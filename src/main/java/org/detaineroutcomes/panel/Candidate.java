package org.detaineroutcomes.panel;

import java.util.Map;
import org.detaineroutcomes.panel.law.Standing;

/**
 * A unit that may be in a sample.
 *
 * @param id its id in the panel
 * @param standing the group it belongs to
 * @param agreement whether a 287(g) agreement is listed through the window
 * @param filled outcome to the number of periods with a value; empty where the panel has no row
 */
record Candidate(String id, Standing standing, boolean agreement, Map<String, Integer> filled) {

  int filled(String outcome) {
    return filled.getOrDefault(outcome, 0);
  }
}
