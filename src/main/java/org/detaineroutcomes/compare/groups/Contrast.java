package org.detaineroutcomes.compare.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ArmPair;
import org.detaineroutcomes.model.result.ComparisonNote;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.Note;

/**
 * Two groups set side by side; a difference is the first less the second.
 *
 * @param pair the groups as the treatment definition declares them
 * @param pool where the other group is taken from
 */
public record Contrast(ArmPair pair, ControlPool pool) {

  /** The group that is treated. */
  public Arm treated() {
    return pair.treated();
  }

  /** The group beside the treated one. */
  public Arm control() {
    return pool == ControlPool.AGREEMENT_287G ? Arm.AGREEMENT_287G : pair.control();
  }

  /** Both groups and the pool. */
  public ComparedArms arms() {
    return new ComparedArms(treated(), control(), pool);
  }

  public boolean treats(Member member) {
    return member.arm() == treated();
  }

  public boolean compares(Member member) {
    return Pools.admits(pool, member, pair.control());
  }

  /** Unit to first treated period, of both groups; empty: never. */
  public SortedMap<String, String> cohorts(List<Member> members) {
    return units(members, Member::cohort);
  }

  /** Unit to {@code first} in the treated group and to nothing in the other. */
  public SortedMap<String, String> groups(List<Member> members, String first) {
    return units(members, member -> first);
  }

  private SortedMap<String, String> units(
      List<Member> members, Function<Member, String> ofTreated) {
    SortedMap<String, String> units = new TreeMap<>();
    for (Member member : members) {
      if (treats(member)) {
        units.put(member.unit(), ofTreated.apply(member));
      } else if (compares(member)) {
        units.put(member.unit(), "");
      }
    }
    return units;
  }

  /** What a reader must know about who stands beside whom. */
  public List<Note> caveats(List<Member> members) {
    List<Note> caveats = new ArrayList<>();
    List<Member> first = members.stream().filter(this::treats).toList();
    List<Member> second = members.stream().filter(this::compares).toList();
    caveats.add(
        Note.of(ComparisonNote.GROUP_SIZES, first.size(), treated(), second.size(), control()));
    if (pool == ControlPool.SAME_STATE) {
      Set<String> states = second.stream().map(Member::state).collect(Collectors.toSet());
      long alone = first.stream().filter(member -> !states.contains(member.state())).count();
      if (alone > 0) {
        caveats.add(
            Note.of(ComparisonNote.ALONE_IN_STATE, alone, first.size(), treated(), control()));
      }
    }
    long agreements = second.stream().filter(Member::agreement).count();
    if (pool != ControlPool.AGREEMENT_287G && agreements > 0) {
      caveats.add(Note.of(ComparisonNote.AGREEMENTS_IN_POOL, agreements, second.size(), control()));
    }
    return caveats;
  }
}
