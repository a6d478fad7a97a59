package org.detaineroutcomes.publish.figure;

import java.awt.geom.Point2D;

/**
 * The equal-area conic projection after Albers for the United States, with Alaska and Hawaii set in
 * below the southwest. Lengths are in radii of the earth; north is up, which is less.
 */
final class AlbersUsa {
  private static final Cone MAINLAND = new Cone(29.5, 45.5, -96, 37.5, 1, 0, 0);
  private static final Cone ALASKA = new Cone(55, 65, -154, 63, 0.35, -0.307, 0.201);
  private static final Cone HAWAII = new Cone(8, 18, -157, 20.6, 1, -0.182, 0.214);

  private AlbersUsa() {}

  /** Whether a state is drawn: the territories have no place on the map. */
  static boolean draws(String stateFips) {
    return stateFips.compareTo("57") < 0;
  }

  /** A place of a state. */
  static Point2D.Double project(String stateFips, double longitude, double latitude) {
    return switch (stateFips) {
      case "02" -> ALASKA.project(longitude > 0 ? longitude - 360 : longitude, latitude);
      case "15" -> HAWAII.project(longitude, latitude);
      default -> MAINLAND.project(longitude, latitude);
    };
  }

  /** A cone through two parallels; degrees, and where its centre goes. */
  private record Cone(
      double south,
      double north,
      double longitude,
      double latitude,
      double scale,
      double x,
      double y) {
    Point2D.Double project(double lon, double lat) {
      double sine = Math.sin(Math.toRadians(south));
      double n = (sine + Math.sin(Math.toRadians(north))) / 2;
      double c = 1 + sine * (2 * n - sine);
      double turn = n * Math.toRadians(lon - longitude);
      double radius = Math.sqrt(c - 2 * n * Math.sin(Math.toRadians(lat))) / n;
      double centre = Math.sqrt(c - 2 * n * Math.sin(Math.toRadians(latitude))) / n;
      return new Point2D.Double(
          x + scale * radius * Math.sin(turn), y + scale * (radius * Math.cos(turn) - centre));
    }
  }
}
