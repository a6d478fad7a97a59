package org.detaineroutcomes.publish.bundle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.StagedTables;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Manifest;

/**
 * The manifest of a shared copy: what it is made of, as its owner's says, without folders of the
 * owner's machine, without times and without the fates of rows about persons.
 */
final class SharedManifest {
  private static final String EARLIER = "earlier_";

  /** Paths from the root, of drives and of other machines, up to the name of the file. */
  private static final String FOLDERS =
      "(?<![\\w.*])(?:[a-z][a-z0-9+.-]*:/{1,3}|[A-Za-z]:\\\\|~?/)(?:[^\\s,'\"}\\]/\\\\]+[/\\\\])+";

  private SharedManifest() {}

  static Manifest of(Manifest own, List<SharedTable> tables) {
    Manifest shared = new Manifest();
    shared.schemaVersion = own.schemaVersion;
    shared.release = name(own);
    shared.resultKey = own.resultKey;
    shared.job = own.job;
    shared.jobText = withoutFolders(own.jobText);
    shared.code = own.code;
    shared.asKnown = own.asKnown;
    shared.disclosure = own.disclosure;
    shared.stages = own.stages;
    shared.inputs = own.inputs.stream().map(SharedManifest::input).toList();
    shared.lineage = own.lineage;
    shared.report = own.report;
    for (SharedTable table : tables) {
      shared.tables.put(table.name(), table.digest());
      shared.shared.put(table.name(), table.withheld());
    }
    Set<String> there = tables.stream().map(SharedTable::name).collect(Collectors.toSet());
    own.tables.keySet().stream().filter(t -> !there.contains(t)).forEach(shared.notShared::add);
    return shared;
  }

  /** The same name for the same content. */
  static String name(Manifest own) {
    return own.job + "-" + own.resultKey.substring(0, 12);
  }

  static String withoutFolders(String text) {
    return text.replaceAll(FOLDERS, "");
  }

  private static InputRecord input(InputRecord own) {
    boolean people = isAboutPeople(own.table());
    return new InputRecord(
        own.file(),
        own.sha256(),
        own.bytes(),
        own.table(),
        own.format(),
        own.edition(),
        own.status(),
        people ? own.kept() : own.rowsIn(),
        own.kept(),
        people ? new TreeMap<>() : own.setAside(),
        people ? new TreeMap<>() : own.quarantined());
  }

  private static boolean isAboutPeople(String table) {
    return Stream.of(table, table.replaceFirst("^" + EARLIER, ""))
        .map(StagedTables::of)
        .flatMap(Optional::stream)
        .anyMatch(Table::people);
  }
}
