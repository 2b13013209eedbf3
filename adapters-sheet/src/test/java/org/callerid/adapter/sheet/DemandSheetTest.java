// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callerid.domain.planning.AreaCodeDemand;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemandSheetTest {
    private final Path sheet;

    DemandSheetTest(@TempDir Path folder) {
        sheet = folder.resolve("demand.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"area_code,calls_busiest_hour,calls_day\n212,1200,8000\n310,0,9\n",
        "\uFEFFArea_Code, calls_busiest_hour ,calls_day\r\n 212 ,1200, 8000\r\n\r\n\"310\",0,9",
        "pool,calls_day,calls_busiest_hour,area_code\nsales,8000,1200,212\nsales,9,0,310\n"})
    void columnsAreFoundByTheirNames(String text) throws IOException {
        assertThat(read(text)).containsExactly(AreaCodeDemand.parse("212,1200,8000"), AreaCodeDemand.parse("310,0,9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"area_code,calls_busiest_hour\n212,1\n", "212,1200,8000\n310,0,9\n",
        "area_code,calls_busiest_hour,calls_day\n212,\"1,2\n", "area_code,calls_busiest_hour,calls_day\n212,1,2,3\n",
        "area_code,calls_busiest_hour,calls_day\n212,,8000\n", "area_code,area_code,calls_day\n212,212,8000\n"})
    void anythingElseIsRefused(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> read(text));
    }

    @Test
    void theLineIsNamed() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> read("area_code,calls_busiest_hour,calls_day\n\n212,1200,8000\n310,9,0\n"))
                .withMessageStartingWith("line 4: ");
    }

    private List<AreaCodeDemand> read(String text) throws IOException {
        return DemandSheet.read(Files.writeString(sheet, text));
    }
}
