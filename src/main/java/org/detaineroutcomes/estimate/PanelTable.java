package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.result.DropNote;

/** The columns of a panel as they are read, a row after the other. */
final class PanelTable {
  final PanelSpec spec;
  final PanelColumns.Names unit = new PanelColumns.Names();
  final PanelColumns.Periods time = new PanelColumns.Periods();
  final PanelColumns.Periods cohort = new PanelColumns.Periods();
  final PanelColumns.Numbers outcome = new PanelColumns.Numbers();
  final PanelColumns.Numbers treated = new PanelColumns.Numbers();
  final PanelColumns.Numbers weights = new PanelColumns.Numbers();
  final PanelColumns.Numbers offset = new PanelColumns.Numbers();
  final List<PanelColumns.Mixed> covariates = new ArrayList<>();
  final List<PanelColumns.Names> clusters = new ArrayList<>();
  final List<PanelColumns.Numbers> coordinates = new ArrayList<>();
  final PanelColumns.Names groups = new PanelColumns.Names();
  final PanelColumns.Longs rowNumbers = new PanelColumns.Longs();
  private final Map<Lack, Long> missing = new LinkedHashMap<>();

  PanelTable(PanelSpec spec) {
    this.spec = spec;
    spec.covariates().forEach(c -> covariates.add(new PanelColumns.Mixed()));
    spec.coordinates().forEach(c -> coordinates.add(new PanelColumns.Numbers()));
    spec.clusters().forEach(c -> clusters.add(new PanelColumns.Names()));
  }

  /** Rows without a missing value; the others are counted by the first column that lacks one. */
  boolean[] complete() {
    boolean[] keep = new boolean[unit.size()];
    for (int r = 0; r < keep.length; r++) {
      Lack reason = lacking(r);
      keep[r] = reason == null;
      if (reason != null) {
        missing.merge(reason, 1L, Long::sum);
      }
    }
    return keep;
  }

  /** How many rows lack what. */
  Map<Lack, Long> missing() {
    return missing;
  }

  List<Drop> drops() {
    List<Drop> drops = new ArrayList<>();
    missing.forEach((lack, rows) -> drops.add(Drop.rows(lack.column(), rows, lack.reason())));
    return drops;
  }

  /** Why a row is not complete. */
  record Lack(DropNote reason, String column) {
    @Override
    public String toString() {
      return reason == DropNote.ZERO_WEIGHT
          ? "weight 0 in '" + column + "'"
          : "no value in '" + column + "'";
    }
  }

  private Lack lacking(int r) {
    if (outcome.isMissing(r)) {
      return new Lack(DropNote.NO_VALUE, spec.outcome());
    }
    if (treated.isMissing(r)) {
      return new Lack(DropNote.NO_VALUE, spec.treated());
    }
    if (weights.isMissing(r)) {
      return new Lack(DropNote.NO_VALUE, spec.weights());
    }
    if (weights.size() > 0 && weights.get(r) == 0) {
      return new Lack(DropNote.ZERO_WEIGHT, spec.weights());
    }
    if (offset.isMissing(r)) {
      return new Lack(DropNote.NO_VALUE, spec.offset());
    }
    for (int c = 0; c < covariates.size(); c++) {
      if (covariates.get(c).isMissing(r)) {
        return new Lack(DropNote.NO_VALUE, spec.covariates().get(c));
      }
    }
    for (int c = 0; c < clusters.size(); c++) {
      if (clusters.get(c).isMissing(r)) {
        return new Lack(DropNote.NO_VALUE, spec.clusters().get(c));
      }
    }
    return null;
  }
}
