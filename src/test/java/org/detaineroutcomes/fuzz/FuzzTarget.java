package org.detaineroutcomes.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detaineroutcomes.cli.CommandFuzz;
import org.detaineroutcomes.ingest.InputFuzz;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.PrintedDateFuzz;
import org.detaineroutcomes.resolve.names.NamesFuzz;
import org.detaineroutcomes.store.StoredFuzz;

/**
 * What is read from outside, by name. A fuzzer calls {@link #fuzzerTestOneInput} with bytes of its
 * own choice; anything but a result or a {@link Failure} is a defect. The first byte chooses among
 * the kinds that a target has.
 */
public final class FuzzTarget {
  /** The setting that names the target. */
  public static final String SETTING = "fuzz.target";

  /** All targets in one process. */
  public static final String MIXED = "all";

  /** Reads bytes of which nothing is known. */
  public interface Target {
    /**
     * Reads them.
     *
     * @param kind from 0 to 255
     */
    void read(int kind, byte[] bytes) throws Exception;
  }

  static final Map<String, Target> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("text", InputFuzz::text),
              Map.entry("workbook", InputFuzz::workbook),
              Map.entry("pdf", InputFuzz::pdf),
              Map.entry("job", CommandFuzz::job),
              Map.entry("panel", CommandFuzz::panel),
              Map.entry("dates", PrintedDateFuzz::read),
              Map.entry("names", NamesFuzz::read),
              Map.entry("manifest", StoredFuzz::manifest),
              Map.entry("parquet", StoredFuzz::parquet)));

  private static final List<Target> IN_ORDER = List.copyOf(ALL.values());

  private FuzzTarget() {}

  /** The target of a name; {@value #MIXED}: the one that the first byte chooses. */
  static Target of(String name) {
    return name.equals(MIXED)
        ? (first, bytes) -> run(IN_ORDER.get(first % IN_ORDER.size()), bytes)
        : ALL.get(name);
  }

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    run(of(System.getProperty(SETTING, MIXED)), data);
  }

  static void run(Target target, byte[] data) throws Exception {
    int kind = data.length == 0 ? 0 : data[0] & 0xFF;
    try {
      target.read(kind, Arrays.copyOfRange(data, Math.min(1, data.length), data.length));
    } catch (Failure refused) {
      if (refused.problems().isEmpty() || refused.getMessage().isBlank()) {
        throw new AssertionError("a refusal that says nothing", refused);
      }
    }
  }
}
