package org.detaineroutcomes.compare.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detaineroutcomes.model.PlaceName;
import org.detaineroutcomes.model.result.ClaimNumber;
import org.detaineroutcomes.model.result.ClaimPart;
import org.detaineroutcomes.model.result.ClaimWording;
import org.detaineroutcomes.schema.core.ClaimNumbers;
import org.detaineroutcomes.schema.fields.ClaimFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.store.TableRow;

/**
 * One public claim as a row of the claims has it.
 *
 * @param date as printed; null where the source has none
 * @param earliest first day on which it can have been made; null where it has no date
 * @param standing the numbers that stand in it and in what it rests on
 */
public record Claim(
    String id,
    String text,
    String saidBy,
    String date,
    LocalDate earliest,
    String restsOn,
    String cited,
    ClaimWording wording,
    List<ClaimNumber> standing) {

  /** A claim with its numbers, those of all claims given. */
  static Claim of(TableRow line, List<TableRow> numbers) {
    return new Claim(
        line.text(ClaimFields.CLAIM_ID),
        line.text(ClaimFields.CLAIM),
        line.text(ClaimFields.SAID_BY),
        line.text(DateFields.DATE_PRINTED),
        line.day(DateFields.DATE_EARLIEST),
        line.text(ClaimFields.RESTS_ON),
        line.text(SourceFields.CITED),
        ClaimWording.printedAs(line.text(ClaimFields.WORDING)),
        numbers.stream()
            .filter(row -> row.text(ClaimFields.CLAIM_ID).equals(line.text(ClaimFields.CLAIM_ID)))
            .map(Claim::number)
            .toList());
  }

  private static ClaimNumber number(TableRow row) {
    return new ClaimNumber(
        row.constant(ClaimNumbers.PART, ClaimPart.class).orElseThrow(),
        row.constant(ClaimNumbers.KIND, ClaimNumber.Kind.class).orElseThrow(),
        row.number(ClaimNumbers.VALUE));
  }

  private List<Double> all(ClaimPart part, Set<ClaimNumber.Kind> kinds) {
    return standing.stream()
        .filter(number -> number.part() == part && kinds.contains(number.kind()))
        .map(ClaimNumber::value)
        .toList();
  }

  /** The amounts in it: numbers with their thousands set apart, which no year has. */
  public List<Double> amounts() {
    return all(ClaimPart.CLAIM, Set.of(ClaimNumber.Kind.AMOUNT));
  }

  /** The amounts in what it rests on. */
  public List<Double> amountsBehind() {
    return all(ClaimPart.RESTS_ON, Set.of(ClaimNumber.Kind.AMOUNT));
  }

  /** The first number in it that is said to be in percent. */
  public Optional<Double> percent() {
    return all(ClaimPart.CLAIM, Set.of(ClaimNumber.Kind.PERCENT)).stream().findFirst();
  }

  /** The first length of time in it, in months. */
  public Optional<Integer> months() {
    return all(ClaimPart.CLAIM, Set.of(ClaimNumber.Kind.MONTHS)).stream()
        .map(Double::intValue)
        .findFirst();
  }

  /** Whether a place is named in it, with the word county or without. */
  public boolean names(String jurisdiction) {
    return (" " + PlaceName.bare(text) + " ").contains(" " + PlaceName.bare(jurisdiction) + " ");
  }

  /** Whether a whole number stands in it in digits. */
  public boolean says(long number) {
    return all(ClaimPart.CLAIM, Set.of(ClaimNumber.Kind.NUMBER, ClaimNumber.Kind.AMOUNT))
        .contains((double) number);
  }
}
