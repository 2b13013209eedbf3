// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.callerid.application.port.in.AllocationResult;
import org.callerid.application.port.in.AllocationResult.Allocated;
import org.callerid.application.port.in.AllocationResult.DeadlineExceeded;
import org.callerid.application.port.in.AllocationResult.NoneAvailable;
import org.callerid.application.port.in.AllocationResult.RateLimited;
import org.callerid.application.port.in.OverloadedException;
import org.junit.jupiter.api.Test;

class ResponsesTest {
    private static final Instant NOON = RestFixture.NOON;

    @Test
    void anAllocatedNumberIsJsonOrItsDigits() {
        AllocationResult allocated = new Allocated(RestFixture.aReservation(RestFixture.aCall()));
        Response json = Responses.allocation(allocated, ResponseFormat.JSON, false, NOON);
        assertThat(json.getStatus()).isEqualTo(200);
        assertThat(json.getMediaType()).hasToString("application/json");
        assertThat(json.getHeaderString("X-CallerID-Match")).isEqualTo("area");
        assertThat(json.getHeaderString("X-CallerID-Distance-Km")).isNull();
        Response text = Responses.allocation(allocated, ResponseFormat.TEXT, false, NOON);
        assertThat(text.getEntity()).isEqualTo("2125551234");
        assertThat(text.getMediaType()).hasToString("text/plain");
    }

    @Test
    void everyRefusalSaysWhenToComeBack() {
        isRefused(new NoneAvailable(), 503, "1");
        isRefused(new DeadlineExceeded(), 503, "1");
        isRefused(new RateLimited(NOON.plusSeconds(7)), 429, "7");
        isRefused(new RateLimited(NOON.plusMillis(7001)), 429, "8");
        isRefused(new RateLimited(NOON.plusNanos(1)), 429, "1");
        isRefused(new RateLimited(NOON.minusSeconds(5)), 429, "1");
    }

    private static void isRefused(AllocationResult result, int status, String retryAfter) {
        Response refusal = Responses.allocation(result, ResponseFormat.JSON, false, NOON);
        assertThat(refusal.getStatus()).isEqualTo(status);
        assertThat(refusal.getHeaderString("Retry-After")).isEqualTo(retryAfter);
        assertThat(((ErrorBody) refusal.getEntity()).detail()).isNotBlank().doesNotContainPattern("[0-9]");
    }

    @Test
    void aFailureIsUnwrappedBeforeItIsJudged() {
        assertThat(Responses.failure(new CompletionException(new CompletionException(new OverloadedException())), "x")
                .getStatus()).isEqualTo(503);
    }

    @Test
    void aFailureOfOursSaysNothingOfItself() {
        Response answer = Responses.failure(new IllegalStateException("secret"), "x");
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getEntity()).hasToString(
                new ErrorBody(500, "Internal error; the log tells more under x").toString());
    }

    @Test
    void whatJaxRsRefusesKeepsItsStatusAndItsAllow() {
        assertThat(Responses.failure(new NotFoundException(), "x").getStatus()).isEqualTo(404);
        assertThat(Responses.failure(new NotAllowedException("GET"), "x").getHeaderString("Allow")).isEqualTo("GET");
    }
}
