package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;

/** The entry's settings as text, read with their types. */
record EntryWords(Job.Comparison entry, Problems problems) {
  /** The words as typed. */
  Optional<String> text(String key) {
    return Optional.ofNullable(entry.options().get(key)).map(String::strip);
  }

  /** The parts of a list, typed with or without brackets. */
  List<String> list(String key) {
    return entry.listed(key);
  }

  /** A whole number from 0 to {@code most}. */
  int whole(String key, int otherwise, int most) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (text.get().matches("\\d{1,9}") && Integer.parseInt(text.get()) <= most) {
      return Integer.parseInt(text.get());
    }
    problems.add(
        Problem.usage(
            where(),
            "Cannot use '" + text.get() + "' as " + key,
            "write a whole number from 0 to " + most));
    return otherwise;
  }

  <E extends Enum<E>> E choice(String key, E[] constants, E otherwise) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    List<String> words = new ArrayList<>();
    for (E constant : constants) {
      String word = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (word.equals(text.get())) {
        return constant;
      }
      words.add(word);
    }
    complain(key, text.get(), words);
    return otherwise;
  }

  /** Where the entry stands in the job. */
  String where() {
    return "job file, line " + entry.line() + ", comparison '" + entry.estimator() + "'";
  }

  /** Adds that a value is none of the known ones, with the nearest. */
  void complain(String key, String value, List<String> known) {
    problems.add(
        Problem.usage(
            where(),
            "Cannot read " + key + ": '" + value + "' is not known",
            Near.hint(value, known)));
  }
}
