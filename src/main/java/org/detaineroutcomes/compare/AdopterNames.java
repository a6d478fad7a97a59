package org.detaineroutcomes.compare;

import java.util.Optional;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.schema.core.Areas;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Names of adopters, of which panels have the ids. */
final class AdopterNames {
  private static final int POSTAL = 2;

  private AdopterNames() {}

  /**
   * "San Diego County, CA" of a county, "New York City, NY" of a city, "California" of a state; the
   * id of what has no name.
   *
   * @param id as {@code adopter_id} has it
   */
  static String of(String id, Evidence evidence) {
    Optional<String> state = UsState.of(id).map(UsState::title);
    if (state.isPresent()) {
      return state.get();
    }
    boolean city = id.length() > POSTAL + 1 && id.charAt(POSTAL) == ' ';
    return city
        ? id.substring(POSTAL + 1) + ", " + id.substring(0, POSTAL)
        : county(id, evidence).orElse(id);
  }

  private static Optional<String> county(String fips, Evidence evidence) {
    return evidence.rows(Areas.TABLE).stream()
        .filter(row -> fips.equals(row.text(Residents.AREA_FIPS)))
        .map(row -> row.text(Areas.NAME) + ", " + row.text(PlaceFields.STATE))
        .findFirst();
  }
}
