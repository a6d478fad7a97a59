package org.detaineroutcomes.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;

/** Files that a job would read twice into the same table, every row of them counted double. */
final class Repeats {
  private Repeats() {}

  /** A problem for each file that an earlier input reads in the same way. */
  static List<Problem> in(List<InputFile> files) {
    Map<List<Object>, InputFile> first = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (InputFile file : files) {
      InputFile earlier = first.putIfAbsent(reading(file), file);
      if (earlier != null) {
        problems.add(
            Problem.usage(
                "job file, line " + file.input().line(),
                "Cannot read "
                    + file.name()
                    + " into table '"
                    + file.input().table()
                    + "' twice: line "
                    + earlier.input().line()
                    + " reads it already, and its rows would count double",
                "take one of the two lines out, or narrow its path"));
      }
    }
    return problems;
  }

  /** What makes two readings the same: the file, its table, and the settings it is read with. */
  private static List<Object> reading(InputFile file) {
    Job.Input input = file.input();
    return List.of(
        file.uri(),
        input.table(),
        input.format(),
        input.edition(),
        input.columns(),
        input.offenses(),
        input.constants(),
        input.options());
  }
}
