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
                                row.text(PlaceCounties.PLACE).replaceFirst(", [A-Z]{2}$", ""),
                                new Fips(row.text(PlaceFields.COUNTY_FIPS)),
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
                                row.text(DetainerFields.FACILITY),
                                row.text(PlaceFields.CITY),
                                new Fips(row.text(PlaceFields.COUNTY_FIPS)),
                                Custody.ofOperator(row.text(FacilityCounties.OPERATOR))))));
    return facilities;
  }

  private static void each(Release release, Table table, Consumer<StagedRow> sink) {
    if (release.has(table)) {
      release.forEachRow(table, values -> sink.accept(StagedRow.of(table, values)));
    }
  }

  private static Optional<UsState> state(StagedRow row) {
    return UsState.of(row.text(PlaceFields.STATE));
  }

  /** A row without a share says that the place lies wholly in the county. */
  private static double share(StagedRow row) {
    Object share = row.values().get(row.at().get(PlaceCounties.SHARE_OF_PLACE.name()));
    return share == null ? 1 : (double) share;
  }
}
