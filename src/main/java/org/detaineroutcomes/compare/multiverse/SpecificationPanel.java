package org.detaineroutcomes.compare.multiverse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.compare.groups.Contrast;
import org.detaineroutcomes.compare.groups.Member;
import org.detaineroutcomes.compare.multiverse.CodedPanels.Cell;
import org.detaineroutcomes.compare.multiverse.CodedPanels.CodedMember;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.OutcomeScale;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.ArmPair;
import org.detaineroutcomes.model.result.MultiverseChoice;
import org.detaineroutcomes.model.result.SpecificationGap;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;

/**
 * The arrays that a specification is estimated on, or why there are none.
 *
 * @param data null where there are none
 * @param assigned by unit: whose decision its treatment is, a state or an adopter
 * @param adopters of policies that date its treated units
 * @param gap null where there are arrays
 */
record SpecificationPanel(
    PanelData data, Map<String, String> assigned, long adopters, SpecificationGap gap) {
  private static final String OUTCOME = "outcome";

  /** The arrays of one specification. */
  static SpecificationPanel of(
      ChosenSpecification chosen, String measure, ArmPair pair, CodedPanels panels) {
    Maker maker = new Maker(chosen, measure, new Contrast(pair, chosen.pool()), panels);
    return maker.panel();
  }

  private static SpecificationPanel none(SpecificationGap gap) {
    return new SpecificationPanel(null, Map.of(), 0, gap);
  }

  private record Maker(
      ChosenSpecification chosen, String measure, Contrast contrast, CodedPanels panels) {

    SpecificationPanel panel() {
      PanelSpec spec = spec();
      List<String> header = spec.columns();
      PanelBuilder builder = new PanelBuilder("multiverse", "specification", spec, header);
      String sample = chosen.of(MultiverseChoice.SAMPLE);
      Map<String, String> assigned = new HashMap<>();
      List<String> adopters = new ArrayList<>();
      int controls = 0;
      long row = 0;
      for (CodedMember each : panels.members(chosen.coding(), measure, sample)) {
        boolean treated = contrast.treats(each.member());
        if (treated || contrast.compares(each.member())) {
          List<Cell> cells = compared(each, sample);
          if (cells.isEmpty() || (treated && !isSeen(each.member(), cells))) {
            continue;
          }
          for (Cell cell : cells) {
            Object[] values = new Object[header.size()];
            for (int c = 0; c < values.length; c++) {
              values[c] = value(header.get(c), each.member(), cell, treated);
            }
            builder.row(++row, values);
          }
          assigned.put(each.member().unit(), assigned(each.member()));
          if (treated) {
            adopters.add(each.member().adopter());
          } else {
            controls++;
          }
        }
      }
      if (adopters.isEmpty() || controls == 0) {
        return none(
            adopters.isEmpty()
                ? SpecificationGap.NO_TREATED_UNIT
                : SpecificationGap.NO_CONTROL_UNIT);
      }
      return built(builder, assigned, adopters.stream().distinct().count());
    }

    private static SpecificationPanel built(
        PanelBuilder builder, Map<String, String> assigned, long adopters) {
      try {
        return new SpecificationPanel(builder.build(), assigned, adopters, null);
      } catch (Failure failure) {
        if (failure.exit() != ExitCode.NOT_ESTIMABLE) {
          throw failure;
        }
        return none(SpecificationGap.NO_COMPLETE_ROW);
      }
    }

    /** Cells of the window; none of a unit that has no logarithm in some period. */
    private List<Cell> compared(CodedMember each, String sample) {
      ChosenSpecification.Window window = chosen.window();
      List<Cell> cells =
          panels.cells(chosen.coding(), measure, sample, each).stream()
              .filter(cell -> window.holds(cell.index()))
              .toList();
      boolean zero =
          chosen.scale() == OutcomeScale.LOG && cells.stream().anyMatch(cell -> cell.rate() <= 0);
      return zero ? List.of() : cells;
    }

    /** Whether a treated unit has a period before its policy and one with it. */
    private boolean isSeen(Member member, List<Cell> cells) {
      int cohort = Period.parse(member.cohort()).orElseThrow().index();
      return cells.get(0).index() < cohort && cells.get(cells.size() - 1).index() >= cohort;
    }

    private PanelSpec spec() {
      return new PanelSpec(
          PanelFields.UNIT_ID.name(),
          Panels.PERIOD.name(),
          PanelFields.COHORT.name(),
          OUTCOME,
          null,
          chosen.covariates(),
          chosen.isWeighted() ? PlaceFields.POPULATION.name() : null,
          chosen.scale() == OutcomeScale.COUNT ? PlaceFields.POPULATION.name() : null,
          List.of(cluster()));
    }

    private String cluster() {
      return switch (chosen.of(MultiverseChoice.CLUSTER)) {
        case "state" -> PlaceFields.STATE.name();
        case "adopter" -> Panels.ADOPTER_ID.name();
        default -> PanelFields.UNIT_ID.name();
      };
    }

    private Object value(String column, Member member, Cell cell, boolean treated) {
      if (column.equals(OUTCOME)) {
        return number(
            switch (chosen.scale()) {
              case RATE -> cell.rate();
              case LOG -> Math.log(cell.rate());
              case COUNT -> cell.count();
            });
      }
      if (column.equals(PanelFields.COHORT.name())) {
        return treated ? member.cohort() : "";
      }
      if (column.equals(PanelFields.UNIT_ID.name())) {
        return member.unit();
      }
      if (column.equals(Panels.PERIOD.name())) {
        return cell.period();
      }
      if (column.equals(PlaceFields.POPULATION.name())) {
        return number(cell.population());
      }
      if (column.equals(PlaceFields.STATE.name())) {
        return member.state();
      }
      if (column.equals(Panels.ADOPTER_ID.name())) {
        return member.adopter();
      }
      int at =
          CodedPanels.COVARIATES.stream()
              .map(covariate -> covariate.name())
              .toList()
              .indexOf(column);
      return number(cell.covariates()[at]);
    }

    private static Double number(double value) {
      return Double.isFinite(value) ? value : null;
    }

    private String assigned(Member member) {
      TreatmentDefinition definition =
          TreatmentDefinition.named(chosen.of(MultiverseChoice.DEFINITION)).orElseThrow();
      return definition.ofStates() ? member.state() : member.adopter();
    }
  }
}
