package org.detaineroutcomes.resolve.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.resolve.geography.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
  private static final NameQuery HOLD_ROOM =
      NameQuery.facility("SOMEWHERE HOLD ROOM", "WHITE DEER", "PENNSYLVANIA");
  private final Gazetteer gazetteer = Gazetteer.standard();

  @TempDir Path folder;

  @Test
  void whatWasNotPlacedIsListedWithItsRowsMostFirst() throws IOException {
    Path file = written();

    assertThat(Files.readAllLines(file))
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith("county,'=Franklin,,,40,no state is given");
    assertThat(Files.readAllLines(file).get(2))
        .startsWith("facility,SOMEWHERE HOLD ROOM,WHITE DEER,PENNSYLVANIA,3,");
  }

  @Test
  void anAnswerIsFedBackAndWins() throws IOException {
    Path file = written();
    answer(file, 2, "42119", "place");

    Answers answers = Review.read(file, gazetteer);
    Resolution found = new Resolver(gazetteer, List.of(), List.of(), answers).resolve(HOLD_ROOM);

    assertThat(found.county()).contains(new Fips("42119"));
    assertThat(found.method()).contains(Method.REVIEWED);
  }

  @Test
  void aNameAReviewerLeavesUnplacedStaysSo() throws IOException {
    Path file = written();
    answer(file, 2, "", "leave");

    Resolution found =
        new Resolver(gazetteer, List.of(), List.of(), Review.read(file, gazetteer))
            .resolve(HOLD_ROOM);

    assertThat(found.placed()).isFalse();
    assertThat(found.reason()).isEqualTo("a reviewer left it unplaced");
  }

  @Test
  void writingAgainKeepsEveryAnswerWordForWord() throws IOException {
    Path file = written();
    answer(file, 2, "42119", "place");
    String answered = Files.readAllLines(file).get(2);

    new ReviewList(gazetteer).write(file, List.of());

    assertThat(Files.readAllLines(file)).hasSize(2).contains(answered);
  }

  @Test
  void everyAnswerThatCannotBeUsedIsNamedAtOnce() throws IOException {
    Path file = written();
    List<String> lines = new java.util.ArrayList<>(Files.readAllLines(file));
    lines.add("facility,A,B,PA,1,,,,42119,,");
    lines.add("facility,C,D,PA,1,,,,36001,place,");
    lines.add("facility,E,F,PA,1,,,,4211,place,");
    lines.add("facility,G,H,PA,1,,,,,perhaps,");
    lines.add("facility,I,J,PA,1,,,,42119,place,");
    lines.add("facility,I,J,PA,1,,,,42121,place,");
    Files.write(file, lines);

    Failure failure = catchThrowableOfType(Failure.class, () -> Review.read(file, gazetteer));

    assertThat(failure.problems())
        .extracting(p -> p.message().replace("Cannot use the review file: ", ""))
        .containsExactly(
            "county_fips 42119 without a decision",
            "county 36001 is in New York, the name in Pennsylvania",
            "'4211' is no county code",
            "decision 'perhaps'",
            "'I' is answered otherwise in row 8");
  }

  @Test
  void aMissingFileIsNoAnswer() {
    assertThat(Review.read(folder.resolve("none.csv"), gazetteer).all()).isEmpty();
  }

  private Path written() {
    Resolver resolver = Resolver.standard();
    NameQuery franklin = NameQuery.of(NameQuery.Kind.COUNTY, "=Franklin", "");
    Path file = folder.resolve("review/jurisdictions.csv");
    new ReviewList(gazetteer)
        .write(
            file,
            List.of(
                new ReviewList.Entry(HOLD_ROOM, resolver.resolve(HOLD_ROOM), 3),
                new ReviewList.Entry(franklin, resolver.resolve(franklin), 40)));
    return file;
  }

  private static void answer(Path file, int line, String fips, String decision) throws IOException {
    List<String> lines = new java.util.ArrayList<>(Files.readAllLines(file));
    lines.set(line, lines.get(line).replaceFirst(",,,$", "," + fips + "," + decision + ","));
    Files.write(file, lines);
  }
}
