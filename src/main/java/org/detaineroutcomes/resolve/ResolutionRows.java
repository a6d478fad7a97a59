package org.detaineroutcomes.resolve;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.names.Method;
import org.detaineroutcomes.resolve.names.Resolution;
import org.detaineroutcomes.resolve.names.ReviewList;

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
    return RowFactory.create(
        entry.query().kind().text(),
        entry.query().name().isEmpty() ? "(no name)" : entry.query().name(),
        blankToNull(entry.query().city()),
        found.state().map(UsState::name).orElse(null),
        found.county().map(Fips::code).orElse(null),
        found.county().map(names::countyName).orElse(null),
        found.method().map(Method::text).orElse(null),
        found.placed() ? found.score() : null,
        blankToNull(ReviewList.joined(candidates)),
        blankToNull(found.reason()),
        entry.rows());
  }

  private static String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
