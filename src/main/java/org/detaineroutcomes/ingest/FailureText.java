package org.detaineroutcomes.ingest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;

/** A failure as text that survives a Spark task, and back. */
final class FailureText {
  private static final String FIELD = "\u001F";
  private static final String NEXT = "\u001E";

  private FailureText() {}

  static String text(Failure failure) {
    return failure.problems().stream()
        .map(p -> String.join(FIELD, p.exit().name(), p.where(), p.message(), p.remedy()))
        .collect(Collectors.joining(NEXT));
  }

  static List<Problem> parse(String text) {
    return Stream.of(text.split(NEXT, -1))
        .map(one -> one.split(FIELD, -1))
        .map(f -> new Problem(ExitCode.valueOf(f[0]), f[1], f[2], f[3]))
        .toList();
  }
}
