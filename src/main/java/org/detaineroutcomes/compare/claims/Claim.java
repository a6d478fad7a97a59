package org.detaineroutcomes.compare.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.PlaceName;
import org.detaineroutcomes.model.result.ClaimWording;
import org.detaineroutcomes.schema.fields.ClaimFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.store.TableRow;

/**
 * One public claim as a row of the claims has it.
 *
 * @param date as printed; null where the source has none
 * @param earliest first day on which it can have been made; null where it has no date
 */
public record Claim(
    String id,
    String text,
    String saidBy,
    String date,
    LocalDate earliest,
    String restsOn,
    String cited,
    ClaimWording wording) {
  private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(?:percent|%)");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(,\\d{3})*(\\.\\d+)?");

  static Claim of(TableRow line) {
    return new Claim(
        line.text(ClaimFields.CLAIM_ID),
        line.text(ClaimFields.CLAIM),
        line.text(ClaimFields.SAID_BY),
        line.text(DateFields.DATE_PRINTED),
        line.day(DateFields.DATE_EARLIEST),
        line.text(ClaimFields.RESTS_ON),
        line.text(SourceFields.CITED),
        ClaimWording.printedAs(line.text(ClaimFields.WORDING)));
  }

  /** The numbers that stand in it in digits, in their order. */
  public List<Double> numbers() {
    return NUMBER
        .matcher(text)
        .results()
        .map(found -> Double.valueOf(found.group().replace(",", "")))
        .toList();
  }

  /** The amounts in it: numbers with their thousands set apart, which no year has. */
  public List<Double> amounts() {
    return amounts(text);
  }

  /** The amounts in what it rests on. */
  public List<Double> amountsBehind() {
    return amounts(restsOn);
  }

  private static List<Double> amounts(String words) {
    return NUMBER
        .matcher(words)
        .results()
        .map(MatchResult::group)
        .filter(printed -> printed.contains(","))
        .map(printed -> Double.valueOf(printed.replace(",", "")))
        .toList();
  }

  /** The first number in it that is said to be in percent. */
  public Optional<Double> percent() {
    return PERCENT.matcher(text).results().map(found -> Double.valueOf(found.group(1))).findFirst();
  }

  /** Whether a place is named in it, with the word county or without. */
  public boolean names(String jurisdiction) {
    return (" " + PlaceName.bare(text) + " ").contains(" " + PlaceName.bare(jurisdiction) + " ");
  }

  /** Whether a whole number stands in it in digits. */
  public boolean says(long number) {
    return numbers().contains((double) number);
  }
}
