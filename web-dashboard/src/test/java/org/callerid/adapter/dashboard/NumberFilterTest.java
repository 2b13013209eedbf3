// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdStatus;
import org.callerid.application.model.CarrierFilter;
import org.callerid.application.model.DigitsFilter.Containing;
import org.callerid.application.model.DigitsFilter.StartingWith;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFilterTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    @ParameterizedTest
    @CsvSource({"213, 213", "(213) 555, 213555", "213-2, 2132", "213.555.01, 21355501", "+1213, 213", "1213, 213",
        "+44 20, +4420", "0044 20, +4420", "011 44, +44", "1, 1", "10, 10"})
    void theBeginningOfANumberIsFoundHoweverItIsWritten(String typed, String digits) {
        NumberFilter filter = new NumberFilter();
        filter.setDigits(typed);

        assertThat(filter.filter().digits()).contains(new StartingWith(digits));
    }

    @ParameterizedTest
    @CsvSource({"0482, 0482", "555-01, 55501", "(213) 555, 213555", "+1213, 213", "1213, 1213", "+44, 44"})
    void aPartOfANumberIsFoundHoweverItIsWritten(String typed, String digits) {
        NumberFilter filter = new NumberFilter();
        filter.setDigits(typed);
        filter.setMatch("contains");

        assertThat(filter.filter().digits()).contains(new Containing(digits));
        assertThat(filter.description(new Messages())).containsExactly("Number contains " + typed);
        assertThat(filter.exportAddress()).endsWith("&match=contains");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "%", "2345678901234567", "+", "_"})
    void whatIsNoPartOfANumberIsRefused(String typed) {
        NumberFilter filter = new NumberFilter();
        filter.setDigits(typed);
        filter.setMatch("contains");

        assertThatThrownBy(filter::filter).isInstanceOf(InvalidValueException.class).hasMessageContaining("1 to 15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "213*", "2345678901234567", "++44", "-"})
    void whatIsNoBeginningOfANumberIsRefused(String typed) {
        NumberFilter filter = new NumberFilter();
        filter.setDigits(typed);

        assertThatThrownBy(filter::filter).isInstanceOf(InvalidValueException.class).hasMessageContaining("1 to 15");
    }

    @Test
    void emptyFieldsLeaveAllNumbers() {
        NumberFilter filter = new NumberFilter();
        filter.setDigits("  ");
        filter.setCarrier(null);

        assertThat(filter.filter()).isEqualTo(CallerIdFilter.ALL);
        assertThat(filter.description(new Messages())).isEmpty();
    }

    @Test
    void eachFieldNarrowsTheList() {
        assertThat(full().filter()).isEqualTo(new CallerIdFilter(Optional.of(new StartingWith("212")),
                Optional.of(new AreaCode("646")),
                Optional.of(new CarrierFilter.Containing("Acme & Co")), Optional.of(CallerIdStatus.LIMIT_REACHED)));
    }

    @Test
    void numbersWithoutACarrierAreFoundWhateverCarrierIsTyped() {
        NumberFilter filter = full();
        filter.setWithoutCarrier(true);

        assertThat(filter.filter().carrier()).contains(new CarrierFilter.Absent());
        assertThat(filter.description(new Messages())).contains("Without carrier").doesNotContain("Carrier Acme & Co");
    }

    @Test
    void anUnknownStateIsRefused() {
        NumberFilter filter = new NumberFilter();
        filter.setStatus("available");

        assertThatThrownBy(filter::filter).isInstanceOf(InvalidValueException.class).hasMessageContaining("state");
    }

    @Test
    void anAreaCodeOfTwoDigitsIsRefused() {
        NumberFilter filter = new NumberFilter();
        filter.setAreaCode("21");

        assertThatThrownBy(filter::filter).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void anAddressNamesTheFilterItWasMadeFrom() {
        NumberFilter filter = full();
        filter.setWithoutCarrier(true);
        Map<String, String[]> parameters = new HashMap<>();
        filter.into(PageUrl.of("numbers"))
                .parameters()
                .forEach(one -> parameters.put(one.name(), new String[]{one.value()}));

        NumberFilter same = NumberFilter.of(parameters);

        assertThat(same.filter()).isEqualTo(filter.filter());
        assertThat(same.exportAddress()).isEqualTo(filter.exportAddress());
    }

    @Test
    void theFileHasTheSameFilterAsTheList() {
        assertThat(full().exportAddress())
                .isEqualTo("/dashboard/numbers.csv?digits=212&area=646&carrier=Acme+%26+Co&status=LIMIT_REACHED");
    }

    @Test
    void anAddressWithoutParametersFindsAllNumbers() {
        assertThat(NumberFilter.of(Map.of()).filter()).isEqualTo(CallerIdFilter.ALL);
    }

    @Test
    void theFilterIsDescribedByTheLabelsOfItsFields() {
        assertThat(full().description(new Messages()))
                .containsExactly("Number starts with 212", "Area code 646", "Carrier Acme & Co", "Limit reached");
    }

    private static NumberFilter full() {
        NumberFilter filter = new NumberFilter();
        filter.setDigits(" 212 ");
        filter.setAreaCode("646");
        filter.setCarrier("Acme & Co");
        filter.setStatus("LIMIT_REACHED");
        return filter;
    }
}
