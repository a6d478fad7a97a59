package org.detaineroutcomes.resolve;

import java.util.List;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.names.Method;
import org.detaineroutcomes.resolve.names.Resolution;
import org.detaineroutcomes.resolve.names.ReviewList;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.Resolutions;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** The table of distinct names: where each was placed, how surely, or why it was not. */
final class ResolutionRows {
  private final PlacedNames names;

  ResolutionRows(PlacedNames names) {
    this.names = names;
  }

  /** One row a name; several counties of one name stand among the candidates. */
  List<Row> rows() {
    return names.entries().stream().map(this::row).toList();
  }

  private Row row(ReviewList.Entry entry) {
    Resolution found = entry.resolution();
    List<Fips> candidates = found.counties().size() > 1 ? found.counties() : found.candidates();
    return new TableRowBuilder(Resolutions.TABLE)
        .set(Resolutions.KIND, entry.query().kind().text())
        .set(Resolutions.NAME, entry.query().name().isEmpty() ? "(no name)" : entry.query().name())
        .set(PlaceFields.CITY, blankToNull(entry.query().city()))
        .set(PlaceFields.STATE, found.state().map(UsState::name).orElse(null))
        .set(PlaceFields.COUNTY_FIPS, found.county().map(Fips::code).orElse(null))
        .set(PlaceFields.COUNTY, found.county().map(names::countyName).orElse(null))
        .set(PlaceFields.RESOLUTION_METHOD, found.method().map(Method::text).orElse(null))
        .set(Resolutions.SCORE, found.placed() ? found.score() : null)
        .set(Resolutions.CANDIDATES, blankToNull(ReviewList.joined(candidates)))
        .set(Resolutions.REASON, blankToNull(found.reason()))
        .set(Resolutions.ROWS, entry.rows())
        .row();
  }

  private static String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
