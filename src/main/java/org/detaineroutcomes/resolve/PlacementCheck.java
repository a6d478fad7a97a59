package org.detaineroutcomes.resolve;

import java.util.List;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.schema.Table;

/** A table of which not one name could be placed would join with nothing: that is no result. */
public final class PlacementCheck {
  private static final int EXAMPLES = 5;

  private final PlacedNames names;
  private final Problems problems;

  public PlacementCheck(PlacedNames names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  /** Looks at the names of one table, which have been placed before. */
  public void add(Table table, List<NameKey> keys) {
    if (keys.isEmpty() || keys.stream().anyMatch(key -> names.of(key).placed())) {
      return;
    }
    List<NameKey> told = keys.stream().filter(names::mayBeTold).sorted(NameKey.ORDER).toList();
    String examples =
        told.stream()
            .limit(EXAMPLES)
            .map(key -> "'" + key.name() + "' (" + names.of(key).reason() + ")")
            .collect(Collectors.joining(", "));
    problems.add(
        Problem.check(
            "table " + table.name(),
            "Cannot place the rows of "
                + table.name()
                + ": none of "
                + keys.size()
                + " names is known"
                + (told.isEmpty() ? "" : ", such as " + examples),
            "check the columns that hold name and state, or answer the names in the review file"));
  }
}
