package org.detaineroutcomes.resolve.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.resolve.NameKey;
import org.detaineroutcomes.resolve.PlacedNames;
import org.detaineroutcomes.resolve.PlacementCheck;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Agreements;
import org.detaineroutcomes.schema.staged.Policies;
import org.detaineroutcomes.schema.staged.PolicyEvents;
import org.detaineroutcomes.schema.staged.PolicyLists;
import org.detaineroutcomes.schema.staged.StatewidePolicies;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/** Every policy, law, list and agreement of a release as spells, reversals applied. */
public final class PolicyRows {
  private static final Comparator<Spell> ORDER =
      Comparator.<Spell, String>comparing(s -> String.valueOf(s.where().state()))
          .thenComparing(s -> s.where().key())
          .thenComparing(s -> String.valueOf(s.from().earliest()))
          .thenComparing(s -> s.listedIn().table())
          .thenComparing(s -> s.source().text(Provenance.FILE))
          .thenComparingLong(s -> s.source().count(Provenance.ROW));

  private final PlacedNames names;
  private final PlacementCheck check;
  private final Steps steps = new Steps();
  private final PolicyReading reading;
  private final EventReading events;
  private final List<Spell> spells = new ArrayList<>();
  private boolean found;

  public PolicyRows(PlacedNames names, PlacementCheck check) {
    this.names = names;
    this.check = check;
    this.reading = new PolicyReading(names, steps);
    this.events = new EventReading(reading);
  }

  /** Reads every table about policies that the release has; false where it has none. */
  public boolean read(Release release) {
    read(
        release,
        Policies.TABLE,
        row ->
            PolicyReading.key(
                row,
                PlaceFields.JURISDICTION,
                PolicyReading.level(row.textOrEmpty(Policies.JURISDICTION_TYPE)),
                ""),
        reading::policy);
    read(release, PolicyLists.TABLE, PolicyRows::byLevel, reading::listed);
    read(
        release,
        StatewidePolicies.TABLE,
        row -> PolicyReading.key(row, PlaceFields.JURISDICTION, PlaceLevel.STATE, ""),
        reading::statewide);
    read(release, PolicyEvents.TABLE, PolicyRows::byLevel, events::spells);
    read(release, Agreements.TABLE, PolicyReading::agreementKey, reading::agreement);
    return found;
  }

  /**
   * The spells, each ended by the first reversal of its unit after it began, and as they were known
   * before.
   */
  public List<Row> rows() {
    return spells.stream()
        .sorted(ORDER)
        .flatMap(spell -> Ending.applied(spell, events.endings()).stream())
        .map(Spell::row)
        .toList();
  }

  /** The dated steps of all of them. */
  public List<Row> steps() {
    return steps.rows();
  }

  /** Events that were not understood, for the manifest. */
  public List<String> notes() {
    return events.uncoded().stream().sorted().map(e -> "event not coded: " + e).toList();
  }

  private static NameKey byLevel(TableRow row) {
    return PolicyReading.key(row, PlaceFields.JURISDICTION, PolicyReading.level(row), "");
  }

  private void read(
      Release release,
      Table table,
      Function<TableRow, NameKey> key,
      BiFunction<TableRow, NameKey, List<Spell>> reader) {
    if (!release.has(table)) {
      return;
    }
    List<NameKey> keys = new ArrayList<>();
    release.forEachRow(
        table,
        row -> {
          NameKey name = key.apply(row);
          names.place(name, 1);
          keys.add(name);
          spells.addAll(reader.apply(row, name));
        });
    check.add(table, keys);
    found = true;
  }
}
