package org.detaineroutcomes.publish.places;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.PolicyUse;
import org.detaineroutcomes.publish.places.book.Place;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyComponents;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.marts.PolicyUses;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.ComponentsInWords;
import org.detaineroutcomes.words.PlaceWords;
import org.detaineroutcomes.words.PolicyUseWords;
import org.detaineroutcomes.words.SourceWords;
import org.detaineroutcomes.words.Words;

/**
 * The policies of a place, read one after the other: when, what, on what basis, by which source.
 */
final class PolicyRecords {
  /** What a spell and its use in the panel have in common. */
  private static final List<Column> SHARED =
      List.of(
          PlaceFields.JURISDICTION,
          PlaceFields.LEVEL,
          PlaceFields.COUNTY_FIPS,
          PolicyFields.DIRECTION,
          PolicyFields.LISTED_IN,
          DateFields.DATE_PRINTED,
          PolicyFields.FROM_EARLIEST,
          PolicyFields.FROM_LATEST,
          PolicyFields.TO_EARLIEST);

  private static final Comparator<TableRow> BY_DATE =
      Comparator.comparing(
              (TableRow row) -> row.day(PolicyFields.FROM_LATEST),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(row -> row.textOrEmpty(PlaceFields.JURISDICTION))
          .thenComparing(row -> row.textOrEmpty(PolicyFields.LISTED_IN));

  private PolicyRecords() {}

  static TableModel of(Place place, TableNotes notes) {
    return new TableModel(
        "policies-" + place.fips(),
        "Policies of " + place.title(),
        List.of(
            TableModel.Column.text("policy", "Policy"),
            TableModel.Column.text("in_force", "In force"),
            TableModel.Column.text("until", "Until"),
            TableModel.Column.text("of", "Of"),
            TableModel.Column.text("provides", "Provides"),
            TableModel.Column.text("quote", "In the source’s words"),
            TableModel.Column.text("basis", "Rests on"),
            TableModel.Column.text("compulsion", "Chosen or compelled"),
            TableModel.Column.text("known_from", "Known from"),
            TableModel.Column.text("use", "In the comparison"),
            TableModel.Column.text("listed_in", "Listed among"),
            TableModel.Column.text("source", "Source")),
        place.spells().stream().sorted(BY_DATE).map(row -> record(row, place.uses())).toList(),
        notes);
  }

  private static List<Cell> record(TableRow row, List<TableRow> uses) {
    String from =
        PlaceWords.from(
            row.day(PolicyFields.FROM_EARLIEST),
            row.day(PolicyFields.FROM_LATEST),
            row.textOrEmpty(DateFields.DATE_PRINTED));
    String kind =
        PlaceWords.kind(
            row.textOrEmpty(PolicyFields.DIRECTION), row.textOrEmpty(PlaceFields.LEVEL));
    return List.of(
        Cell.text(Words.capital(kind)),
        Cell.text(from),
        Cell.text(
            PlaceWords.until(row.day(PolicyFields.TO_EARLIEST), row.day(PolicyFields.TO_LATEST))),
        Cell.text(row.text(PlaceFields.JURISDICTION)),
        Cell.text(ComponentsInWords.of(PolicyComponents.in(row::answer))),
        quoted(row.textOrEmpty(PolicyFields.PROVISION)),
        Cell.text(basis(row)),
        Cell.text(row.text(PolicyFields.COMPULSION)),
        Cell.text(known(row)),
        Cell.text(use(row, uses)),
        Cell.text(SourceWords.holding(row.textOrEmpty(PolicyFields.LISTED_IN))),
        Cell.text(row.text(SourceFields.SOURCE_URL)));
  }

  private static Cell quoted(String provision) {
    return provision.isBlank() ? Cell.blank() : Cell.text("“" + provision.strip() + "”");
  }

  private static String basis(TableRow row) {
    String printed = row.textOrEmpty(PolicyFields.LEGAL_BASIS);
    String coded = row.textOrEmpty(PolicyFields.BASIS_CODED);
    return printed.isEmpty() || printed.equals(coded)
        ? coded
        : coded.isEmpty() ? printed : coded + " (in the source: " + printed + ")";
  }

  private static String known(TableRow row) {
    String day = row.textOrEmpty(PolicyFields.KNOWN_FROM);
    String basis = row.textOrEmpty(PolicySpells.KNOWN_BASIS);
    return day.isEmpty() ? basis : day + " (" + basis + ")";
  }

  private static String use(TableRow spell, List<TableRow> uses) {
    return uses.stream()
        .filter(use -> SHARED.stream().allMatch(c -> Objects.equals(use.value(c), spell.value(c))))
        .map(PolicyRecords::words)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String words(TableRow use) {
    String note = use.textOrEmpty(EstimateFields.NOTE);
    return use.constant(PolicyUses.USE, PolicyUse.class).map(PolicyUseWords::of).orElse("")
        + (note.isEmpty() ? "" : " (" + note + ")");
  }
}
