package org.detaineroutcomes.panel.policy;

import java.util.Set;
import org.detaineroutcomes.model.AdoptionRule;
import org.detaineroutcomes.model.Controls;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.TreatmentDefinition;

/**
 * Until when there are units without a limit. When a law or a ruling reaches every unit of a panel,
 * none is left that is never treated, and the comparison ends before.
 */
final class Reach {
  private final boolean ends;
  private final AdoptionRule rule;
  private final Window window;
  private final LawOfPlaces law;

  Reach(Job job, LawOfPlaces law) {
    this.ends = ends(job);
    this.rule = job.treatment().adoption();
    this.window = Window.of(job.panel().orElseThrow());
    this.law = law;
  }

  /** Whether a comparison of the job ends when every unit is limited. */
  static boolean ends(Job job) {
    TreatmentDefinition named = job.treatment().definition();
    return !named.undated() && !named.ofStates() && job.treatment().controls() == Controls.NEVER;
  }

  /**
   * The periods of the window before a limit is in force, by the rule of adoption, in every place;
   * the whole window if some place is never limited in it, or if all are from its first period on.
   */
  Window until(Set<UnitPlace> places) {
    Period all = window.from();
    for (UnitPlace place : ends ? places : Set.<UnitPlace>of()) {
      Period reached = reached(place);
      if (reached == null) {
        return window;
      }
      all = reached.compareTo(all) > 0 ? reached : all;
    }
    return all.equals(window.from())
        ? window
        : new Window(window.from(), window.at(all.index() - 1));
  }

  /** From when a limit is in force to the end of the window; null if it is not. */
  private Period reached(UnitPlace place) {
    return law.calendar(place).episodes(window.frequency(), rule, PolicyCalendar.LIMITED).stream()
        .filter(episode -> episode.holds(window.to()))
        .map(PolicyCalendar.Episode::from)
        .findFirst()
        .orElse(null);
  }
}
