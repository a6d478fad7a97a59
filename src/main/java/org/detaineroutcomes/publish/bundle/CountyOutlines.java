package org.detaineroutcomes.publish.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.detaineroutcomes.model.UsState;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Outlines of counties as GeoJSON (RFC 7946), from the TopoJSON of us-atlas. Borders are simplified
 * one by one, so that neighbours keep a border in common.
 */
final class CountyOutlines {
  private static final String ATLAS = "/org/detaineroutcomes/geography/us-atlas/";

  /** Degrees by which a simplified border may lie off: about a kilometre. */
  private static final double TOLERANCE = 0.01;

  private static final double DECIMALS = 1e4;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final JsonNode topology;
  private final List<List<Coordinate>> arcs = new ArrayList<>();

  private CountyOutlines(JsonNode topology) {
    this.topology = topology;
    JsonNode scale = topology.path("transform").path("scale");
    JsonNode origin = topology.path("transform").path("translate");
    for (JsonNode arc : topology.path("arcs")) {
      long x = 0;
      long y = 0;
      CoordinateList line = new CoordinateList();
      for (JsonNode step : arc) {
        x += step.path(0).asLong();
        y += step.path(1).asLong();
        line.add(
            new Coordinate(
                x * scale.path(0).asDouble() + origin.path(0).asDouble(),
                y * scale.path(1).asDouble() + origin.path(1).asDouble()),
            false);
      }
      arcs.add(simplified(line));
    }
  }

  private static List<Coordinate> simplified(CoordinateList line) {
    return line.size() < 3
        ? List.copyOf(line)
        : List.of(
            DouglasPeuckerSimplifier.simplify(
                    GEOMETRY.createLineString(line.toCoordinateArray()), TOLERANCE)
                .getCoordinates());
  }

  /** The counties of some codes, in the order of the codes. */
  static String of(Set<String> codes) {
    CountyOutlines outlines = new CountyOutlines(read());
    ObjectNode all = JSON.createObjectNode();
    all.put("type", "FeatureCollection");
    ArrayNode features = all.putArray("features");
    List<JsonNode> counties = new ArrayList<>();
    outlines.topology.path("objects").path("counties").path("geometries").forEach(counties::add);
    counties.stream()
        .filter(county -> codes.contains(county.path("id").asText()))
        .sorted((a, b) -> a.path("id").asText().compareTo(b.path("id").asText()))
        .forEach(county -> features.add(outlines.feature(county)));
    return all + "\n";
  }

  /** The terms under which the outlines may be passed on. */
  static String licence() {
    try (InputStream in = CountyOutlines.class.getResourceAsStream(ATLAS + "LICENSE")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read() {
    try (InputStream in = CountyOutlines.class.getResourceAsStream(ATLAS + "counties-10m.json")) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode feature(JsonNode county) {
    ObjectNode feature = JSON.createObjectNode();
    String fips = county.path("id").asText();
    feature.put("type", "Feature").put("id", fips);
    feature
        .putObject("properties")
        .put("county_fips", fips)
        .put("name", county.path("properties").path("name").asText())
        .put("state", UsState.ofFips(fips.substring(0, 2)).map(UsState::name).orElse(""));
    ArrayNode polygons = JSON.createArrayNode();
    boolean many = county.path("type").asText().equals("MultiPolygon");
    for (JsonNode polygon : many ? county.path("arcs") : List.of(county.path("arcs"))) {
      ArrayNode rings = rings(polygon);
      if (!rings.isEmpty()) {
        polygons.add(rings);
      }
    }
    ObjectNode geometry = feature.putObject("geometry");
    boolean one = polygons.size() == 1;
    geometry.put("type", one ? "Polygon" : "MultiPolygon");
    geometry.set("coordinates", one ? polygons.get(0) : polygons);
    return feature;
  }

  /** The outer ring counterclockwise, holes clockwise; none where the outer one is a speck. */
  private ArrayNode rings(JsonNode polygon) {
    ArrayNode rings = JSON.createArrayNode();
    for (JsonNode ring : polygon) {
      boolean outer = rings.isEmpty();
      CoordinateList line = ring(ring);
      if (line.size() >= 4) {
        boolean reverse = Orientation.isCCW(line.toCoordinateArray()) != outer;
        rings.add(points(line.toCoordinateArray(), reverse));
      } else if (outer) {
        return rings;
      }
    }
    return rings;
  }

  private CoordinateList ring(JsonNode ring) {
    CoordinateList line = new CoordinateList();
    for (JsonNode index : ring) {
      int at = index.asInt();
      List<Coordinate> arc = arcs.get(at < 0 ? ~at : at);
      for (int i = 0; i < arc.size(); i++) {
        line.add(arc.get(at < 0 ? arc.size() - 1 - i : i), false);
      }
    }
    line.closeRing();
    return line;
  }

  private static ArrayNode points(Coordinate[] line, boolean reverse) {
    ArrayNode points = JSON.createArrayNode();
    for (int i = 0; i < line.length; i++) {
      Coordinate at = line[reverse ? line.length - 1 - i : i];
      points.addArray().add(rounded(at.getX())).add(rounded(at.getY()));
    }
    return points;
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * DECIMALS) / DECIMALS;
  }
}
