package org.detaineroutcomes.panel.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;

/** Kinds of unit that a job may keep out of the group without a listed policy. */
public enum Exclusion {
  /** Listed with a limiting policy that nobody dates. */
  UNDATED("undated"),
  /** In a state where a limit holds state-wide, and without one of its own: else it is treated. */
  STATEWIDE("statewide"),
  /** Limited once, and reversed before the window begins. */
  REVERSED("reversed"),
  /** In a state whose law mandates cooperation with detainers. */
  MANDATE("mandate"),
  /** With a 287(g) agreement through the window: a group of its own. */
  AGREEMENT_287G("287g"),
  /** With a city or an agency in it that has a dated limiting policy; the county lists none. */
  CITY_POLICY("city-policy");

  /** Kinds that are no control unless the job keeps them by name. */
  private static final Set<Exclusion> UNLESS_KEPT = EnumSet.of(CITY_POLICY);

  private final String word;

  Exclusion(String word) {
    this.word = word;
  }

  /**
   * The kinds a job names, and those of a dated policy that it does not keep by name.
   *
   * @throws Failure naming every word that is none of them
   */
  public static Set<Exclusion> of(Job job) {
    Problems problems = new Problems();
    Set<Exclusion> kept =
        named(job, "keep_controls", job.treatment().keepControls(), UNLESS_KEPT, problems);
    Set<Exclusion> kinds = EnumSet.copyOf(UNLESS_KEPT);
    kinds.removeAll(kept);
    kinds.addAll(
        named(
            job,
            "exclude_controls",
            job.treatment().excludeControls(),
            EnumSet.allOf(Exclusion.class),
            problems));
    problems.throwIfAny();
    return kinds;
  }

  private static Set<Exclusion> named(
      Job job, String key, List<String> wanted, Set<Exclusion> known, Problems problems) {
    Set<Exclusion> kinds = EnumSet.noneOf(Exclusion.class);
    for (String word : wanted) {
      known.stream()
          .filter(kind -> kind.word.equals(word))
          .findFirst()
          .ifPresentOrElse(kinds::add, () -> problems.add(unknown(job, key, word, known)));
    }
    return kinds;
  }

  private static Problem unknown(Job job, String key, String wanted, Set<Exclusion> known) {
    List<String> words = known.stream().map(kind -> kind.word).toList();
    return Problem.usage(
        "job " + job.name() + ", treatment: " + key,
        "Cannot keep '"
            + wanted
            + (key.startsWith("keep") ? "' among the controls" : "' out of the controls")
            + ": there is no such kind of unit",
        Near.hint(wanted, words));
  }
}
