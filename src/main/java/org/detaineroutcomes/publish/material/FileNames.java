package org.detaineroutcomes.publish.material;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detaineroutcomes.store.InputRecord;

/**
 * Input files as readers see them: the name, with as many folders before it as tell it from other
 * files of the same name. Where files lie on an analyst's machine is nobody's business.
 */
public final class FileNames {
  private final Map<String, String> shown = new HashMap<>();

  private FileNames(Collection<String> files) {
    Set<String> open = new TreeSet<>(files);
    for (int parts = 1; !open.isEmpty(); parts++) {
      Map<String, Integer> same = new HashMap<>();
      for (String file : open) {
        same.merge(tail(file, parts), 1, Integer::sum);
      }
      for (String file : List.copyOf(open)) {
        String tail = tail(file, parts);
        if (same.get(tail) == 1 || tail(file, parts + 1).equals(tail)) {
          shown.put(file, tail);
          open.remove(file);
        }
      }
    }
  }

  /** The names of the files of a run. */
  public static FileNames of(List<InputRecord> inputs) {
    return new FileNames(inputs.stream().map(InputRecord::file).toList());
  }

  /** The name of a file; of one that is no input, its last part. */
  public String of(String file) {
    return shown.getOrDefault(file, tail(file, 1));
  }

  /** The last parts of a path, without those that only lead up. */
  private static String tail(String file, int parts) {
    Deque<String> kept = new ArrayDeque<>();
    List<String> all = List.of(file.replace('\\', '/').split("/", -1));
    for (int i = all.size() - 1; i >= 0 && kept.size() < parts; i--) {
      String part = all.get(i);
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        break;
      }
      kept.addFirst(part);
    }
    return String.join("/", kept);
  }
}
