// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * What time it is by the database's clock: its last reading and what has passed since by {@link System#nanoTime}, which
 * neither a pause of this process nor a change of the machine's clock disturbs. In whole microseconds, as the database
 * keeps them.
 */
final class EstimatedDatabaseTime implements InstantSource {
    private volatile Reading last = new Reading(Instant.EPOCH, System.nanoTime());

    /** Asks the database. */
    Reading read(EntityManager em) {
        Object answer = em.createNativeQuery("select clock_timestamp()").getSingleResult();
        // Taken after the answer came: this clock may lag behind the database's, and is never ahead of it.
        Reading loader = new Reading(instant(answer), System.nanoTime());
        last = loader;
        return loader;
    }

    @Override
    public Instant instant() {
        Reading loader = last;
        return loader.at.plus(Duration.ofNanos(System.nanoTime() - loader.nanoTime)).truncatedTo(ChronoUnit.MICROS);
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
