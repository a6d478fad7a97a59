package org.detaineroutcomes.ingest.synthetic;

import java.io.IOException;
import java.util.List;
import org.detaineroutcomes.ingest.synthetic.country.Adoption;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;
import org.detaineroutcomes.model.UsState;

/**
 * Law and practice beyond the dated list: the state whose law binds every county ({@code
 * statewide-policies}), its act and the reversals of single counties ({@code policy-events}).
 */
final class SyntheticPolicyEvents {
  private final Country country;

  SyntheticPolicyEvents(Country country) {
    this.country = country;
  }

  void write(OutputFolder folder) throws IOException {
    Adoption law = country.with(Adoption.Stance.STATEWIDE).get(0).adoption();
    UsState state = Country.STATEWIDE;
    folder.write(
        "statewide_policies",
        List.of(
            "state",
            "name",
            "date_as_published",
            "date_earliest",
            "date_latest",
            "event",
            "provision",
            "legal_basis",
            "source_url",
            "note"),
        file ->
            file.row(
                state,
                state.title(),
                law.begins(),
                law.begins(),
                law.begins(),
                "synthetic act in force",
                "limits holds",
                "statute",
                "synthetic",
                "synthetic"));
    folder.write(
        "state_policy_events",
        List.of(
            "state",
            "event",
            "direction",
            "about_detainers",
            "date_signed",
            "date_in_force",
            "date_precision",
            "change",
            "change_date",
            "provision",
            "legal_basis",
            "source_url",
            "note"),
        file ->
            file.row(
                state,
                "Synthetic detainer act",
                "limits",
                "yes",
                law.begins().minusMonths(2),
                law.begins(),
                "day",
                null,
                null,
                "limits holds",
                "statute",
                "synthetic",
                "synthetic"));
    folder.write(
        "local_policy_events",
        List.of(
            "jurisdiction",
            "state",
            "level",
            "event",
            "date",
            "date_precision",
            "provision",
            "legal_basis",
            "source_url",
            "note",
            "known_from"),
        file ->
            country.with(Adoption.Stance.DATED).stream()
                .filter(county -> county.adoption().ends() != null)
                .forEach(county -> reversal(file, county)));
  }

  private static void reversal(OutputFile file, SyntheticCounty county) {
    file.row(
        county.name(),
        county.state(),
        "county",
        "Sheriff reverses the policy",
        county.adoption().ends(),
        "day",
        "detainers honored again",
        "sheriff policy",
        "synthetic",
        "synthetic",
        county.adoption().ends().plusMonths(3));
    file.trap(Traps.Kind.REVERSAL);
  }
}
