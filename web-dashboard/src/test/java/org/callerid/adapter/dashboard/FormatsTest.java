// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FormatsTest {
    private static final Locale SPANISH = Locale.of("es");

    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final TimeFormats times = beans.times;

    @Test
    void timesAreThoseOfTheOperatorsZone() {
        faces.in(SPANISH);
        beans.operator.signIn(FakeExternalContext.ANA, "America/New_York", "fingerprint", Instant.EPOCH);

        assertThat(times.time(NOON)).isEqualTo("8:00");
        assertThat(times.full(NOON)).isEqualTo("1/6/00, 8:00:00");
    }

    @Test
    void aZoneThatIsUnknownHereIsUtc() {
        beans.operator.signIn(FakeExternalContext.ANA, "Mars/Olympus_Mons", "fingerprint", Instant.EPOCH);

        assertThat(beans.operator.zone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void todayNeedsNoDate() {
        faces.in(SPANISH);

        assertThat(times.compact(Optional.of(NOON.plusSeconds(3600)))).isEqualTo("13:00");
        assertThat(times.compact(Optional.of(NOON.minus(Duration.ofHours(13))))).isEqualTo("31 may, 23:00");
    }

    @Test
    void todayIsTheOperatorsDay() {
        faces.in(SPANISH);
        beans.operator.signIn(FakeExternalContext.ANA, "Pacific/Auckland", "fingerprint", Instant.EPOCH);

        assertThat(times.compact(Optional.of(NOON.minusSeconds(1)))).isEqualTo("1 jun, 23:59");
        assertThat(times.compact(Optional.of(NOON))).isEqualTo("0:00");
    }

    @Test
    void whatNeverHappenedHasNoTime() {
        assertThat(times.full(Optional.empty())).isEmpty();
        assertThat(times.compact(Optional.empty())).isEmpty();
    }

    @Test
    void whatIsLeftIsCountedInMinutesAndSeconds() {
        assertThat(times.remaining(NOON, NOON.plusSeconds(245))).isEqualTo("4:05");
        assertThat(times.remaining(NOON, NOON.plusSeconds(3600))).isEqualTo("60:00");
        assertThat(times.remaining(NOON, NOON.minusSeconds(1))).isEqualTo("0:00");
    }

    @Test
    void theLengthOfACallIsCountedInMinutesAndSeconds() {
        assertThat(times.length(Optional.of(Duration.ofMillis(7_900)))).isEqualTo("0:07");
        assertThat(times.length(Optional.of(Duration.ofSeconds(245)))).isEqualTo("4:05");
        assertThat(times.length(Optional.of(Duration.ofSeconds(3725)))).isEqualTo("1:02:05");
        assertThat(times.length(Optional.empty())).isEmpty();
    }

    @Test
    void durationsAreInMilliseconds() {
        assertThat(times.millis(Duration.ofNanos(1_549_999))).isEqualTo("1.5");
        faces.in(SPANISH);
        assertThat(times.millis(Duration.ofNanos(1_549_999))).isEqualTo("1,5");
    }

    @Test
    void countsAndSharesAreWrittenInTheOperatorsLanguage() {
        NumberFormats numbers = new NumberFormats();

        assertThat(numbers.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(numbers.percent(0.434)).isEqualTo("43%");
        faces.in(SPANISH);
        assertThat(numbers.count(1_234_567)).isEqualTo("1.234.567");
    }
}
