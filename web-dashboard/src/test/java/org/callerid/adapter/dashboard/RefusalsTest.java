// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {
    private static final Locale SPANISH = Locale.of("es");

    @ParameterizedTest
    @MethodSource
    void whatTheDomainRefusesIsRefusedInSpanishToo(ThrowingCallable refused) {
        String sentence = String.valueOf(catchThrowable(refused).getMessage());

        assertThat(Refusals.said(sentence, Locale.ENGLISH)).isEqualTo(sentence);
        assertThat(Refusals.said(sentence, SPANISH)).isNotEqualTo(sentence);
    }

    static Stream<ThrowingCallable> whatTheDomainRefusesIsRefusedInSpanishToo() {
        return Stream.of(() -> CallerIdNumber.written("12"), () -> new AreaCode("12"), () -> new Carrier(""),
                () -> new UsageLimit(0, 1), () -> new UsageLimit(1, 0), () -> new Agent("&"), () -> new Campaign("&"),
                () -> Asked.wholeNumber("status", "abc"));
    }

    @Test
    void tooManyNumbersAreRefusedInSpanishToo() {
        assertThat(Refusals.said(
                "more than 20000 numbers were found; narrow the list, or download it, edit it and import it", SPANISH))
                .startsWith("se encontraron más de 20000 números");
    }

    @Test
    void namesAndBoundsStayAsTheyAre() {
        assertThat(Refusals.said("hourly_limit must be a whole number from 1 to 1000000", SPANISH))
                .isEqualTo("hourly_limit debe ser un número entero de 1 a 1000000");
    }

    @Test
    void aSentenceWithoutWordsIsSaidAsItIs() {
        assertThat(Refusals.said("made of {0} 'nothing'", SPANISH)).isEqualTo("made of {0} 'nothing'");
    }
}
