// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class AreaCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void anAreaCodeIsShownWithItsOverlaysAndNoOtherAreaCode() {
        assertThat(run("area", "404")).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                area code   404
                country     US
                regions     GA
                time zone   America/New_York
                overlays    470 678 943
                """);
    }

    @Test
    void anAreaCodeAloneInItsTerritoryHasNoOverlay() {
        assertThat(run("area", "734")).isZero();
        assertThat(out.toString()).containsPattern("overlays +-\\R");
    }

    @Test
    void theNearestAreaCodesAreShownOnRequest() {
        assertThat(run("area", "404", "--nearest")).isZero();
        assertThat(out.toString()).containsPattern("nearest +770 \\(\\d+ km\\), ");
    }

    @Test
    void allAreaCodesInServiceAreListedOneALine() {
        assertThat(run("area", "--list")).isZero();
        assertThat(out.toString().lines()).hasSize(454)
                .allMatch(line -> line.matches("[2-9][0-9]{2}  [A-Z]{2}  .*"))
                .anyMatch(line -> line.matches("424 .* 310"))
                .noneMatch(line -> line.startsWith("761"));
    }

    @Test
    void programsGetJson() {
        assertThat(run("area", "902", "--json")).isZero();
        assertThat(out.toString()).contains("\"area_code\" : \"902\"", "\"regions\" : [ \"NS\", \"PE\" ]",
                "\"overlays\" : [ \"782\" ]", "\"distance_km\" : ");
    }

    @ParameterizedTest
    @CsvSource({"555, Area code 555 is not assigned.",
        "800, Area code 800 belongs to no place; it is for toll-free calls."})
    void anAreaCodeWithoutAPlaceIsAFailure(String areaCode, String sentence) {
        assertThat(run("area", areaCode)).isEqualTo(1);
        assertThat(err.toString()).isEqualToNormalizingNewlines(sentence + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"area", "area 31", "area 310 --list", "area --list --numbers"})
    void oneAreaCodeOrTheListIsAskedFor(String command) {
        assertThat(run(command.split(" ", -1))).isEqualTo(2);
    }

    private int run(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
