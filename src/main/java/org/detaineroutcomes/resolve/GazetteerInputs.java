package org.detaineroutcomes.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.geography.PlaceShare;
import org.detaineroutcomes.resolve.names.Custody;
import org.detaineroutcomes.resolve.names.FacilityRecord;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.FacilityCounties;
import org.detaineroutcomes.schema.staged.PlaceCounties;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/** The lists of places and facilities that a job brings, if it brings any. */
final class GazetteerInputs {
  private GazetteerInputs() {}

  static List<PlaceShare> places(Release release) {
    List<PlaceShare> places = new ArrayList<>();
    each(
        release,
        PlaceCounties.TABLE,
        row ->
            state(row)
                .ifPresent(
                    state ->
                        places.add(
                            new PlaceShare(
                                state,
                                row.textOrEmpty(PlaceCounties.PLACE)
                                    .replaceFirst(", [A-Z]{2}$", ""),
                                new Fips(row.textOrEmpty(PlaceFields.COUNTY_FIPS)),
                                share(row)))));
    return places;
  }

  static List<FacilityRecord> facilities(Release release) {
    List<FacilityRecord> facilities = new ArrayList<>();
    each(
        release,
        FacilityCounties.TABLE,
        row ->
            state(row)
                .ifPresent(
                    state ->
                        facilities.add(
                            new FacilityRecord(
                                state,
                                row.textOrEmpty(DetainerFields.FACILITY),
                                row.textOrEmpty(PlaceFields.CITY),
                                new Fips(row.textOrEmpty(PlaceFields.COUNTY_FIPS)),
                                Custody.ofOperator(row.textOrEmpty(FacilityCounties.OPERATOR))))));
    return facilities;
  }

  private static void each(Release release, Table table, Consumer<TableRow> sink) {
    if (release.has(table)) {
      release.forEachRow(table, sink);
    }
  }

  private static Optional<UsState> state(TableRow row) {
    return UsState.of(row.textOrEmpty(PlaceFields.STATE));
  }

  /** A row without a share says that the place lies wholly in the county. */
  private static double share(TableRow row) {
    Double share = row.number(PlaceCounties.SHARE_OF_PLACE);
    return share == null ? 1 : share;
  }
}
