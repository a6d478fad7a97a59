package org.detaineroutcomes.trace.diff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableDigest;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.trace.TableRows;

/**
 * Rows of staged tables, and spells of policies as known on its day, that one of two releases has
 * alone. Where a row stands in its file does not count: a row that only moved is the same row.
 *
 * @param byTable table to its rows; a table that says the same is not in it
 */
public record StagedChanges(Map<String, Rows> byTable) {
  private static final int LISTED = 200;
  private static final String SPELLS = PolicySpells.TABLE.path();
  private static final Set<String> PLACES =
      Provenance.COLUMNS.stream().map(Column::name).collect(Collectors.toSet());

  /** Tables that are compared in another way, or whose rows no figure rests on. */
  private static final Set<String> ELSEWHERE =
      Set.of("staged/crimes", "staged/earlier_crimes", "staged/quarantine");

  /**
   * Rows of one table.
   *
   * @param earlier rows of the earlier release alone
   * @param later rows of the later release alone
   * @param examples some of both: where it stands and what it says
   */
  public record Rows(long earlier, long later, List<String> examples) {}

  static StagedChanges of(Release earlier, Release later) {
    Map<String, Rows> changed = new TreeMap<>();
    Set<String> names = new java.util.TreeSet<>(earlier.manifest().tables.keySet());
    names.addAll(later.manifest().tables.keySet());
    for (String name : names) {
      boolean compared =
          (name.startsWith("staged/") && !ELSEWHERE.contains(name)) || name.equals(SPELLS);
      boolean otherDay =
          name.equals(SPELLS) && !earlier.manifest().asKnown.equals(later.manifest().asKnown);
      boolean alike = digest(earlier.manifest(), name).equals(digest(later.manifest(), name));
      if (compared && (otherDay || !alike)) {
        Rows rows = rows(earlier, later, name);
        if (rows.earlier() + rows.later() > 0) {
          changed.put(name, rows);
        }
      }
    }
    return new StagedChanges(changed);
  }

  /** The rows of a table; none where it says the same. */
  Rows of(String name) {
    return byTable.getOrDefault(name, new Rows(0, 0, List.of()));
  }

  private static String digest(Manifest manifest, String name) {
    TableDigest digest = manifest.tables.get(name);
    return digest == null ? "" : digest.digest();
  }

  private static Rows rows(Release earlier, Release later, String name) {
    List<String> examples = new ArrayList<>();
    long onlyEarlier = without(later, earlier, name, "no longer: ", examples);
    long onlyLater = without(earlier, later, name, "now: ", examples);
    return new Rows(onlyEarlier, onlyLater, examples);
  }

  /** Counts rows of {@code those} that {@code base} does not have. */
  private static long without(
      Release base, Release those, String name, String word, List<String> examples) {
    MessageDigest sha256 = sha256();
    Map<Long, Integer> known = new HashMap<>();
    TableRows.of(base, name)
        .forEach(
            line -> {
              if (stands(line, name, base)) {
                known.merge(hash(line, sha256), 1, Integer::sum);
              }
            });
    long[] found = {0};
    TableRows.of(those, name)
        .forEach(
            line -> {
              if (!stands(line, name, those)) {
                return;
              }
              long hash = hash(line, sha256);
              Integer left = known.get(hash);
              if (left != null && left > 0) {
                known.put(hash, left - 1);
              } else if (found[0]++ < LISTED) {
                examples.add(word + where(line) + ": " + words(line));
              }
            });
    return found[0];
  }

  /** Whether a spell is one that the release's day knows as it is written; other rows always. */
  private static boolean stands(TableRow line, String name, Release release) {
    if (!name.equals(SPELLS)) {
      return true;
    }
    String day = release.manifest().asKnown;
    String from = line.textOrEmpty(PolicyFields.KNOWN_FROM);
    String to = line.textOrEmpty(PolicySpells.KNOWN_TO);
    return day.isEmpty()
        ? to.isEmpty()
        : (from.isEmpty() || from.compareTo(day) <= 0) && (to.isEmpty() || to.compareTo(day) > 0);
  }

  private static String where(TableRow line) {
    return line.textOrEmpty(Provenance.FILE) + ", row " + line.textOrEmpty(Provenance.ROW);
  }

  private static String words(TableRow line) {
    List<String> words = new ArrayList<>();
    line.positions()
        .forEach(
            (column, position) -> {
              Object value = line.values().get(position);
              if (!PLACES.contains(column) && value != null && words.size() < 8) {
                words.add(value.toString());
              }
            });
    return String.join(", ", words);
  }

  private static long hash(TableRow line, MessageDigest sha256) {
    StringBuilder text = new StringBuilder();
    line.positions()
        .forEach(
            (column, position) -> {
              Object value = line.values().get(position);
              if (!PLACES.contains(column) && value != null) {
                text.append(column).append('=').append(value).append('\u001f');
              }
            });
    byte[] digest = sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return java.nio.ByteBuffer.wrap(digest).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
