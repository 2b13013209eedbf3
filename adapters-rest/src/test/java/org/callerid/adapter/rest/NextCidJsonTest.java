// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.rest.RestFixture.aCall;
import static org.callerid.adapter.rest.RestFixture.aReservation;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.callerid.domain.callerid.Carrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextCidJsonTest {
    @Test
    void itIsTheGuidesToTheByte() {
        assertThat(written(NextCidJson.of(aReservation(aCall()), false))).isEqualTo("{\"success\":true,"
                + "\"caller_id\":\"2125551234\",\"area_code\":\"212\",\"carrier\":\"AT&T\",\"reserved_for\":300,"
                + "\"destination\":\"3105559876\",\"agent\":\"agent001\",\"campaign\":\"sales_campaign\"}");
    }

    @Test
    void howTheNumberMatchesIsAddedForThoseWhoAsk() {
        assertThat(written(NextCidJson.of(aReservation(aCall()), true)))
                .endsWith(",\"campaign\":\"sales_campaign\",\"match\":\"area\"}");
    }

    @Test
    void whatIsNotKnownIsNull() {
        assertThat(written(NextCidJson.of(aReservation(aCall(), Optional.empty(), Optional.empty()), false)))
                .contains("\"area_code\":null,\"carrier\":null,");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = {"O'Neil,O\\u0027Neil", "`id`,\\u0060id\\u0060", "$(id),\\u0024(id)",
        "a\\b,a\\u005Cb", "Télécom,T\\u00E9l\\u00E9com", "☎,\\u260E", "😀,\\uD83D\\uDE00", "AT&T <x>,AT&T <x>"})
    void aShellFindsNothingToActOn(String carrier, String json) {
        assertThat(written(
                NextCidJson.of(aReservation(aCall(), Optional.of(new Carrier(carrier)), Optional.empty()), false)))
                .contains("\"carrier\":\"" + json + "\",");
    }

    @Test
    void controlCharactersHaveNoShortForm() {
        assertThat(written(new Text("\n\t\b\u0000\u007f\"/")))
                .isEqualTo("{\"a\":\"\\u000A\\u0009\\u0008\\u0000\\u007F\\\"/\"}");
    }

    private static String written(Record body) {
        return new String(Json.write(body), StandardCharsets.UTF_8);
    }

    private record Text(String a) {}
}
