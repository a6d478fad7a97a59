package org.detaineroutcomes.publish.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.FramePolicies;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.words.MapWords;

/** Where: policies, adoptions and counts by county. */
public final class MapChapter implements Chapter {
  @Override
  public List<Table> tables() {
    return List.of(FramePolicies.TABLE, Measures.TABLE);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    List<Block> maps = new ArrayList<>();
    maps.addAll(CountMaps.of(material));
    maps.addAll(PolicyMaps.of(material));
    return maps.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Report.Section("maps", MapWords.SECTION, List.of(MapWords.READING), maps));
  }
}
