// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.callerid.domain.audit.Actor.Source;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of {@link Reason} and {@link Actor}. */
class AuditValuesTest {
    @Test
    void aReasonIsASentenceWithoutBlanksAroundIt() {
        assertThat(Reason.parse(" Labelled as spam by Hiya – see case 17. ")).contains(
                new Reason("Labelled as spam by Hiya – see case 17."));
        assertThat(new Reason("\uD83D\uDE80".repeat(200)).text()).hasSize(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void noReasonNeedsToBeGiven(String text) {
        assertThat(Reason.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "bell\u0007", "hidden\u202Etext", "half of a pair \uD83D"})
    void aReasonThatCannotBeShownIsRefused(String text) {
        assertThatThrownBy(() -> Reason.parse(text)).isInstanceOf(InvalidValueException.class)
                .hasMessage("a reason must be 1 to 200 printable characters");
    }

    @Test
    void aReasonIsNoEssay() {
        assertThatThrownBy(() -> Reason.parse("a".repeat(201))).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "12345678901234567890123456789012345678901234567890123456789012345"})
    void nobodyHasANameOrAnAddressThatCannotBeShown(String text) {
        assertThatThrownBy(() -> new Actor(text, Source.API, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Actor("ana", Source.API, Optional.of(text)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
