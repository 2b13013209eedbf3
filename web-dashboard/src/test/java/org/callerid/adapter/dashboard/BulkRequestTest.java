// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.limits;
import static org.callerid.application.fixture.Fixtures.number;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.callerid.adapter.dashboard.BulkRequest.Action;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.FieldChange;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkRequestTest {
    @Test
    void theChosenNumbersAreSortedAndNamedOnce() {
        BulkRequest request = request(Map.of("act", "ACTIVATE", "chosen", "2125550002_2125550001,(212) 555-0002,"));

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
    @ValueSource(strings = {"", "activate", "RELEASE"})
    void anUnknownActIsRefused(String act) {
        assertThatThrownBy(() -> request(Map.of("act", act)).action()).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> patch(Map.of("act", act))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void eachActChangesWhatItSays() {
        assertThat(patch(Map.of("act", "ACTIVATE"))).contains(CallerIdPatch.activation(true));
        assertThat(patch(Map.of("act", "DEACTIVATE", "hourly", "44"))).contains(CallerIdPatch.activation(false));
        assertThat(patch(Map.of("act", "LIMIT", "hourly", "44", "daily", "400"))).contains(limits(44, 400));
        assertThat(patch(Map.of("act", "CARRIER", "newcarrier", "Acme", "carrier", "Veri")))
                .contains(CallerIdPatch.EMPTY.withCarrier(FieldChange.replaceWith(new Carrier("Acme"))));
        assertThat(patch(Map.of("act", "CARRIER", "clearcarrier", "true")))
                .contains(CallerIdPatch.EMPTY.withCarrier(FieldChange.clear()));
    }

    @Test
    void onlyDeletingDeletes() {
        for (Action action : Action.values()) {
            FakeBulkChange change = new FakeBulkChange();
            request(Map.of("act", action.name(), "daily", "9", "newcarrier", "Acme")).applyTo(change, SOMEBODY);

            assertThat(change.isDeleted()).as("%s", action).isEqualTo(action == Action.DELETE);
            assertThat(change.patch().isEmpty()).as("%s", action).isEqualTo(action == Action.DELETE);
        }
    }

    @Test
    void everythingThatIsFoundIsDeleted() {
        FakeBulkChange change = new FakeBulkChange();
        request(Map.of("act", "DELETE", "everything", "true", "area", "212")).applyTo(change, SOMEBODY);

        assertThat(change.isDeleted()).isTrue();
        assertThat(change.filter().flatMap(CallerIdFilter::areaCode)).contains(new AreaCode("212"));
    }

    @Test
    void aLimitLeftEmptyStaysAsItIs() {
        assertThat(patch(Map.of("act", "LIMIT", "daily", " 400 ")))
                .contains(CallerIdPatch.EMPTY.withLimits(Optional.empty(), Optional.of(400)));
    }

    @Test
    void withoutAnyLimitThereIsNothingToSet() {
        assertThatThrownBy(() -> patch(Map.of("act", "LIMIT"))).isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Enter an hourly or a daily limit");
    }

    @Test
    void aCarrierIsEitherSetOrRemoved() {
        assertThatThrownBy(() -> patch(Map.of("act", "CARRIER"))).isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Enter a carrier, or choose to remove it");
        assertThatThrownBy(() -> patch(Map.of("act", "CARRIER", "newcarrier", "Acme", "clearcarrier", "true")))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> patch(Map.of("act", "CARRIER", "newcarrier", "a".repeat(65))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("printable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1000001"})
    void aLimitThatCannotBeUsedIsRefused(String limit) {
        assertThatThrownBy(() -> patch(Map.of("act", "LIMIT", "hourly", limit)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("hourly_limit");
    }

    private static Optional<CallerIdPatch> patch(Map<String, String> parameters) {
        FakeBulkChange change = new FakeBulkChange();
        request(parameters).applyTo(change, SOMEBODY);
        return change.patch();
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
                "daily", "400", "page", "2", "size", "250");

        assertThat(request(all).address()).hasToString(
                "/dashboard/bulk.xhtml?act=LIMIT&digits=212&size=250&page=2&everything=true&hourly=44&daily=400");
    }

    /** @param parameters several values are separated by commas */
    private static BulkRequest request(Map<String, String> parameters) {
        Map<String, String[]> values = new HashMap<>();
        parameters.forEach((name, value) -> values.put(name, value.split(",", -1)));
        return BulkRequest.of(values);
    }
}
