// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.WebApplicationException;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallParametersTest {
    @ParameterizedTest
    @CsvSource({"3105559876,3105559876", "' 13105559876',3105559876", "' 442071234567',442071234567",
        "913105559876,3105559876"})
    void theDestinationIsWhatWasDialled(String to, String digits) {
        assertThat(CallParameters.parseCall(to, null, null, null).destination().digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void whatIsNotSaidIsBlank(@Nullable String nothing) {
        Call call = CallParameters.parseCall("3105559876", nothing, nothing, nothing);
        assertThat(call.agent().isBlank()).isTrue();
        assertThat(call.campaign().name()).isEmpty();
        assertThat(call.callId()).isEmpty();
    }

    @Test
    void aCallIdIsTaken() {
        assertThat(CallParameters.parseCall("3105559876", null, null, "1732370000.17").callId())
                .contains(new CallId("1732370000.17"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"a'1,x,x", "x,${9},x", "x,x,a\\b"})
    void otherCharactersAreUnprocessable(String campaign, String agent, String callId) {
        assertThatThrownBy(() -> CallParameters.parseCall("3105559876", campaign, agent, callId))
                .isInstanceOfSatisfying(WebApplicationException.class, refusal -> {
                    assertThat(refusal.getResponse().getStatus()).isEqualTo(422);
                    assertThat(((ErrorBody) refusal.getResponse().getEntity()).detail())
                            .doesNotContainPattern("[0-9'\\\\$]");
                });
    }

    @Test
    void anUnusableDestinationIsIllegal() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> CallParameters.parseCall("x", null, null, null))
                .withMessage("Invalid destination phone number");
    }
}
