package org.detaineroutcomes.publish.maps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.PolicyArm;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.MapModel;
import org.detaineroutcomes.publish.report.MapModel.Area;
import org.detaineroutcomes.publish.report.MapModel.Look;
import org.detaineroutcomes.publish.report.MapModel.Panel;
import org.detaineroutcomes.publish.report.MapModel.Shade;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.FramePolicies;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.ArmWords;
import org.detaineroutcomes.words.MapWords;

/** What law and practice say of each county: at the end of the window, year by year, since when. */
final class PolicyMaps {
  private static final int MOST_YEARS = 12;
  private static final List<PolicyArm> ARMS = Arrays.asList(PolicyArm.values());

  private final Material material;
  private final List<TableRow> frame;
  private final List<Shade> shades;
  private final TableNotes notes;

  private PolicyMaps(Material material, List<TableRow> frame) {
    this.material = material;
    this.frame = frame;
    ArmWords words = new ArmWords(material.names());
    this.shades =
        ARMS.stream()
            .map(
                arm ->
                    new Shade(
                        words.of(alone(arm)),
                        arm == PolicyArm.NONE_LISTED ? Look.GROUND : Look.KIND))
            .toList();
    this.notes =
        InputNotes.of(material, MapWords.POLICY_ESTIMAND, FramePolicies.TABLE)
            .with(material.names().definitions());
  }

  /** The maps of a release; none where every county is alike. */
  static List<MapModel> of(Material material) {
    List<TableRow> frame =
        material.rows(FramePolicies.TABLE).stream()
            .filter(row -> !row.textOrEmpty(PlaceFields.COUNTY_FIPS).isEmpty())
            .toList();
    PolicyMaps maps = new PolicyMaps(material, frame);
    List<MapModel> drawn = new ArrayList<>();
    Map<Integer, String> lastPeriods = maps.lastPeriods();
    if (lastPeriods.isEmpty()) {
      return drawn;
    }
    List<Integer> years = new ArrayList<>(lastPeriods.keySet());
    String end = lastPeriods.get(years.get(years.size() - 1));
    Panel last = maps.panel("", end);
    if (last.areas().stream().map(Area::shade).distinct().count() > 1) {
      drawn.add(
          maps.map("map-policies", MapWords.policies(end), MapWords.POLICY_READING, List.of(last)));
    }
    maps.adoptions().ifPresent(drawn::add);
    maps.byYear(lastPeriods).ifPresent(drawn::add);
    return drawn;
  }

  /** The last period of each year. */
  private Map<Integer, String> lastPeriods() {
    Map<Integer, String> last = new TreeMap<>();
    Map<Integer, Long> at = new TreeMap<>();
    for (TableRow row : frame) {
      int year = row.count(DateFields.YEAR).intValue();
      long index = row.count(Panels.PERIOD_INDEX);
      if (at.getOrDefault(year, Long.MIN_VALUE) < index) {
        at.put(year, index);
        last.put(year, row.textOrEmpty(Panels.PERIOD));
      }
    }
    return last;
  }

  private Panel panel(String title, String period) {
    Map<String, Area> areas = new TreeMap<>();
    for (TableRow row : frame) {
      if (row.textOrEmpty(Panels.PERIOD).equals(period)) {
        int shade =
            row.constant(FramePolicies.POLICY_ARM, PolicyArm.class)
                .map(ARMS::indexOf)
                .orElseThrow();
        areas.putIfAbsent(fips(row), Area.of(fips(row), name(row), shade));
      }
    }
    return new Panel(title, List.copyOf(areas.values()));
  }

  private static GroupArm alone(PolicyArm arm) {
    return GroupArm.holding(arm).stream()
        .filter(group -> group.parts().size() == 1)
        .findFirst()
        .orElseThrow();
  }

  private static String fips(TableRow row) {
    return row.textOrEmpty(PlaceFields.COUNTY_FIPS);
  }

  private static String name(TableRow row) {
    return row.textOrEmpty(Panels.UNIT_NAME) + ", " + row.textOrEmpty(PlaceFields.STATE);
  }

  private MapModel map(String id, String title, String reading, List<Panel> panels) {
    return new MapModel(
        id,
        material.titled(title),
        describe(title, panels, shades),
        reading,
        shades,
        panels,
        notes);
  }

  static String describe(String title, List<Panel> panels, List<Shade> shades) {
    List<MapWords.Part> parts = new ArrayList<>();
    for (Panel panel : panels) {
      for (int s = 0; s < shades.size(); s++) {
        long count = MapModel.count(panel, s);
        if (count > 0) {
          parts.add(new MapWords.Part(panel.title(), shades.get(s).label(), count));
        }
      }
    }
    return MapWords.describe(title, parts);
  }

  /** Small maps side by side, where law or practice changed from one year to another. */
  private Optional<MapModel> byYear(Map<Integer, String> lastPeriods) {
    List<Panel> panels = new ArrayList<>();
    lastPeriods.forEach((year, period) -> panels.add(panel(String.valueOf(year), period)));
    boolean changed = panels.stream().map(Panel::areas).distinct().count() > 1;
    if (!changed || panels.size() < 3) {
      return Optional.empty();
    }
    List<Panel> shown = panels.subList(Math.max(0, panels.size() - MOST_YEARS), panels.size());
    return Optional.of(
        map("map-policies-by-year", MapWords.POLICIES_BY_YEAR, MapWords.BY_YEAR_READING, shown));
  }

  /** The first treated year of each county by the job's definition. */
  private Optional<MapModel> adoptions() {
    Map<String, TableRow> units = new TreeMap<>();
    frame.forEach(row -> units.putIfAbsent(fips(row), row));
    List<String> years =
        new ArrayList<>(
            new TreeSet<>(
                units.values().stream().map(PolicyMaps::year).filter(y -> !y.isEmpty()).toList()));
    if (years.size() < 2) {
      return Optional.empty();
    }
    List<List<String>> classes = classes(years);
    List<Shade> steps = new ArrayList<>();
    for (List<String> of : classes) {
      String label = of.size() == 1 ? of.get(0) : of.get(0) + " to " + of.get(of.size() - 1);
      steps.add(new Shade(label, Look.STEP));
    }
    steps.add(new Shade(MapWords.NOT_ADOPTED, Look.GROUND));
    List<Area> areas = new ArrayList<>();
    units.forEach(
        (fips, row) -> {
          String year = year(row);
          int at = 0;
          while (at < classes.size() && !classes.get(at).contains(year)) {
            at++;
          }
          Double value = year.isEmpty() ? null : Double.valueOf(year);
          areas.add(new Area(fips, name(row), at, value, value));
        });
    List<Panel> panels = List.of(new Panel("", areas));
    return Optional.of(
        new MapModel(
            "map-adoptions",
            material.titled(MapWords.ADOPTIONS),
            describe(MapWords.ADOPTIONS, panels, steps),
            MapWords.ADOPTION_READING,
            steps,
            panels,
            notes));
  }

  /** Years in at most five classes of about as many years. */
  private static List<List<String>> classes(List<String> years) {
    int size = (years.size() + 4) / 5;
    List<List<String>> classes = new ArrayList<>();
    for (int i = 0; i < years.size(); i += size) {
      classes.add(years.subList(i, Math.min(years.size(), i + size)));
    }
    return classes;
  }

  private static String year(TableRow row) {
    return Period.parse(row.textOrEmpty(PanelFields.COHORT))
        .map(cohort -> String.valueOf(cohort.firstDay().getYear()))
        .orElse("");
  }
}
