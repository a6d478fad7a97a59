package org.detaineroutcomes.resolve.names;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.geography.Gazetteer;

/**
 * Reads the answers a person gave to unplaced names.
 *
 * <p>A row is answered by {@code decision}: {@code place} with a county code (several, separated by
 * semicolons, for a name of several counties), or {@code leave} for a name that is to stay
 * unplaced. A row without a decision is not answered.
 */
public final class Review {
  static final List<String> COLUMNS =
      List.of(
          "name_kind",
          "name",
          "city",
          "state",
          "rows_affected",
          "unplaced_reason",
          "candidates",
          "candidate_names",
          "county_fips",
          "decision",
          "note");

  private final Gazetteer gazetteer;
  private final String file;
  private final Problems problems = new Problems();
  private final Map<NameQuery, Answers.Answer> answers = new HashMap<>();
  private final Map<NameQuery, Long> rows = new HashMap<>();

  private Review(Gazetteer gazetteer, String file) {
    this.gazetteer = gazetteer;
    this.file = file;
  }

  /**
   * The answers of a review file; none where the file does not exist yet.
   *
   * @throws org.detaineroutcomes.model.Failure naming every answer that cannot be used, and every
   *     name that is answered in two ways
   */
  public static Answers read(Path path, Gazetteer gazetteer) {
    if (!Files.exists(path)) {
      return Answers.none();
    }
    Review review = new Review(gazetteer, path.toString());
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path)) {
      for (NamedCsvRecord row : reader) {
        review.take(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    review.problems.throwIfAny();
    return new Answers(review.answers);
  }

  private void take(NamedCsvRecord row) {
    List<String> missing = COLUMNS.stream().filter(c -> row.findField(c).isEmpty()).toList();
    if (!missing.isEmpty()) {
      if (problems.isEmpty()) {
        complain(
            1, "no column " + String.join(", ", missing), "keep the headings the program wrote");
      }
      return;
    }
    long line = row.getStartingLineNumber();
    String decision = row.getField("decision").strip().toLowerCase(Locale.ROOT);
    String codes = row.getField("county_fips").strip();
    switch (decision) {
      case "place" -> place(row, line, codes);
      case "leave" -> {
        if (codes.isEmpty()) {
          answer(row, line, new Answers.Answer(UsState.of(row.getField("state")), List.of()));
        } else {
          complain(line, "decision 'leave' with county_fips " + codes, "clear one of the two");
        }
      }
      case "" -> {
        if (!codes.isEmpty()) {
          complain(
              line, "county_fips " + codes + " without a decision", "write 'place' in decision");
        }
      }
      default -> complain(line, "decision '" + decision + "'", "write 'place' or 'leave'");
    }
  }

  private void place(NamedCsvRecord row, long line, String codes) {
    Optional<UsState> state = UsState.of(row.getField("state"));
    List<Fips> counties = new ArrayList<>();
    for (String code : codes.split(";", -1)) {
      Optional<Fips> fips = Fips.county(code.strip());
      Optional<UsState> own = fips.flatMap(f -> UsState.ofFips(f.state()));
      if (own.isEmpty() || !gazetteer.isCountyOf(fips.get(), own.get())) {
        complain(line, "'" + code.strip() + "' is no county code", "give five digits");
      } else if (state.isPresent() && !own.equals(state)) {
        complain(
            line,
            "county "
                + fips.get()
                + " is in "
                + own.get().title()
                + ", the name in "
                + state.get().title(),
            "give a county of the same state");
      } else {
        counties.add(fips.get());
        state = own;
      }
    }
    if (!counties.isEmpty()) {
      answer(row, line, new Answers.Answer(state, List.copyOf(counties)));
    }
  }

  private void answer(NamedCsvRecord row, long line, Answers.Answer answer) {
    NameQuery query;
    try {
      query =
          new NameQuery(
              NameQuery.Kind.valueOf(row.getField("name_kind").toUpperCase(Locale.ROOT)),
              plain(row.getField("name")),
              row.getField("state"),
              plain(row.getField("city")));
    } catch (IllegalArgumentException e) {
      complain(
          line, "name_kind '" + row.getField("name_kind") + "'", "keep what was written there");
      return;
    }
    Answers.Answer earlier = answers.putIfAbsent(query, answer);
    if (earlier == null) {
      rows.put(query, line);
    } else if (!earlier.equals(answer)) {
      complain(
          line,
          "'" + query.name() + "' is answered otherwise in row " + rows.get(query),
          "keep one of the two rows");
    }
  }

  private void complain(long line, String what, String remedy) {
    problems.add(
        Problem.input(file + ", row " + line, "Cannot use the review file: " + what, remedy));
  }

  /** A cell that begins like a formula is written with an apostrophe before it. */
  static String cell(String text) {
    return text.matches("(?s)[=+\\-@\t\r'].*") ? "'" + text : text;
  }

  static String plain(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }
}
