package org.detaineroutcomes.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.detaineroutcomes.ingest.quality.SourceAccount;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.Table;

/** What became of the rows of each input, over all its files. */
final class SourceAccounts {
  private final Map<Table, List<SourceAccount>> byTable = new LinkedHashMap<>();

  private SourceAccounts() {}

  static SourceAccounts of(List<StagedFiles> current) {
    SourceAccounts accounts = new SourceAccounts();
    current.forEach(staged -> accounts.byTable.put(staged.table(), sources(staged)));
    return accounts;
  }

  Map<Table, List<SourceAccount>> byTable() {
    return byTable;
  }

  /** Takes note of rows that jump, by the position of their input. */
  void jumps(Table table, Map<Integer, Long> rows) {
    byTable.computeIfPresent(
        table,
        (t, sources) ->
            sources.stream().map(s -> s.jumping(rows.getOrDefault(s.position(), 0L))).toList());
  }

  private static List<SourceAccount> sources(StagedFiles staged) {
    Map<Integer, Job.Input> inputs = new TreeMap<>();
    staged.files().forEach(file -> inputs.putIfAbsent(file.position(), file.input()));
    return inputs.entrySet().stream()
        .map(
            input ->
                new SourceAccount(
                    staged.table(),
                    input.getKey(),
                    input.getValue(),
                    rows(staged, input.getKey(), has(Staged.Fate.KEPT)),
                    rows(staged, input.getKey(), has(Staged.Fate.SET_ASIDE)),
                    rows(staged, input.getKey(), has(Staged.Fate.QUARANTINED)),
                    rows(staged, input.getKey(), SourceAccounts::repeats),
                    0))
        .toList();
  }

  private static long rows(StagedFiles staged, int input, Predicate<StagedFiles.Count> of) {
    return staged.counts().stream()
        .filter(count -> count.input() == input && of.test(count))
        .mapToLong(StagedFiles.Count::rows)
        .sum();
  }

  private static Predicate<StagedFiles.Count> has(Staged.Fate fate) {
    return count -> count.fate().equals(fate.name());
  }

  private static boolean repeats(StagedFiles.Count count) {
    return count.reason() != null && Staged.REPETITIONS.contains(count.reason());
  }
}
