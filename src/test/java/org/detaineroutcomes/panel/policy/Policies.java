package org.detaineroutcomes.panel.policy;

import java.nio.file.Path;
import org.detaineroutcomes.resolve.Road;
import org.detaineroutcomes.store.Release;

/** Every table about policies that comes with the project, resolved. */
final class Policies {
  private Policies() {}

  static Road road(Path warehouse) {
    return new Road(Path.of("data"), warehouse)
        .with("policies", "policies", "facts/policy_dates_from_public_pages.csv")
        .with("statewide_policies", "statewide-policies", "facts/statewide_policies.csv")
        .with("policy_events", "policy-events", "facts/state_policy_events.csv")
        .with("policy_events", "policy-events", "facts/local_policy_events.csv")
        .with("agreements", "agreements-287g", "facts/agreements_287g_2002_2017.csv");
  }

  static Release resolved(Path warehouse) {
    return road(warehouse).travel();
  }
}
