// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.coverage;

/**
 * The numbers of one area code, and the uses that are left to them.
 *
 * @param owned active or not
 * @param active those that calls may use
 * @param available active ones that can be allocated now
 * @param limitReached active ones that have reached their hourly or daily limit
 * @param hourlyCapacity uses that the active numbers allow per clock hour
 * @param dailyCapacity uses that they allow per day
 * @param usesLeftThisHour uses left in the current clock hour, within the daily limits
 * @param usesLeftToday uses left in the current day
 */
public record NumberSupply(long owned, long active, long available, long limitReached, long hourlyCapacity,
        long dailyCapacity, long usesLeftThisHour, long usesLeftToday) {
    public static final NumberSupply NONE = new NumberSupply(0, 0, 0, 0, 0, 0, 0, 0);

    public NumberSupply plus(NumberSupply other) {
        return new NumberSupply(owned + other.owned, active + other.active, available + other.available,
                limitReached + other.limitReached, hourlyCapacity + other.hourlyCapacity,
                dailyCapacity + other.dailyCapacity, usesLeftThisHour + other.usesLeftThisHour,
                usesLeftToday + other.usesLeftToday);
    }
}
