package org.detaineroutcomes.cli;

import static org.detaineroutcomes.cli.Hostile.hostile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.detaineroutcomes.cli.SmallJob.Said;

/** Panels that {@code estimate} is given. */
final class HostilePanels {
  private static final String HEAD = "unit,year,cohort,y\n";

  private HostilePanels() {}

  static List<Hostile> all() throws IOException {
    byte[] sound = panel();
    return List.of(
        text("an empty panel", "", 3, "it is empty"),
        text("a panel of a heading", HEAD, 3, "it has no rows below its headings"),
        text("a panel of blank lines", "\n\n\n", 3, "it has no rows below its headings"),
        text(
            "a panel without the outcome",
            "unit,year,cohort\n1,2010,0\n",
            3,
            "the table does not have it"),
        text("a panel with a row torn off", HEAD + "1,2010,0\n", 3, "is the file cut short?"),
        text("a panel of words", rows("y", "many"), 3, "'many' is no number"),
        text("a panel of infinite numbers", rows("y", "1e999"), 3, "'1e999' is no number"),
        text(
            "a panel of endless periods",
            HEAD + "1,99999999999999999999,0,1\n",
            3,
            "'99999999999999999999' is no period"),
        text(
            "a panel of days that there are not",
            HEAD + "1,2010-02-30,0,1\n",
            3,
            "'2010-02-30' is no period"),
        text(
            "a unit and period twice",
            rows("y", "1") + "1,2010,0,1\n",
            3,
            "unit 1 at 2010 is also in row 2"),
        text(
            "a unit of two cohorts",
            HEAD + "1,2010,2011,1\n1,2011,2012,1\n",
            3,
            "unit 1 changes its cohort from 2011 to 2012"),
        text(
            "a panel of one row",
            HEAD + "1,2010,0,1\n",
            5,
            "no unit is untreated in the first period and treated later"),
        text(
            "a panel without a treated unit",
            untreated(),
            5,
            "no unit is untreated in the first period and treated later"),
        file("a panel of zero bytes", "p.csv", new byte[5000], 3, "Cannot read panel '"),
        file("a PDF as panel", "p.csv", HostileJobs.bytes("%PDF-1.4\n"), 3, "it is a PDF document"),
        file(
            "Parquet that breaks off",
            "p.parquet",
            Arrays.copyOf(sound, 100),
            3,
            "it is damaged: it ends before its footer"),
        file(
            "Parquet without its footer",
            "p.parquet",
            footless(),
            3,
            "its footer or its pages cannot be decoded"),
        file(
            "Parquet with a page changed",
            "p.parquet",
            page(),
            3,
            "its footer or its pages cannot be decoded"),
        file(
            "Parquet of a footer of two gigabytes",
            "p.parquet",
            footer(),
            3,
            "its footer or its pages cannot be decoded"),
        file("an empty Parquet", "p.parquet", new byte[0], 3, "it is empty"),
        file(
            "a text as Parquet",
            "p.parquet",
            HostileJobs.bytes(rows("y", "1")),
            3,
            "it is no Parquet file but text, such as CSV"),
        file(
            "Feather that breaks off",
            "p.feather",
            HostileJobs.bytes("ARROW1\0\0xx"),
            3,
            "it cannot be read as Arrow"),
        file(
            "old Feather",
            "p.feather",
            HostileJobs.bytes("FEA1xxxx"),
            3,
            "it is Feather of the first version or a stream, not an Arrow file"),
        file("gzip of nothing", "p.csv.gz", HostileTexts.gzip(new byte[0]), 3, "it is empty"),
        hostile(
            "a panel that is not there",
            job -> estimate(job, "none.csv"),
            3,
            "there is no such file"),
        hostile(
            "a device as panel",
            job -> estimate(job, "/dev/zero"),
            3,
            "/dev/zero: it is a device, a pipe or a socket, and no file"),
        hostile(
            "a socket as panel",
            HostilePanels::socket,
            3,
            "it is a device, a pipe or a socket, and no file"),
        hostile(
            "an empty folder as panel",
            HostilePanels::folder,
            3,
            "the folder holds no Parquet file"),
        hostile(
            "a panel of draws without bound",
            job -> draws(job, "999999999"),
            2,
            "it is above 99999"),
        hostile("a panel of draws below zero", job -> draws(job, "-5"), 2, "it is negative"),
        hostile(
            "a panel of draws that are a word",
            job -> draws(job, "many"),
            2,
            "'many' is not an int"));
  }

  /** A sound panel as Parquet. */
  static byte[] panel() throws IOException {
    return Files.readAllBytes(Path.of("src/test/resources/panels/dec_int.parquet"));
  }

  static byte[] footless() throws IOException {
    byte[] bytes = panel();
    Arrays.fill(bytes, bytes.length - 200, bytes.length - 8, (byte) 0x2A);
    return bytes;
  }

  static byte[] page() throws IOException {
    byte[] bytes = panel();
    Arrays.fill(bytes, 20, 60, (byte) 0x55);
    return bytes;
  }

  static byte[] footer() throws IOException {
    byte[] bytes = panel();
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(bytes.length - 8, Integer.MAX_VALUE);
    return bytes;
  }

  private static String rows(String column, String cell) {
    return HEAD.replace("y\n", column + "\n")
        + "1,2010,2011,"
        + cell
        + "\n1,2011,2011,"
        + cell
        + "\n2,2010,0,"
        + cell
        + "\n2,2011,0,"
        + cell
        + "\n";
  }

  private static String untreated() {
    return HEAD
        + IntStream.range(0, 12)
            .mapToObj(i -> i / 3 + "," + (2010 + i % 3) + ",0," + i + "\n")
            .collect(Collectors.joining());
  }

  private static Hostile text(String kind, String text, int exit, String... words) {
    return file(kind, "p.csv", HostileJobs.bytes(text), exit, words);
  }

  private static Hostile file(String kind, String name, byte[] bytes, int exit, String... words) {
    return hostile(kind + " (panel)", job -> estimate(job.write(name, bytes), name), exit, words);
  }

  private static Said socket(SmallJob job) throws IOException {
    HostilePaths.socket(job.folder().resolve("p.csv"));
    return estimate(job, "p.csv");
  }

  private static Said folder(SmallJob job) throws IOException {
    Files.createDirectory(job.folder().resolve("p"));
    return estimate(job, "p");
  }

  private static Said draws(SmallJob job, String draws) throws IOException {
    return estimate(job.write("p.csv", untreated()), "p.csv", "--draws", draws);
  }

  private static Said estimate(SmallJob job, String name, String... further) {
    List<String> words = new ArrayList<>();
    words.add("estimate");
    words.add(name.startsWith("/") ? name : job.folder().resolve(name).toString());
    words.addAll(List.of("--unit", "unit", "--time", "year", "--cohort", "cohort"));
    words.addAll(List.of("--outcome", "y", "--estimator", "callaway-santanna"));
    words.addAll(List.of(further));
    return SmallJob.run(words);
  }
}
