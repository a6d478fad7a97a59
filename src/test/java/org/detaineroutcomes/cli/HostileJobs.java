package org.detaineroutcomes.cli;

import static org.detaineroutcomes.cli.Hostile.changed;
import static org.detaineroutcomes.cli.Hostile.hostile;
import static org.detaineroutcomes.cli.Hostile.job;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Job files that no one should write, and values out of all bounds. */
final class HostileJobs {
  private static final String TWFE = "{estimator: twfe, cluster: county}";

  private HostileJobs() {}

  static List<Hostile> all() {
    return List.of(
        job("an empty job", "", 2, "it holds no keys"),
        job("a job of comments", "# nothing\n", 2, "it holds no keys"),
        job("a job that is one word", "demo", 2, "it holds no keys"),
        job("a job that is a list", "- a\n- b\n", 2, "it holds no keys"),
        job("a bomb of aliases", bomb(), 2, "it has more than 20000 values"),
        job("an alias of itself", "name: &a [*a]\n", 2, "an alias stands inside what it names"),
        job("an alias of nothing", "name: *none\n", 2, "an alias"),
        job("a key twice", "name: a\nname: b\n", 2, "twice"),
        job(
            "a tab that indents",
            "name: a\ninputs:\n\t- x\n",
            2,
            "a tab stands where spaces or a value were expected"),
        job(
            "a list without end",
            "name: [",
            2,
            "the YAML can't be understood: expected the node content, but found"),
        job("ten thousand brackets", "[".repeat(10_000), 2, "its values are nested too deep"),
        job("ten thousand levels", deep(), 2, "its values are nested too deep"),
        job(
            "a class to be made",
            "name: !!javax.script.ScriptEngineManager [x]\n",
            2,
            "the YAML can't be understood: Global tag is not allowed:"),
        job("two documents", "name: a\n---\nname: b\n", 2, "a second document begins here"),
        job("a key that is a list", "[a, b]: c\n", 2, "a key is a list or a mapping"),
        job(
            "a job with a character of control",
            "name: \"a\u0007\"\n",
            2,
            "it holds a character of no text"),
        job(
            "a name with a path in it",
            "name: ../../etc\ninputs: []\n",
            2,
            "a name has small letters, digits and hyphens, and begins with a"),
        job(
            "a name of a million letters",
            "name: " + "a".repeat(1_000_000) + "\n",
            2,
            "Cannot use"),
        job(
            "thirty thousand inputs",
            inputs(),
            2,
            "it has more than 20000 values, those that aliases stand for among them"),
        hostile(
            "a job of bytes",
            job ->
                HostilePaths.command(
                    job.write("bytes.yaml", new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1}),
                    "check",
                    "bytes.yaml"),
            2,
            "it is no text in UTF-8"),
        hostile(
            "a job of two gigabytes of zeros",
            job -> {
              try (var file =
                  new java.io.RandomAccessFile(job.folder().resolve("big.yaml").toFile(), "rw")) {
                file.setLength(2L << 30);
              }
              return HostilePaths.command(job, "check", "big.yaml");
            },
            2,
            "it is larger than 4 MB"),
        changed(
            "ten billion draws",
            TWFE,
            option("draws: 10000000000"),
            2,
            "Cannot use '10000000000' as draws"),
        changed(
            "ten million draws",
            TWFE,
            option("draws: 10000000"),
            2,
            "Cannot use '10000000' as draws"),
        changed("draws below zero", TWFE, option("draws: -1"), 2, "Cannot use '-1' as draws"),
        changed(
            "draws that are a word", TWFE, option("draws: many"), 2, "Cannot use 'many' as draws"),
        changed(
            "draws that are no number",
            TWFE,
            option("draws: .nan"),
            2,
            "Cannot use '.nan' as draws"),
        changed("an option that there is not", TWFE, option("drows: 5"), 2, "draws"),
        changed(
            "a panel of all time",
            "from: 2010, to: 2015",
            "from: 1, to: 999999",
            2,
            "Cannot use '1' as a year"),
        changed(
            "a panel of days without end",
            "from: 2010, to: 2015",
            "from: 2010, to: 9999",
            2,
            "it has more than 6000 periods"),
        changed(
            "a panel that ends first",
            "from: 2010, to: 2015",
            "from: 2015, to: 2010",
            2,
            "it ends before it begins"),
        changed(
            "a count beyond an integer",
            "name: small",
            "name: small\nmax_bad_rows: 4294967296",
            2,
            "it is above 2147483647"),
        changed(
            "a count below zero",
            "name: small",
            "name: small\nmax_bad_rows: -1",
            2,
            "it is below 0"),
        changed(
            "a part of a count",
            "name: small",
            "name: small\nmax_bad_rows: 1.5",
            2,
            "expected was integer, and it is number"),
        changed(
            "a day that there is not",
            "name: small",
            "name: small\nas_known: 2024-02-30",
            2,
            "there is no such day"),
        changed(
            "a day that is a number",
            "name: small",
            "name: small\nas_known: 20240230",
            2,
            "expected was string, and it is integer"),
        changed(
            "no outcome",
            "[violent_rate_per_100k]",
            "[]",
            2,
            "must have at least 1 items but found 0"),
        changed(
            "an outcome that is empty",
            "[violent_rate_per_100k]",
            "[\"\"]",
            2,
            "it is neither a column nor one column over another"),
        changed(
            "a country without bound",
            "name: small",
            "name: small\nsimulate: {seed: 1, scale: national/0}",
            2,
            "it is none of small, medium, large, national, national/4,"),
        changed(
            "a seed beyond bounds",
            "name: small",
            "name: small\nsimulate: {seed: 99999999999999999999, scale: small}",
            2,
            "it is above 9007199254740991"));
  }

  private static String option(String text) {
    return "{estimator: callaway-santanna, cluster: county, " + text + "}";
  }

  private static String bomb() {
    String levels =
        IntStream.range(1, 12)
            .mapToObj(
                i ->
                    "a%d: &a%d [%s]\n"
                        .formatted(
                            i,
                            i,
                            IntStream.range(0, 9)
                                .mapToObj(k -> "*a" + (i - 1))
                                .collect(Collectors.joining(", "))))
            .collect(Collectors.joining());
    return "a0: &a0 [x]\n" + levels;
  }

  private static String deep() {
    return IntStream.range(0, 2_000)
        .mapToObj(i -> " ".repeat(i) + "a:\n")
        .collect(Collectors.joining());
  }

  private static String inputs() {
    return "name: many\ninputs:\n"
        + "  - {table: crimes, format: ny-dcjs, path: crimes.csv}\n".repeat(30_000);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
