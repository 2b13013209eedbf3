// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture.wrong.application.usecase;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.function.Supplier;

/** Reads the clock in every possible way. */
final class ReadsTheClock {
    private ReadsTheClock() {}

    static Instant now() {
        return Instant.now();
    }

    static Supplier<Instant> nowByReference() {
        return Instant::now;
    }

    static OffsetDateTime withOffset() {
        return OffsetDateTime.now(UTC);
    }

    static ZonedDateTime withZone() {
        return ZonedDateTime.now(UTC);
    }

    static LocalDate date() {
        return LocalDate.now(UTC);
    }

    static long millis() {
        return System.currentTimeMillis();
    }

    static InstantSource source() {
        return InstantSource.system();
    }

    static Clock clock() {
        return Clock.systemUTC();
    }

    static Clock clockOfAZone(ZoneId zone) {
        return Clock.system(zone);
    }

    static Clock ticking(ZoneId zone) {
        return Clock.tickSeconds(zone);
    }

    @SuppressWarnings("JavaUtilDate")
    static Date oldDate() {
        return new Date();
    }

    static Calendar oldCalendar() {
        return Calendar.getInstance();
    }

    static Calendar newCalendar() {
        return new GregorianCalendar();
    }
}
