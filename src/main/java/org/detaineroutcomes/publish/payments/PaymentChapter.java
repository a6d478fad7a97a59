package org.detaineroutcomes.publish.payments;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.NominalReason;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.PaymentFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.marts.PaymentLedger;
import org.detaineroutcomes.schema.results.PayerTotals;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.BoundWords;
import org.detaineroutcomes.words.PaymentWords;

/** The ledger of payments after holding somebody on a detainer, and what each payer paid in all. */
public final class PaymentChapter implements Chapter {
  private static final String ESTIMAND =
      "Amounts in the ledger, which holds those that became public, a floor: of one payer, one kind"
          + " and one bound, and never added up across them";

  @Override
  public List<Table> tables() {
    return List.of(PaymentLedger.TABLE, PayerTotals.TABLE);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    List<TableRow> ledger = material.rows(PaymentLedger.TABLE);
    if (ledger.isEmpty()) {
      return Optional.empty();
    }
    String dollars =
        ledger.stream()
            .map(row -> row.textOrEmpty(PaymentFields.BASE_YEAR))
            .filter(year -> !year.isEmpty())
            .findFirst()
            .map(year -> "dollars of " + year)
            .orElse("dollars of one year");
    TableNotes notes =
        InputNotes.of(material, ESTIMAND, PaymentLedger.TABLE)
            .with(PaymentLedger.TABLE.caveats())
            .with(
                List.of(
                    "Constant dollars: the amount times the annual CPI-U of the base year over that"
                        + " of the year of payment; here "
                        + dollars
                        + "."));
    return Optional.of(
        new Report.Section(
            "liability",
            "Payments after holding somebody on a detainer",
            List.of(),
            List.of(
                totals(material.rows(PayerTotals.TABLE), dollars, notes),
                ledger(ledger, dollars, notes))));
  }

  private static TableModel totals(List<TableRow> rows, String dollars, TableNotes notes) {
    String undated = "no payment with a year that the price index has";
    return new TableModel(
        "liability-totals",
        "Who paid, or is to pay, by kind",
        List.of(
            TableModel.Column.text("payer", "Payer"),
            TableModel.Column.text("state", "State"),
            TableModel.Column.text("level", "Level"),
            TableModel.Column.text("county_fips", "County"),
            TableModel.Column.text("kind", "Kind"),
            TableModel.Column.text("bound", "Bound"),
            TableModel.Column.count("payments", "Payments"),
            TableModel.Column.count("nominal", "Dollars of their time"),
            TableModel.Column.count("constant", "In " + dollars),
            TableModel.Column.count("rest", "Left in dollars of their time")),
        rows.stream()
            .map(
                row ->
                    List.of(
                        Cell.text(row.textOrEmpty(PlaceFields.JURISDICTION)),
                        Cell.text(row.textOrEmpty(PlaceFields.STATE)),
                        Cell.text(row.textOrEmpty(PlaceFields.LEVEL)),
                        Cell.text(row.textOrEmpty(PlaceFields.COUNTY_FIPS)),
                        Cell.text(row.textOrEmpty(PaymentFields.KIND)),
                        Cell.text(
                            BoundWords.of(
                                row.constant(FigureFields.BOUND, Bound.class).orElse(Bound.EXACT))),
                        Cell.number(row.count(PayerTotals.PAYMENTS), "none"),
                        Cell.number(row.number(PayerTotals.NOMINAL), "none"),
                        Cell.number(row.number(PayerTotals.CONSTANT), undated),
                        Cell.number(row.number(PayerTotals.REST_NOMINAL), "nothing is left")))
            .toList(),
        notes);
  }

  private static TableModel ledger(List<TableRow> rows, String dollars, TableNotes notes) {
    return new TableModel(
        "liability-ledger",
        "The ledger",
        List.of(
            TableModel.Column.text("payer", "Payer"),
            TableModel.Column.text("case", "Case"),
            TableModel.Column.text("date", "Date"),
            TableModel.Column.text("kind", "Kind"),
            TableModel.Column.text("bound", "Bound"),
            TableModel.Column.count("amount", "Dollars of its time"),
            TableModel.Column.count("constant", "In " + dollars),
            TableModel.Column.count("people", "People"),
            TableModel.Column.text("basis", "Paid for"),
            TableModel.Column.text("remark", "Remark"),
            TableModel.Column.text("source", "Source")),
        rows.stream()
            .sorted(
                Comparator.comparing((TableRow row) -> row.textOrEmpty(PaymentFields.PAYER))
                    .thenComparing(row -> row.textOrEmpty(DateFields.DATE_PRINTED)))
            .map(
                row ->
                    List.of(
                        Cell.text(row.textOrEmpty(PaymentFields.PAYER)),
                        Cell.text(row.textOrEmpty(PaymentFields.CASE_NAME)),
                        Cell.text(row.textOrEmpty(DateFields.DATE_PRINTED)),
                        Cell.text(row.textOrEmpty(PaymentFields.KIND)),
                        Cell.text(
                            row.text(PaymentFields.AMOUNT_BOUND) == null
                                ? BoundWords.of(Bound.EXACT)
                                : row.text(PaymentFields.AMOUNT_BOUND)),
                        Cell.number(row.number(PaymentFields.AMOUNT), "none"),
                        Cell.number(row.number(PaymentLedger.CONSTANT), nominal(row)),
                        Cell.number(row.count(PaymentFields.PEOPLE), "not stated"),
                        Cell.text(row.textOrEmpty(PaymentFields.LIABILITY_BASIS)),
                        Cell.text(row.textOrEmpty(SourceFields.REMARK)),
                        Cell.text(row.textOrEmpty(SourceFields.CITED))))
            .toList(),
        notes);
  }

  private static String nominal(TableRow row) {
    return row.constant(PaymentLedger.NOMINAL_REASON, NominalReason.class)
        .map(reason -> PaymentWords.nominal(reason, row.textOrEmpty(DateFields.YEAR)))
        .orElse("");
  }
}
