// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.fixture.Fixtures.number;

import java.util.Map;
import java.util.Optional;
import org.callerid.application.model.ImportField;
import org.callerid.application.port.out.CallerIds.UpsertRow;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.FieldChange;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerIdRowParserTest {
    @Test
    void eachCellSaysOneThingOfTheNumber() {
        UpsertRow row = CallerIdRowParser
                .parse(Map.of(ImportField.CALLER_ID, "(212) 555-0001", ImportField.CARRIER, "Acme",
                        ImportField.AREA_CODE, "310", ImportField.HOURLY_LIMIT, "20", ImportField.DAILY_LIMIT, "200",
                        ImportField.IS_ACTIVE, "no"));

        assertThat(row).isEqualTo(new UpsertRow(number("2125550001"),
                new CallerIdPatch(FieldChange.replaceWith(new Carrier("Acme")),
                        FieldChange.replaceWith(new AreaCode("310")),
                        Optional.of(20), Optional.of(200), Optional.of(false))));
    }

    @Test
    void anEmptyCellLeavesThingsAsTheyAre() {
        UpsertRow row = CallerIdRowParser.parse(Map.of(ImportField.CALLER_ID, "+44 20 7183 8750"));

        assertThat(row).isEqualTo(new UpsertRow(number("+442071838750"), CallerIdPatch.EMPTY));
    }

    @Test
    void aRowWithoutANumberIsRefused() {
        assertIsRefused("row.no-caller-id", Map.of(ImportField.CARRIER, "Acme"));
    }

    @Test
    void aNumberFromAbroadWithAnAreaCodeIsRefused() {
        assertIsRefused("area-code.international",
                Map.of(ImportField.CALLER_ID, "+442071838750", ImportField.AREA_CODE, "212"));
    }

    @ParameterizedTest(name = "{1} is no {0}")
    @CsvSource({"AREA_CODE,21,area-code", "HOURLY_LIMIT,0,hourly-limit", "HOURLY_LIMIT,1000001,hourly-limit",
        "DAILY_LIMIT,many,daily-limit", "IS_ACTIVE,perhaps,is-active"})
    void aCellThatCannotBeUnderstoodRefusesTheRowAndSaysWhichItIs(ImportField field, String text, String key) {
        assertIsRefused(key, Map.of(ImportField.CALLER_ID, "2125550001", field, text));
    }

    @Test
    void aTextThatIsNoNumberIsRefused() {
        assertIsRefused("caller-id", Map.of(ImportField.CALLER_ID, "2125550001-09"));
    }

    private static void assertIsRefused(String key, Map<ImportField, String> cells) {
        assertThatThrownBy(() -> CallerIdRowParser.parse(cells)).isInstanceOfSatisfying(InvalidValueException.class,
                refusal -> assertThat(refusal.reason().key()).isEqualTo(key));
    }
}
