package org.detaineroutcomes.publish.material;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.CountScope;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RateResidents;
import org.detaineroutcomes.model.result.Setting;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.publish.material.EstimateLine.Compared;
import org.detaineroutcomes.publish.material.EstimateLine.Figure;
import org.detaineroutcomes.publish.material.EstimateLine.Group;
import org.detaineroutcomes.publish.material.EstimateLine.Pair;
import org.detaineroutcomes.publish.material.EstimateLine.Remarks;
import org.detaineroutcomes.publish.material.EstimateLine.Sample;
import org.detaineroutcomes.publish.material.EstimateLine.Scope;
import org.detaineroutcomes.publish.material.EstimateLine.Settings;
import org.detaineroutcomes.publish.material.EstimateLine.Term;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.results.EstimateSettings;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.ResultNotes;
import org.detaineroutcomes.store.NoteArguments;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.ComparisonWords;
import org.detaineroutcomes.words.EstimateGroupWords;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.notes.NoteWords;

/** Reads estimates with their settings and notes, which are tables of their own. */
final class EstimateReading {
  private final Names names;
  private final Map<String, List<TableRow>> settings;
  private final Map<String, List<TableRow>> notes;

  EstimateReading(Names names, List<TableRow> settings, List<TableRow> notes) {
    this.names = names;
    this.settings = by(settings, EstimateFields.ID, EstimateSettings.RANK);
    this.notes = by(notes, MeasureFields.FIGURE_ID, ResultNotes.NOTE_RANK);
  }

  private static Map<String, List<TableRow>> by(List<TableRow> rows, Column id, Column rank) {
    return rows.stream()
        .sorted(Comparator.comparing(row -> row.count(rank)))
        .collect(Collectors.groupingBy(row -> row.textOrEmpty(id)));
  }

  EstimateLine line(TableRow row) {
    String id = row.textOrEmpty(EstimateFields.ID);
    String estimator = row.textOrEmpty(EstimateFields.ESTIMATOR);
    Settings chosen =
        new Settings(
            settings(id, EstimateSettings.ESTIMATOR), settings(id, EstimateSettings.TREATMENT));
    return new EstimateLine(
        id,
        compared(row, estimator, chosen.estimator()),
        row.textOrEmpty(PanelFields.OUTCOME),
        estimator,
        constant(row, Estimates.ESTIMAND, Estimand.class).orElseThrow(),
        new Term(
            constant(row, Estimates.TERM_KIND, TermKind.class).orElseThrow(),
            row.textOrEmpty(EstimateFields.TERM)),
        scope(row, chosen.estimator()),
        new Figure(
            row.number(EstimateFields.ESTIMATE),
            row.number(EstimateFields.STD_ERROR),
            row.number(Estimates.P_VALUE),
            row.number(EstimateFields.CONF_LOW),
            row.number(EstimateFields.CONF_HIGH),
            row.number(Estimates.BAND_LOW),
            row.number(Estimates.BAND_HIGH)),
        constant(row, Estimates.UNIT, EstimateUnit.class).orElse(EstimateUnit.OUTCOME),
        new Sample(
            row.count(Estimates.N_OBS),
            row.count(EstimateFields.N_UNITS),
            row.count(EstimateFields.N_CLUSTERS),
            row.count(Estimates.N_TREATED),
            row.count(Estimates.N_ADOPTERS),
            row.count(Estimates.N_TREATED_CLUSTERS)),
        chosen,
        remarks(id),
        base(row));
  }

  private static Optional<EstimateLine.Base> base(TableRow row) {
    return constant(row, Estimates.COUNT_SCOPE, CountScope.class)
        .flatMap(
            scope ->
                constant(row, Estimates.RESIDENTS, RateResidents.class)
                    .map(residents -> new EstimateLine.Base(scope, residents)));
  }

  private List<Setting> settings(String id, String of) {
    Map<SettingKey, List<String>> values = new EnumMap<>(SettingKey.class);
    List<SettingKey> order = new ArrayList<>();
    for (TableRow row : settings.getOrDefault(id, List.of())) {
      if (row.textOrEmpty(EstimateSettings.SETTING_OF).equals(of)) {
        SettingKey key = constant(row, EstimateSettings.SETTING, SettingKey.class).orElseThrow();
        if (!values.containsKey(key)) {
          values.put(key, new ArrayList<>());
          order.add(key);
        }
        values.get(key).add(row.textOrEmpty(EstimateSettings.VALUE));
      }
    }
    return order.stream().map(key -> new Setting(key, values.get(key))).toList();
  }

  private Compared compared(TableRow row, String estimator, List<Setting> chosen) {
    Optional<Arm> treated = constant(row, Estimates.TREATED_ARM, Arm.class);
    if (treated.isEmpty()) {
      return new Compared(Optional.empty(), ComparisonWords.of(estimator, chosen));
    }
    Pair pair =
        new Pair(
            treated.get(),
            constant(row, Estimates.CONTROL_ARM, Arm.class).orElseThrow(),
            constant(row, Estimates.POOL, ControlPool.class).orElseThrow());
    return new Compared(
        Optional.of(pair), names.comparison(pair.treated(), pair.control(), pair.pool()));
  }

  private Scope scope(TableRow row, List<Setting> chosen) {
    String cohort = row.textOrEmpty(Estimates.ADOPTION_COHORT);
    Optional<Group> group =
        constant(row, Estimates.DIMENSION, EstimateDimension.class)
            .map(
                dimension ->
                    new Group(
                        dimension,
                        row.textOrEmpty(Estimates.MEMBER),
                        row.textOrEmpty(Estimates.PART_OF)));
    Long eventTime = row.count(EstimateFields.EVENT_TIME);
    return new Scope(
        cohort,
        row.textOrEmpty(DateFields.PERIOD),
        eventTime == null ? null : (Integer) Math.toIntExact(eventTime),
        group,
        group
            .map(
                of ->
                    EstimateGroupWords.of(
                        of.dimension(), of.member(), of.partOf(), cohort, chosen, names))
            .orElse(cohort));
  }

  private Remarks remarks(String id) {
    List<Note> all = notes.getOrDefault(id, List.of()).stream().map(EstimateReading::note).toList();
    List<String> said = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    for (Note note : all) {
      if (note.code() instanceof DropNote) {
        NoteWords.each(note).forEach(dropped::add);
      } else {
        said.add(NoteWords.marked(note, names));
      }
    }
    return new Remarks(all, said, dropped);
  }

  private static Note note(TableRow row) {
    return NoteArguments.read(
            row.textOrEmpty(ResultNotes.NOTE_CODE), row.textOrEmpty(ResultNotes.ARGUMENTS))
        .orElseThrow();
  }

  private static <E extends Enum<E> & Code> Optional<E> constant(
      TableRow row, Column column, Class<E> list) {
    return Code.of(list, row.textOrEmpty(column));
  }
}
