package org.detaineroutcomes.publish.disclosure;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What a simple rule would withhold: of each sum from which a small count follows, the smallest
 * other number, over and over. It proves nothing; it is the measure of what the programs save.
 */
final class GreedyChoice {
  private final CountSystem system;
  private final Suppression rule;
  private final Set<Integer> withheld = new TreeSet<>();

  private GreedyChoice(CountSystem system, Suppression rule) {
    this.system = system;
    this.rule = rule;
  }

  static Set<Integer> of(CountSystem system, Suppression rule) {
    GreedyChoice choice = new GreedyChoice(system, rule);
    for (int i = 0; i < system.size(); i++) {
      if (choice.isPrintable(i) && rule.isSmall(system.count(i).value())) {
        choice.withheld.add(i);
      }
    }
    int before;
    do {
      before = choice.withheld.size();
      system.equations().forEach(choice::close);
    } while (choice.withheld.size() > before);
    return choice.withheld;
  }

  private boolean isPrintable(int count) {
    return system.count(count).figure() && !system.count(count).open();
  }

  private boolean isUnknown(int count) {
    return withheld.contains(count) || !system.count(count).figure();
  }

  private boolean mayNotBeTold(int count) {
    return withheld.contains(count)
        || (system.count(count).guarded() && rule.isSmall(system.count(count).value()));
  }

  private void close(CountSystem.Equation equation) {
    int[] unknown = IntStream.of(equation.counts()).filter(this::isUnknown).toArray();
    if (unknown.length == 1 && mayNotBeTold(unknown[0])) {
      IntStream.of(equation.counts())
          .filter(count -> isPrintable(count) && !withheld.contains(count))
          .boxed()
          .min(Comparator.comparingLong(count -> system.count(count).value()))
          .ifPresent(withheld::add);
    }
  }
}
