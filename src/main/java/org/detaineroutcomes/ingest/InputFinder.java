package org.detaineroutcomes.ingest;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.store.Storage;

/** Finds the files of a job's inputs, digests them and says at once what is missing. */
public final class InputFinder {
  private static final String SYNTHETIC = "synthetic/";
  private static final Pattern BESIDE = Pattern.compile("^(\\.{1,2}/)+");

  private final URI base;
  private final Optional<URI> syntheticBase;
  private final Optional<URI> jobBase;
  private final JobReach reach;

  /**
   * Looks for relative paths below {@code inputs}, a local folder or a URI; those that begin with
   * {@code synthetic/} below {@code synthetic}, where there is one; those that begin with {@code
   * ./} or {@code ../} beside the job file, in {@code jobFolder}; and reads what {@code reach}
   * allows.
   */
  public InputFinder(String inputs, Optional<String> synthetic, URI jobFolder, JobReach reach) {
    this(folder(inputs), synthetic.map(InputFinder::folder), Optional.of(jobFolder), reach);
  }

  /** The same without a job file, on all files of this machine. */
  public InputFinder(String inputs, Optional<String> synthetic) {
    this(
        folder(inputs),
        synthetic.map(InputFinder::folder),
        Optional.empty(),
        JobReach.ofThisMachine());
  }

  private InputFinder(
      URI base, Optional<URI> syntheticBase, Optional<URI> jobBase, JobReach reach) {
    this.base = base;
    this.syntheticBase = syntheticBase;
    this.jobBase = jobBase;
    this.reach = reach;
  }

  /** The folders that the user of a job gave it. */
  private List<URI> given() {
    List<URI> given = new ArrayList<>(List.of(base));
    syntheticBase.ifPresent(given::add);
    jobBase.ifPresent(
        folder -> {
          given.add(folder);
          given.add(folder.resolve("../data/"));
        });
    return given;
  }

  private static URI folder(String location) {
    if (location.isBlank()) {
      throw new Failure(
          Problem.usage("--inputs", "Cannot use an empty folder of inputs", "name one, or '.'"));
    }
    String folder = location.endsWith("/") ? location : location + "/";
    if (Storage.namesItsSystem(folder)) {
      return URI.create(folder);
    }
    String uri = java.nio.file.Path.of(folder).toAbsolutePath().normalize().toUri().toString();
    return URI.create(uri.endsWith("/") ? uri : uri + "/");
  }

  private URI baseOf(Job.Input input) {
    return syntheticBase
        .filter(at -> input.path().startsWith(SYNTHETIC))
        .or(() -> jobBase.filter(at -> BESIDE.matcher(input.path()).find()))
        .orElse(base);
  }

