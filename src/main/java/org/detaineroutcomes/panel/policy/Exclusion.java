package org.detaineroutcomes.panel.policy;

import java.util.Arrays;
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
  /** In a state where a limit holds state-wide. */
  STATEWIDE("statewide"),
  /** Limited once, and reversed before the window begins. */
  REVERSED("reversed"),
  /** In a state whose law mandates cooperation with detainers. */
  MANDATE("mandate"),
  /** With a 287(g) agreement through the window: a group of its own. */
  AGREEMENT_287G("287g");

  private final String word;

  Exclusion(String word) {
    this.word = word;
  }

  /**
   * The kinds a job names.
   *
   * @throws Failure naming every word that is none of them
   */
  public static Set<Exclusion> of(Job job) {
    Set<Exclusion> kinds = EnumSet.noneOf(Exclusion.class);
    Problems problems = new Problems();
    for (String wanted : job.treatment().excludeControls()) {
      Arrays.stream(values())
          .filter(kind -> kind.word.equals(wanted))
          .findFirst()
          .ifPresentOrElse(kinds::add, () -> problems.add(unknown(job, wanted)));
    }
    problems.throwIfAny();
    return kinds;
  }

  private static Problem unknown(Job job, String wanted) {
    List<String> words = Arrays.stream(values()).map(kind -> kind.word).toList();
    return Problem.usage(
        "job " + job.name() + ", treatment: exclude_controls",
        "Cannot keep '" + wanted + "' out of the controls: there is no such kind of unit",
        Near.hint(wanted, words));
  }
}
