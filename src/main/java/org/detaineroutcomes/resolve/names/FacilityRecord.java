package org.detaineroutcomes.resolve.names;

import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;

/**
 * A prison or jail whose county was looked up.
 *
 * @param state the state it lies in
 * @param name as detainer files print it
 * @param city its postal town as printed there; empty: any
 * @param county where it really lies
 * @param custody who runs it, {@link Custody#UNKNOWN} where the record does not say
 */
public record FacilityRecord(
    UsState state, String name, String city, Fips county, Custody custody) {}
