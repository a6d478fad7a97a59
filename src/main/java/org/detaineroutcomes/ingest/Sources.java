package org.detaineroutcomes.ingest;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.ingest.source.CensusCounties;
import org.detaineroutcomes.ingest.source.DdorCsv;
import org.detaineroutcomes.ingest.source.DdorErrata;
import org.detaineroutcomes.ingest.source.IceDetainers;
import org.detaineroutcomes.ingest.source.IceDetainersWide;
import org.detaineroutcomes.ingest.source.NyDcjs;
import org.detaineroutcomes.ingest.source.PlaceCounty;
import org.detaineroutcomes.ingest.source.PlainTables;
import org.detaineroutcomes.ingest.source.PolicyEventFiles;
import org.detaineroutcomes.ingest.source.PolicyList;
import org.detaineroutcomes.ingest.source.PolicyTables;
import org.detaineroutcomes.ingest.source.TracTotals;
import org.detaineroutcomes.ingest.source.agency.Rtci;
import org.detaineroutcomes.ingest.source.agency.UcrAgencyYear;
import org.detaineroutcomes.ingest.source.county.BeaPopulation;
import org.detaineroutcomes.ingest.source.county.CensusPopulation;
import org.detaineroutcomes.ingest.source.county.ErsCounty;
import org.detaineroutcomes.ingest.source.ddor.DdorPdf;
import org.detaineroutcomes.ingest.source.mapped.MappedCsv;
import org.detaineroutcomes.ingest.source.table10.FbiTable10;

/** Every format a job file may name. Adding one is one class, one line here, one test. */
public final class Sources {
  private static final List<Source> ALL =
      List.of(
          new FbiTable10(),
          new NyDcjs(),
          new UcrAgencyYear(),
          new Rtci(),
          PlainTables.RTCI_AGENCIES,
          new CensusPopulation(),
          new BeaPopulation(),
          new ErsCounty(),
          PlainTables.PRICE_INDEX,
          new MappedCsv(),
          PolicyTables.POLICIES,
          PolicyTables.STATEWIDE_POLICIES,
          new PolicyEventFiles(),
          new PolicyList(),
          PolicyTables.AGREEMENTS_287G,
          new IceDetainers(),
          new IceDetainersWide(),
          new DdorCsv(),
          new DdorPdf(),
          new DdorErrata(),
          new CensusCounties(),
          new PlaceCounty(),
          PlainTables.FACILITY_COUNTIES,
          PlainTables.CLAIMS,
          PlainTables.LIABILITY,
          PlainTables.PUBLISHED_FINDINGS,
          new TracTotals(),
          PlainTables.ENFORCEMENT_ERAS,
          PlainTables.TRUTH);

  private Sources() {}

  /** All sources, in the order in which help lists them. */
  public static List<Source> all() {
    return ALL;
  }

  /** The source that reads a file. */
  static Source of(InputFile file) {
    return of(file.input().format()).orElseThrow();
  }

  /** The source of a format's name. */
  public static Optional<Source> of(String format) {
    return ALL.stream().filter(source -> source.format().equals(format)).findFirst();
  }
}
