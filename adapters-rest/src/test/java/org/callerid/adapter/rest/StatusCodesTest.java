// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.callerid.application.model.RequestOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusCodesTest {
    @ParameterizedTest
    @CsvSource({"200, SUCCEEDED", "304, SUCCEEDED", "400, INVALID", "413, INVALID", "422, INVALID", "401, UNAUTHORIZED",
        "403, UNAUTHORIZED", "404, NOT_FOUND", "405, NOT_FOUND", "409, CONFLICT", "412, CONFLICT", "429, RATE_LIMITED",
        "503, UNAVAILABLE", "500, FAILED", "502, FAILED", "499, INVALID", "599, FAILED"})
    void everyStatusCodeHasAnOutcome(int status, RequestOutcome outcome) {
        assertThat(StatusCodes.outcomeOf(status)).isEqualTo(outcome);
    }
}
