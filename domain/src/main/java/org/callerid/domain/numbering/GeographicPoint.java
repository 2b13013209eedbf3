// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.numbering;

/** A point on Earth, in degrees; north and east are positive. */
public record GeographicPoint(double latitude, double longitude) {
    private static final double EARTH_RADIUS_KM = 6_371;
    private static final double MAX_LATITUDE = 90;
    private static final double MAX_LONGITUDE = 180;

    public GeographicPoint {
        if (!(Math.abs(latitude) <= MAX_LATITUDE && Math.abs(longitude) <= MAX_LONGITUDE)) {
            throw new IllegalArgumentException("not on Earth: " + latitude + ", " + longitude);
        }
    }

    /** The great-circle distance (haversine formula). */
    public double distanceKmTo(GeographicPoint other) {
        double fromLatitude = Math.toRadians(latitude);
        double toLatitude = Math.toRadians(other.latitude);
        double haversine = haversine(toLatitude - fromLatitude) + Math.cos(fromLatitude) * Math.cos(toLatitude)
                * haversine(Math.toRadians(other.longitude - longitude));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }

    private static double haversine(double angle) {
        double sine = Math.sin(angle / 2);
        return sine * sine;
    }
}
