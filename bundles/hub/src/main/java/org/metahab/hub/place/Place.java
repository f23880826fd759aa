/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.place;

/**
 * A place on Earth (WGS 84).
 *
 * @param latitude degrees north of the equator, from -90 to 90; negative in the south
 * @param longitude degrees east of Greenwich, from -180 to 180; negative in the west
 */
public record Place(double latitude, double longitude) {

    private static final double MOST_NORTH = 90;
    private static final double MOST_EAST = 180;

    /** @throws IllegalArgumentException when there is no such place */
    public Place {
        if (!(Math.abs(latitude) <= MOST_NORTH)) {
            throw new IllegalArgumentException("The latitude " + latitude + " is not between -90 and 90 degrees");
        }
        if (!(Math.abs(longitude) <= MOST_EAST)) {
            throw new IllegalArgumentException("The longitude " + longitude + " is not between -180 and 180 degrees");
        }
    }

    /**
     * Reads latitude and longitude as people write them: {@code 52.52,13.40}; what follows a second comma, as an altitude, is
     * not needed.
     *
     * @throws IllegalArgumentException with what is wrong, when that is no place
     */
    public static Place parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length < 2) {
            throw new IllegalArgumentException("'" + text + "' is no place (use latitude,longitude as in 52.52,13.40)");
        }
        return new Place(degrees("latitude", parts[0]), degrees("longitude", parts[1]));
    }

    private static double degrees(String what, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The " + what + " '" + text.strip() + "' is no number of degrees", e);
        }
    }
}
