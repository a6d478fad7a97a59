package org.detaineroutcomes.resolve.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.result.ClaimNumber;
import org.detaineroutcomes.model.result.ClaimPart;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.ClaimNumbers;
import org.detaineroutcomes.schema.fields.ClaimFields;
import org.detaineroutcomes.store.TableRow;

/** Reads the numbers that stand in a claim and in what it rests on. */
public final class ClaimReading {
  private static final int MONTHS = 12;
  private static final List<String> NUMBERS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final Pattern YEARS =
      Pattern.compile("(\\d+|" + String.join("|", NUMBERS) + ")[- ]years?\\b");
  private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(?:percent|%)");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(,\\d{3})*(\\.\\d+)?");

  private ClaimReading() {}

  /** A row for each number of some claims. */
  public static List<Row> rows(List<TableRow> claims) {
    TableRowBuilder builder = new TableRowBuilder(ClaimNumbers.TABLE);
    List<Row> rows = new ArrayList<>();
    for (TableRow claim : claims) {
      List<ClaimNumber> numbers =
          of(claim.text(ClaimFields.CLAIM), claim.text(ClaimFields.RESTS_ON));
      for (int i = 0; i < numbers.size(); i++) {
        rows.add(
            builder
                .set(ClaimFields.CLAIM_ID, claim.text(ClaimFields.CLAIM_ID))
                .set(ClaimNumbers.POSITION, i + 1)
                .set(ClaimNumbers.PART, numbers.get(i).part().code())
                .set(ClaimNumbers.KIND, numbers.get(i).kind().code())
                .set(ClaimNumbers.VALUE, numbers.get(i).value())
                .row());
      }
    }
    return rows;
  }

  /** The numbers of a claim, those of each part in the order in which they stand. */
  public static List<ClaimNumber> of(String claim, String restsOn) {
    List<ClaimNumber> numbers = new ArrayList<>(digits(ClaimPart.CLAIM, claim));
    percent(claim)
        .ifPresent(
            value ->
                numbers.add(new ClaimNumber(ClaimPart.CLAIM, ClaimNumber.Kind.PERCENT, value)));
    months(claim)
        .ifPresent(
            value -> numbers.add(new ClaimNumber(ClaimPart.CLAIM, ClaimNumber.Kind.MONTHS, value)));
    numbers.addAll(digits(ClaimPart.RESTS_ON, restsOn));
    return numbers;
  }

  private static List<ClaimNumber> digits(ClaimPart part, String text) {
    return NUMBER.matcher(text).results().map(found -> number(part, found.group())).toList();
  }

  private static ClaimNumber number(ClaimPart part, String printed) {
    String plain = printed.replace(",", "");
    return new ClaimNumber(
        part,
        plain.equals(printed) ? ClaimNumber.Kind.NUMBER : ClaimNumber.Kind.AMOUNT,
        Double.parseDouble(plain));
  }

  private static Optional<Double> percent(String text) {
    return PERCENT.matcher(text).results().map(found -> Double.valueOf(found.group(1))).findFirst();
  }

  private static Optional<Double> months(String text) {
    Matcher years = YEARS.matcher(text.toLowerCase(Locale.ROOT));
    if (!years.find()) {
      return Optional.empty();
    }
    int written = NUMBERS.indexOf(years.group(1)) + 1;
    return Optional.of(MONTHS * (written > 0 ? written : Double.parseDouble(years.group(1))));
  }
}
