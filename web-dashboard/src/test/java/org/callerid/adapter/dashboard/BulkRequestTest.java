// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.fixture.Fixtures.limits;
import static org.callerid.application.fixture.Fixtures.number;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkRequestTest {
    @Test
    void theChosenNumbersAreSortedAndNamedOnce() {
        BulkRequest request = request(Map.of("act", "ACTIVATE", "chosen", "2125550002,2125550001,(212) 555-0002"));

        assertThat(request.numbers()).containsExactly(number("2125550001"), number("2125550002"));
    }

    @Test
    void whoeverWantsEverythingChoosesNothing() {
        BulkRequest request = request(
                Map.of("act", "ACTIVATE", "everything", "true", "chosen", "2125550001", "area", "212"));

        assertThat(request.everything()).isTrue();
        assertThat(request.chosen()).isEmpty();
        assertThat(request.filter().filter().areaCode()).contains(new AreaCode("212"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "activate", "DELETE"})
    void anUnknownActIsRefused(String act) {
        assertThatThrownBy(() -> request(Map.of("act", act)).action()).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> request(Map.of("act", act)).patch()).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void eachActChangesWhatItSays() {
        assertThat(request(Map.of("act", "ACTIVATE")).patch()).isEqualTo(CallerIdPatch.activation(true));
        assertThat(request(Map.of("act", "DEACTIVATE", "hourly", "44")).patch())
                .isEqualTo(CallerIdPatch.activation(false));
        assertThat(request(Map.of("act", "LIMIT", "hourly", "44", "daily", "400")).patch()).isEqualTo(limits(44, 400));
    }

    @Test
    void aLimitLeftEmptyStaysAsItIs() {
        assertThat(request(Map.of("act", "LIMIT", "daily", " 400 ")).patch())
                .isEqualTo(CallerIdPatch.EMPTY.withLimits(Optional.empty(), Optional.of(400)));
    }

    @Test
    void withoutAnyLimitThereIsNothingToSet() {
        assertThatThrownBy(() -> request(Map.of("act", "LIMIT")).patch()).isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Enter an hourly or a daily limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1000001"})
    void aLimitThatCannotBeUsedIsRefused(String limit) {
        assertThatThrownBy(() -> request(Map.of("act", "LIMIT", "hourly", limit)).patch())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("hourly_limit");
    }

    @Test
    void theListComesBackAsItWas() {
        BulkRequest request = request(Map.of("act", "ACTIVATE", "area", "212", "by", "CARRIER", "descending", "true",
                "page", "3", "chosen", "2125550001"));

        assertThat(request.list(false))
                .hasToString("/dashboard/numbers.xhtml?area=212&by=CARRIER&descending=true&page=3");
        assertThat(request.list(true).toString()).endsWith("&page=3&chosen=2125550001");
    }

    @Test
    void theFirstPageOfTheListNeedsNoMention() {
        assertThat(request(Map.of("act", "ACTIVATE", "page", "1")).list(false)).hasToString("/dashboard/numbers.xhtml");
    }

    @Test
    void theQuestionIsAskedAtAnAddressThatSaysAll() {
        Map<String, String> all = Map.of("act", "LIMIT", "digits", "212", "everything", "true", "hourly", "44",
                "daily", "400", "page", "2");

        assertThat(request(all).address()).hasToString(
                "/dashboard/bulk.xhtml?act=LIMIT&digits=212&page=2&everything=true&hourly=44&daily=400");
    }

    /** @param parameters several values are separated by commas */
    private static BulkRequest request(Map<String, String> parameters) {
        Map<String, String[]> values = new HashMap<>();
        parameters.forEach((name, value) -> values.put(name, value.split(",", -1)));
        return BulkRequest.of(values);
    }
}
