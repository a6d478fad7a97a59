package org.detaineroutcomes.publish.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.detaineroutcomes.publish.Rows;
import org.detaineroutcomes.publish.disclosure.PeopleCount;
import org.detaineroutcomes.publish.disclosure.PeopleCount.Source;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.results.Measures;
import org.junit.jupiter.api.Test;

class PublishedCountsTest {
  @Test
  void whatAReportOfTheAgencyPrintsIsKnownAndWhatWasCorrectedSinceIsTheReleasesOwn() {
    Rows rows = new Rows(Measures.TABLE);
    rows.always(FigureFields.RECORD_KIND, "week")
        .always(FigureFields.RECORD, "2017-01-28")
        .always(FigureFields.BOUND, "exact")
        .always(MeasureFields.COUNTS_PEOPLE, true)
        .always(MeasureFields.NUMERATOR, 4L);
    rows.row(
        Measures.ID,
        "1",
        FigureFields.MEASURE,
        "declines_recorded",
        FigureFields.BASIS,
        "as_published");
    rows.row(
        Measures.ID,
        "2",
        FigureFields.MEASURE,
        "declines_recorded",
        FigureFields.BASIS,
        "as_corrected");
    rows.row(
        Measures.ID,
        "3",
        FigureFields.MEASURE,
        "declines_corrected",
        FigureFields.BASIS,
        "as_published");
    assertThat(ReleaseCounts.of(Map.of(Measures.TABLE.name(), rows.list())))
        .extracting(count -> count.figure().key().get(0), PeopleCount::source)
        .containsExactlyInAnyOrder(
            tuple("1", Source.PUBLISHER), tuple("2", Source.RELEASE), tuple("3", Source.RELEASE));
  }
}
