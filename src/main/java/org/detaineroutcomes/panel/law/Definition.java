package org.detaineroutcomes.panel.law;

import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;

/** Which spells are the treatment of a unit. */
public enum Definition {
  /**
   * Any limit on detainers of the unit's own county: a city's policy and a state's law date no
   * county. Where there is a table of policies, it alone decides who is dated; events in practice
   * then say when a stance ended or began again. For states, any limit of the state.
   */
  ANY_DETAINER_LIMIT("any-detainer-limit"),
  /** The first state law about detainers, be it a limit or a mandate: two treatments. */
  STATE_LAW("state-law"),
  /** The same; the limits are the treatment that is compared. */
  STATE_LAW_LIMITS("state-law-limits"),
  /** The same; the mandates are the treatment that is compared. */
  STATE_LAW_MANDATES("state-law-mandates");

  private final String word;

  Definition(String word) {
    this.word = word;
  }

  /**
   * The definition a job names.
   *
   * @throws Failure where there is none of that name
   */
  public static Definition of(Job job) {
    String wanted = job.treatment().definition();
    return Arrays.stream(values())
        .filter(definition -> definition.word.equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new Failure(
                    Problem.usage(
                        "job " + job.name() + ", treatment: definition",
                        "Cannot use the treatment definition '" + wanted + "': there is none",
                        Near.hint(wanted, words()))));
  }

  private static List<String> words() {
    return Arrays.stream(values()).map(definition -> definition.word).toList();
  }

  /** True where the law of the state is the treatment, whatever a county does. */
  public boolean ofStates() {
    return this != ANY_DETAINER_LIMIT;
  }

  /**
   * Whether the spell can date a unit, were it only dated.
   *
   * @param tabled whether there is a table of policies
   */
  public boolean treats(Spell spell, Job.Unit unit, boolean tabled) {
    if (spell.direction().equals(Spell.AGREEMENT)
        || spell.listedIn().equals("policy_lists")
        || !spell.aboutDetainers()) {
      return false;
    }
    if (ofStates()) {
      return spell.ofState();
    }
    if (!spell.direction().equals(Spell.LIMITS)) {
      return false;
    }
    return unit == Job.Unit.STATE
        ? spell.ofState()
        : spell.ofCounty() && (spell.inTableOfPolicies() || !tabled);
  }
}
