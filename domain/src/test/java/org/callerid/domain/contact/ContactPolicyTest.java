// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callerid.domain.callerid.CallerIdNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactPolicyTest {
    private static final Instant NOW = Instant.parse("2100-06-01T12:00:00Z");
    private static final Duration EIGHT_DAYS = Duration.ofDays(8);
    private static final CallerIdNumber A = new CallerIdNumber("2125550001");
    private static final CallerIdNumber B = new CallerIdNumber("2125550002");
    private static final CallerIdNumber C = new CallerIdNumber("2125550003");

    /** Calls as {@code number@hours ago}, oldest first; an exclamation mark if it was answered. */
    private static Contact contact(String calls) {
        Contact contact = Contact.NONE;
        for (String call : calls.isBlank() ? List.<String>of() : Arrays.asList(calls.split(" ", -1))) {
            CallerIdNumber number = switch (call.charAt(0)) {
                case 'A' -> A;
                case 'B' -> B;
                default -> C;
            };
            Instant at = NOW.minusSeconds((long) (3600 * Double.parseDouble(call.substring(2).replace("!", ""))));
            contact = contact.shown(number, at);
            if (call.endsWith("!")) {
                contact = contact.answered(new ShownNumber(number, at));
            }
        }
        return contact;
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "A@1, A", "A@191, A", "A@192, ''", "A@5 B@2, BA", "A@5! B@2, AB", "A@5! B@2!, BA",
        "A@190! B@2, AB", "A@192! B@2, B", "A@30 B@2, B", "A@100! B@50, AB", "A@9 B@8 C@7 A@6, ACB"})
    void aPersonKnowsTheNumberTheyAnsweredElseTheLatest(String calls, String known) {
        List<CallerIdNumber> numbers = known.chars()
                .mapToObj(letter -> letter == 'A' ? A : letter == 'B' ? B : C)
                .toList();

        assertThat(new ContactPolicy(EIGHT_DAYS, 0, 0).knownNumbers(contact(calls), NOW)).isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource({"0, A@1 A@1 A@1, ", "2, '', ", "2, A@1, ", "2, A@2 B@1, 22", "2, A@24 B@1, ", "2, A@23.5 B@1, 0.5",
        "2, A@5 A@4 A@1, 20", "1, A@0, 24", "3, A@25 A@23 A@2 A@1, 1"})
    void aPersonIsCalledSoOftenInAnyDay(int cap, String calls, @Nullable Double closedForHours) {
        Optional<Instant> reopens = Optional.ofNullable(closedForHours)
                .map(hours -> NOW.plusSeconds((long) (3600 * hours)));

        assertThat(new ContactPolicy(Duration.ZERO, cap, 0).closedUntil(contact(calls), NOW)).isEqualTo(reopens);
    }

    @ParameterizedTest
    @CsvSource({"0, A@1 A@1, ''", "1, A@1, A", "1, A@24, ''", "2, A@1, ''", "2, A@2 A@1, A", "2, A@23 B@2 A@1, A",
        "2, A@24 B@2 A@1, ''", "2, A@4 B@3 A@2 B@1, AB"})
    void aNumberIsShownToAPersonSoOftenInAnyDay(int cap, String calls, String avoided) {
        List<CallerIdNumber> numbers = avoided.chars().mapToObj(letter -> letter == 'A' ? A : B).toList();

        assertThat(new ContactPolicy(Duration.ZERO, 0, cap).avoidedNumbers(contact(calls), NOW))
                .containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void onlyTheLatestCallsAreRemembered() {
        Contact contact = Contact.NONE;
        for (int call = 0; call < 2 * Contact.MAX_RECENT; call++) {
            contact = contact.shown(A, NOW.plusSeconds(call));
        }
        assertThat(contact.recent()).hasSize(Contact.MAX_RECENT);
        assertThat(contact.shown(B, NOW.plus(Duration.ofDays(3))).recent()).hasSize(1);
    }

    @Test
    void theLatestAnsweredCallCountsInWhateverOrderTheyEnd() {
        ShownNumber first = new ShownNumber(A, NOW);
        ShownNumber second = new ShownNumber(B, NOW.plusSeconds(1));

        assertThat(Contact.NONE.answered(second).answered(first).lastAnswered()).contains(second);
        assertThat(Contact.NONE.answered(first).answered(second).lastAnswered()).contains(second);
    }

    @Test
    void withoutAnyRuleThePolicyIsOff() {
        assertThat(ContactPolicy.OFF.isOff()).isTrue();
        assertThat(new ContactPolicy(EIGHT_DAYS, 0, 0).isOff()).isFalse();
        assertThat(new ContactPolicy(Duration.ZERO, 1, 0).isOff()).isFalse();
        assertThat(new ContactPolicy(Duration.ZERO, 0, 1).isOff()).isFalse();
        assertThat(new ContactPolicy(Duration.ZERO, 1, 0).retention()).isEqualTo(Contact.DAY);
        assertThat(new ContactPolicy(EIGHT_DAYS, 1, 0).retention()).isEqualTo(EIGHT_DAYS);
        assertThatThrownBy(() -> new ContactPolicy(Duration.ZERO, ContactPolicy.MAX_CAP + 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
