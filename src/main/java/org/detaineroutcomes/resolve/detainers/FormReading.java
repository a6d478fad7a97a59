package org.detaineroutcomes.resolve.detainers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.DetainerForm;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.PrintedDate;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.DetainerForms;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.EnforcementEras;
import org.detaineroutcomes.store.TableRow;

/**
 * Reads the forms of detainer off the remarks on federal programmes, such as "form I-247A from
 * 2017-04-02". A form without a day of its own began with its programme, and none before it.
 */
public final class FormReading {
  private static final Pattern FORM =
      Pattern.compile("(I-247[A-Z]?)(?: from (\\d{4}-\\d{2}-\\d{2}))?");

  private FormReading() {}

  /** A row for each form that the remarks name. */
  public static List<Row> rows(List<TableRow> eras) {
    TableRowBuilder builder = new TableRowBuilder(DetainerForms.TABLE);
    List<Row> rows = new ArrayList<>();
    for (TableRow era : eras) {
      Matcher printed = FORM.matcher(era.textOrEmpty(SourceFields.REMARK));
      while (printed.find()) {
        LocalDate from = from(era, printed.group(2));
        DetainerForm.of(printed.group(1))
            .ifPresent(
                form ->
                    rows.add(
                        builder
                            .set(DetainerFields.FORM, form.title())
                            .set(DetainerFields.REQUEST, form.request().words())
                            .set(DetainerForms.FROM, from)
                            .set(EnforcementEras.ERA, era.text(EnforcementEras.ERA))
                            .set(Provenance.FILE, era.text(Provenance.FILE))
                            .set(Provenance.ROW, era.value(Provenance.ROW))
                            .row()));
      }
    }
    return rows;
  }

  private static LocalDate from(TableRow era, String printed) {
    LocalDate start = era.day(EnforcementEras.START);
    if (printed == null) {
      return start;
    }
    LocalDate day = PrintedDate.day(printed).orElseThrow(() -> noDay(era, printed));
    return day.isAfter(start) ? day : start;
  }

  private static Failure noDay(TableRow era, String printed) {
    String place =
        Provenance.place(
            era.text(Provenance.FILE), null, ((Number) era.value(Provenance.ROW)).longValue());
    return new Failure(
        Problem.input(
            place,
            "Cannot read the forms of era '"
                + era.text(EnforcementEras.ERA)
                + "': '"
                + printed
                + "' is no day",
            "write the first day of the form as YEAR-MONTH-DAY"));
  }
}
