package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EstimateCommandTest {
  private static final String PANEL =
      """
      unit,month,since,y,state
      a,2020-11,0,1,NY
      a,2020-12,0,2,NY
      a,2021-01,0,4,NY
      b,2020-11,2020-12,1,PA
      b,2020-12,2020-12,5,PA
      b,2021-01,2020-12,7,PA
      c,2020-11,0,2,OH
      c,2020-12,0,3,OH
      c,2021-01,0,4,OH
      """;

  @TempDir private Path folder;

  private record Ended(int code, String out, String err) {}

  private Ended run(String content, String... more) throws IOException {
    Path file = folder.resolve("panel.csv");
    Files.writeString(file, content);
    List<String> args =
        new ArrayList<>(
            List.of(
                file.toString(),
                "--unit",
                "unit",
                "--time",
                "month",
                "--cohort",
                "since",
                "--outcome",
                "y"));
    args.addAll(List.of(more));
    return execute(args);
  }

  private static Ended execute(List<String> args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        new CommandLine(new EstimateCommand())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          if (e instanceof Failure failure) {
            command.getErr().println(failure.getMessage());
            return failure.exit().code();
          }
          throw e;
        });
    int code = line.execute(args.toArray(String[]::new));
    return new Ended(code, out.toString(), err.toString());
  }

  @Test
  void csvHoldsTheTidyColumnsAndEveryDigit() throws IOException {
    Ended ended = run(PANEL, "--format", "csv", "--cluster", "state");
    assertThat(ended.code).isZero();
    List<String> lines = ended.out.lines().toList();
    assertThat(lines.get(0))
        .isEqualTo(
            "outcome,estimator,term,term_kind,adoption_cohort,period,event_time,dimension,member,"
                + "part_of,estimate,std_error,statistic,p_value,conf_low,conf_high,band_low,"
                + "band_high,weight,unit,n_obs,n_units,n_treated,n_clusters,n_treated_clusters,"
                + "settings");
    // b rises by 5 on average after, the others by 1 and 2 (a: 2, c: 1.5 on average).
    assertThat(lines.get(1)).startsWith("y,twfe,treated,headline,,,,,,,3.25,");
    assertThat(ended.err).contains("warning: 3 clusters");
  }

  @Test
  void monthsArePrintedAsTheyWereRead() throws IOException {
    Ended ended = run(PANEL, "--estimator", "means", "--format", "csv");
    assertThat(ended.out).contains(",2020-12,").contains(",2021-01,");
  }

  @Test
  void semicolonsAndTabsPartColumnsToo() throws IOException {
    String plain = run(PANEL, "--format", "csv").out;
    assertThat(run(PANEL.replace(',', ';'), "--format", "csv").out).isEqualTo(plain);
    assertThat(run(PANEL.replace(',', '\t'), "--format", "csv").out).isEqualTo(plain);
  }

  @Test
  void aRowTooShortIsNamed() throws IOException {
    Ended ended = run(PANEL + "z,2021-01\n");
    assertThat(ended.code).isEqualTo(3);
    assertThat(ended.err).contains("line 11").contains("the row has 2 cells under 5 headings");
  }

  @Test
  void jsonHoldsNullWhereNothingIsKnown() throws IOException {
    Ended ended = run(PANEL, "--format", "json");
    assertThat(ended.out).contains("\"band_low\" : null").contains("\"estimate\" : 3.25");
  }

  @Test
  void everythingWrongWithTheFileIsToldAtOnce() throws IOException {
    Ended ended =
        run(
            PANEL
                .replace("a,2020-12,0,2,NY", "a,2020-12,0,two,NY")
                .replace("c,2021-01", "c,2020-12")
                .replace("b,2021-01,2020-12", "b,2021-01,2021-01"));
    assertThat(ended.code).isEqualTo(3);
    assertThat(ended.err)
        .contains("'two' is no number")
        .contains("row 3")
        .contains("unit c at 2020-12 is also in row 9")
        .contains("unit b changes its cohort from 2020-12 to 2021-01");
  }

  @Test
  void aMissingColumnNamesTheNearest() throws IOException {
    Ended ended = run(PANEL.replace("since", "sinse"));
    assertThat(ended.code).isEqualTo(3);
    assertThat(ended.err).contains("Cannot find column 'since'").contains("'sinse'");
  }

  @Test
  void emptyAndMissingFilesAreInputErrors() throws IOException {
    assertThat(run("").code).isEqualTo(3);
    assertThat(run("unit,month,since,y\n").code).isEqualTo(3);
    Ended ended = execute(List.of("nowhere.csv", "--unit", "u", "--outcome", "y"));
    assertThat(ended.code).isEqualTo(3);
    assertThat(ended.err).contains("there is no such file");
  }

  @Test
  void unknownChoicesAreUsageErrors() throws IOException {
    assertThat(run(PANEL, "--estimator", "twef").err).contains("did you mean 'twfe'?");
    assertThat(run(PANEL, "--estimator", "twef").code).isEqualTo(2);
    assertThat(run(PANEL, "--vcov", "robust").code).isEqualTo(2);
    assertThat(run(PANEL, "--option", "calliper=1").code).isEqualTo(2);
    assertThat(run(PANEL, "--nonsense").code).isEqualTo(2);
  }

  @Test
  void aPanelWithoutTreatedUnitsIsNotEstimable() throws IOException {
    Ended ended = run(PANEL.replaceAll("(b,[0-9-]+),2020-12", "$1,0"));
    assertThat(ended.code).isEqualTo(5);
  }

  @Test
  void aMissingOutcomeDropsTheRowAndSaysSo() throws IOException {
    Ended ended = run(PANEL.replace("c,2021-01,0,4,OH", "c,2021-01,0,NA,OH"), "--format", "csv");
    assertThat(ended.code).isZero();
    assertThat(ended.err).contains("dropped: rows (1 row): no value in 'y'");
  }
}
