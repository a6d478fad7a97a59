package org.detaineroutcomes.resolve.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;

/** What a reviewer decided about names, by kind, name, city and state as printed. */
public final class Answers {
  private final Map<NameQuery, Answer> byName = new HashMap<>();

  /**
   * One decision.
   *
   * @param state the state of the counties
   * @param counties where the name lies; empty where the reviewer left it unplaced
   */
  record Answer(Optional<UsState> state, List<Fips> counties) {}

  Answers(Map<NameQuery, Answer> answers) {
    byName.putAll(answers);
  }

  /** Nobody has reviewed anything. */
  public static Answers none() {
    return new Answers(Map.of());
  }

  Optional<Answer> of(NameQuery query) {
    return Optional.ofNullable(byName.get(query));
  }

  /** Every name answered. */
  Map<NameQuery, Answer> all() {
    return Map.copyOf(byName);
  }
}
