package org.detaineroutcomes.resolve.detainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.DetainerForms;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.EnforcementEras;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.Test;

class FormReadingTest {
  @Test
  void aFormBeginsOnItsOwnDayOrWithItsProgramme() {
    assertThat(
            FormReading.rows(
                TableRow.all(
                    EnforcementEras.TABLE,
                    List.of(
                        era(LocalDate.of(2014, 11, 20), null),
                        era(LocalDate.of(2015, 7, 1), "forms I-247D (hold) I-247N (notify)"),
                        era(LocalDate.of(2017, 1, 25), "form I-247A from 2017-04-02")))))
        .extracting(FormReadingTest::words)
        .containsExactly(
            "I-247D hold 2015-07-01",
            "I-247N notify 2015-07-01",
            "I-247A hold and notify 2017-04-02");
  }

  @Test
  void noFormBeginsBeforeItsProgramme() {
    assertThat(
            FormReading.rows(
                TableRow.all(
                    EnforcementEras.TABLE,
                    List.of(era(LocalDate.of(2017, 1, 25), "I-247A from 2016-12-01")))))
        .extracting(FormReadingTest::words)
        .containsExactly("I-247A hold and notify 2017-01-25");
  }

  @Test
  void aDayThatNoMonthHasIsNamed() {
    List<TableRow> eras =
        TableRow.all(
            EnforcementEras.TABLE,
            List.of(era(LocalDate.of(2017, 1, 25), "I-247A from 2017-02-30")));

    assertThatThrownBy(() -> FormReading.rows(eras))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("'2017-02-30' is no day")
        .hasMessageContaining("eras.csv, row 3")
        .hasMessageContaining("YEAR-MONTH-DAY");
  }

  private static Row era(LocalDate start, String remark) {
    TableRowBuilder era = new TableRowBuilder(EnforcementEras.TABLE);
    return era.set(EnforcementEras.START, start)
        .set(SourceFields.REMARK, remark)
        .set(Provenance.FILE, "eras.csv")
        .set(Provenance.ROW, 3L)
        .row();
  }

  private static String words(Row row) {
    TableRow line = TableRow.all(DetainerForms.TABLE, List.of(row)).get(0);
    return String.join(
        " ",
        line.text(DetainerFields.FORM),
        line.text(DetainerFields.REQUEST),
        line.day(DetainerForms.FROM).toString());
  }
}