  /**
   * Every file of every input, in the order of the job and of their names.
   *
   * @param problems gets every unknown format, wrong setting, missing or repeated file and digest
   *     that differs
   */
  public List<InputFile> find(List<Job.Input> inputs, Problems problems) {
    List<InputFile> found = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      Job.Input input = inputs.get(i);
      Optional<Source> source = Sources.of(input.format());
      if (source.isEmpty()) {
        problems.add(unknownFormat(input));
        continue;
      }
      List<Problem> settings = source.get().settings(input);
      problems.addAll(settings);
      if (settings.isEmpty()) {
        otherTable(source.get(), input).ifPresent(problems::add);
      }
      List<InputFile> files = find(input, i + 1, problems);
      if (settings.isEmpty()) {
        tables(source.get(), input).forEach(table -> found.addAll(filling(table, files)));
      }
    }
    problems.addAll(Repeats.in(found));
    return found;
  }

  private static List<String> tables(Source source, Job.Input input) {
    return input.table().isEmpty()
        ? source.tables(input).stream().map(Table::name).toList()
        : List.of(input.table());
  }

  private static List<InputFile> filling(String table, List<InputFile> files) {
    return files.stream().map(file -> file.filling(table)).toList();
  }

  private static Optional<Problem> otherTable(Source source, Job.Input input) {
    List<String> fills = source.tables(input).stream().map(Table::name).toList();
    return input.table().isEmpty() || fills.contains(input.table())
        ? Optional.empty()
        : Optional.of(
            Problem.usage(
                "job file, line " + input.line(),
                "Cannot fill table '"
                    + input.table()
                    + "' from "
                    + input.path()
                    + ": format "
                    + input.format()
                    + " fills '"
                    + String.join("', '", fills)
                    + "'",
                fills.size() == 1
                    ? "write table: " + fills.get(0)
                    : "name one of them, or leave 'table' out to fill them all"));
  }

  private List<InputFile> find(Job.Input input, int position, Problems problems) {
    List<InputFile> files = new ArrayList<>();
    try {
      Path pattern = new Path(new Path(baseOf(input)), input.path());
      Optional<Problem> elsewhere = reach.system(input, pattern.toUri(), given());
      if (elsewhere.isPresent()) {
        problems.add(elsewhere.get());
        return files;
      }
      FileSystem fs = Storage.of(pattern.toUri());
      FileStatus[] matches = fs.globStatus(pattern);
      if (matches == null || matches.length == 0) {
        problems.add(missing(input, pattern));
        return files;
      }
      Arrays.sort(matches);
      for (FileStatus match : matches) {
        if (match.isDirectory()) {
          problems.add(folder(input, match.getPath()));
          continue;
        }
        Optional<Problem> outside = reach.file(input, match.getPath().toUri(), given());
        if (outside.isPresent()) {
          problems.add(outside.get());
          continue;
        }
        String uri = match.getPath().toUri().toString();
        InputFile file = InputFile.of(localUri(uri), name(uri, input), position, input);
        files.add(file);
        if (!input.sha256().isEmpty() && !input.sha256().equalsIgnoreCase(file.sha256())) {
          problems.add(otherDigest(input, file, input.sha256()));
        }
      }
    } catch (IOException e) {
      problems.add(unreadable(input, e));
    } catch (IllegalArgumentException e) {
      problems.add(noPath(input, e));
    } catch (Failure e) {
      e.problems().forEach(problem -> problems.add(atLine(input, problem)));
    }
    return files;
  }

  private static Problem noPath(Job.Input input, IllegalArgumentException reason) {
    return Problem.usage(
        "job file, line " + input.line(),
        "Cannot use path '" + input.path() + "': " + whyNoPath(reason.getMessage()),
        "give a path below the inputs folder, or a URI such as hdfs://host/folder/file.csv");
  }

  private static String whyNoPath(String reason) {
    if (reason.contains("empty string")) {
      return "it is empty";
    }
    return reason.contains("Relative path in absolute URI")
        ? "a word before a colon is read as a file system, which needs '://' after it"
        : "it can't be understood";
  }

  private static Problem atLine(Job.Input input, Problem problem) {
    return Problem.input("job file, line " + input.line(), problem.message(), problem.remedy());
  }

  /**
   * As the job prints it: below the inputs folder, or after the dots that lead out of the job's.
   */
  private String name(String uri, Job.Input input) {
    Matcher dots = BESIDE.matcher(input.path());
    URI below = baseOf(input);
    String path = new Path(uri).toUri().getPath();
    String folder = (dots.find() ? below.resolve(dots.group()) : below).getPath();
    return path.startsWith(folder)
        ? path.substring(folder.length())
        : belowFixedFolders(path, input.path());
  }

  /**
   * The path of a file outside of the inputs folder below the folders that the job names without a
   * wildcard: those are of one machine, and releases leave it.
   */
  private static String belowFixedFolders(String path, String pattern) {
    String fixed = pattern.replaceFirst("[^/]*[*?\\[{].*$", "");
    boolean wild = !fixed.isEmpty() && !fixed.equals(pattern);
    String folder = wild ? new Path(fixed).toUri().getPath() + "/" : "/";
    int at = wild ? path.indexOf(folder) : path.lastIndexOf(folder);
    return path.substring(at < 0 ? path.lastIndexOf('/') + 1 : at + folder.length());
  }

  private static String localUri(String uri) {
    return uri.replaceFirst("^file:/+", "file:///");
  }

  private static Problem unknownFormat(Job.Input input) {
    List<String> known = Sources.all().stream().map(Source::format).toList();
    return Problem.usage(
        "job file, line " + input.line(),
        "Cannot read input '" + input.path() + "': no format '" + input.format() + "'",
        Near.hint(input.format(), known));
  }

  private static Problem missing(Job.Input input, Path pattern) {
    return Problem.input(
        "job file, line " + input.line(),
        "Cannot find input '" + input.path() + "': nothing at " + pattern.toUri().getPath(),
        "put the file there, or name its base folder with --inputs; data/README.md says where each"
            + " input comes from");
  }

  private static Problem folder(Job.Input input, Path path) {
    return Problem.input(
        "job file, line " + input.line(),
        "Cannot read input '" + input.path() + "': " + path.toUri().getPath() + " is a folder",
        "name the files in it, such as '" + input.path() + "/*.csv'");
  }

  private static Problem unreadable(Job.Input input, IOException reason) {
    String words = String.valueOf(reason.getMessage());
    boolean pattern = words.startsWith("Illegal file pattern");
    return Problem.input(
        "job file, line " + input.line(),
        "Cannot read input '"
            + input.path()
            + "': "
            + (pattern ? "its wildcards can't be understood" : Storage.why(reason)),
        pattern
            ? "close each bracket and brace, and write folders with '/'"
            : "check that the file is there and that you may read it");
  }

  private static Problem otherDigest(Job.Input input, InputFile file, String expected) {
    return Problem.input(
        file.name() + " (job file, line " + input.line() + ")",
        "Cannot accept " + file.name() + ": its SHA-256 is " + file.sha256() + ", not " + expected,
        "give the edition the job was written for, or correct the digest in the job");
  }
}
