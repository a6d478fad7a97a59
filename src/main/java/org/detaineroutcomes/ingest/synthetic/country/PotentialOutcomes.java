package org.detaineroutcomes.ingest.synthetic.country;

/** Both mean outcomes of a county and year, of which a file shows one draw at most. */
public interface PotentialOutcomes {
  /** The mean with the county's policy as it is. */
  double with(SyntheticCounty county, int year);

  /** The mean if the county had no policy. */
  double without(SyntheticCounty county, int year);
}
