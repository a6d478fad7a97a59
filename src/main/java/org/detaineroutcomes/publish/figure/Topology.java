package org.detaineroutcomes.publish.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The outlines that ship with the project, projected: borders as arcs that neighbours share.
 *
 * @param arcs the points of each arc; empty for one of an area that is not drawn
 * @param counties arcs around each county, by FIPS code; an arc that is walked backwards is stored
 *     as its complement
 * @param states the same of states
 */
record Topology(
    List<List<Point2D.Double>> arcs,
    Map<String, List<List<Integer>>> counties,
    Map<String, List<List<Integer>>> states) {
  private static final String FILE = "/org/detaineroutcomes/geography/us-atlas/counties-10m.json";

  /** The outlines, read once. */
  static Topology usAtlas() {
    return Holder.TOPOLOGY;
  }

  /** The rings around an area; empty where the map has none. */
  List<List<Integer>> rings(String fips) {
    return (fips.length() == 2 ? states : counties).getOrDefault(fips, List.of());
  }

  private static Topology read() {
    try (InputStream in = Topology.class.getResourceAsStream(FILE)) {
      JsonNode root = new ObjectMapper().readTree(in);
      Map<String, List<List<Integer>>> counties = areas(root.at("/objects/counties/geometries"));
      Map<String, List<List<Integer>>> states = areas(root.at("/objects/states/geometries"));
      Map<Integer, String> stateOf = new HashMap<>();
      counties.forEach(
          (fips, rings) ->
              rings.forEach(
                  ring -> ring.forEach(arc -> stateOf.put(index(arc), fips.substring(0, 2)))));
      return new Topology(arcs(root, stateOf), counties, states);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which arc, whichever way it is walked. */
  static int index(int arc) {
    return arc < 0 ? ~arc : arc;
  }

  private static Map<String, List<List<Integer>>> areas(JsonNode geometries) {
    Map<String, List<List<Integer>>> areas = new LinkedHashMap<>();
    for (JsonNode geometry : geometries) {
      String fips = geometry.path("id").asText();
      if (AlbersUsa.draws(fips)) {
        boolean many = geometry.path("type").asText().equals("MultiPolygon");
        List<List<Integer>> rings = new ArrayList<>();
        for (JsonNode part : geometry.path("arcs")) {
          if (many) {
            part.forEach(ring -> rings.add(numbers(ring)));
          } else {
            rings.add(numbers(part));
          }
        }
        areas.put(fips, rings);
      }
    }
    return areas;
  }

  private static List<Integer> numbers(JsonNode ring) {
    List<Integer> arcs = new ArrayList<>();
    ring.forEach(arc -> arcs.add(arc.asInt()));
    return arcs;
  }

  private static List<List<Point2D.Double>> arcs(JsonNode root, Map<Integer, String> stateOf) {
    JsonNode scale = root.at("/transform/scale");
    JsonNode shift = root.at("/transform/translate");
    List<List<Point2D.Double>> arcs = new ArrayList<>();
    for (JsonNode steps : root.path("arcs")) {
      List<Point2D.Double> arc = new ArrayList<>();
      String state = stateOf.get(arcs.size());
      if (state != null) {
        long x = 0;
        long y = 0;
        for (JsonNode step : steps) {
          x += step.get(0).asLong();
          y += step.get(1).asLong();
          arc.add(
              AlbersUsa.project(
                  state,
                  x * scale.get(0).asDouble() + shift.get(0).asDouble(),
                  y * scale.get(1).asDouble() + shift.get(1).asDouble()));
        }
      }
      arcs.add(arc);
    }
    return arcs;
  }

  private static final class Holder {
    private static final Topology TOPOLOGY = read();
  }
}
