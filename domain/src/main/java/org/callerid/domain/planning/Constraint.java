// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.planning;

/** What an area code needs numbers for. */
public enum Constraint {
    /** Enough for the calls that go on at the same time. */
    AT_ONCE("at_once"),
    /** Enough for the busiest hour under the numbers' hourly limit. */
    HOURLY_LIMIT("hourly"),
    /** Enough for a day under the numbers' daily limit. */
    DAILY_LIMIT("daily"),
    /** Enough for a day with no more calls per number than keep it from being labelled as spam. */
    HEALTHY_USE("healthy"),
    /** Enough that each number rests between two of its calls. */
    SPACING("spacing");

    private final String label;

    Constraint(String label) {
        this.label = label;
    }

    /** Its name in sheets and in the API. */
    public String label() {
        return label;
    }
}
