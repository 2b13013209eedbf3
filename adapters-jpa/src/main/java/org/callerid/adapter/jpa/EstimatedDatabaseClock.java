// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * An estimate of the database's clock: its last reading plus the time elapsed since, by {@link System#nanoTime}.
 * Neither a pause of this process nor a change of the machine's clock affects it. In whole microseconds, the database's
 * precision. Thread-safe.
 */
final class EstimatedDatabaseClock implements InstantSource {
    private volatile Reading last = new Reading(Instant.EPOCH, System.nanoTime());

    /** Reads the database's clock, within a transaction, and keeps the reading. */
    Reading refresh(EntityManager em) {
        Instant answer = Jdbc.query(em, "select clock_timestamp()", row -> Jdbc.instant(row, 1)).getFirst();
        // Taken after the answer arrived, so the estimate may lag behind the database's clock but is never ahead of it.
        Reading reading = new Reading(answer, System.nanoTime());
        last = reading;
        return reading;
    }

    @Override
    public Instant instant() {
        Reading reading = last;
        return reading.at.plus(Duration.ofNanos(System.nanoTime() - reading.nanoTime)).truncatedTo(ChronoUnit.MICROS);
    }

    static Instant instant(Object answer) {
        return switch (answer) {
            case OffsetDateTime dateTime -> dateTime.toInstant();
            case Instant instant -> instant;
            case java.sql.Timestamp timestamp -> timestamp.toInstant();
            default -> throw new IllegalStateException("the database tells the time as " + answer.getClass());
        };
    }

    /** @param at the database's clock when this process's {@link System#nanoTime} was {@code nanoTime} */
    record Reading(Instant at, long nanoTime) {}
}
