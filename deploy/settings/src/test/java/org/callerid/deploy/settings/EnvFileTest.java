// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvFileTest {
    @TempDir
    private Path folder;

    /** {@code @CsvSource} quotes with bars here. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '|', textBlock = """
            NAME=value                        ; value
            |  NAME = value  |                ; value
            export NAME=value                 ; value
            |export\tNAME=value|              ; value
            NAME='single quotes'              ; single quotes
            NAME="double quotes"              ; double quotes
            NAME=8000 # the port              ; 8000
            |NAME=8000\t# the port|           ; 8000
            NAME="quoted" # comment           ; quoted
            NAME='quoted' # it's a comment    ; quoted
            NAME="with # inside"              ; with # inside
            NAME='with # inside'              ; with # inside
            NAME=pass#word                    ; pass#word
            NAME=#begins-with-it              ; #begins-with-it
            NAME=with blanks inside           ; with blanks inside
            NAME=a=b==                        ; a=b==
            NAME=O'Brien                      ; O'Brien
            NAME=say "so"                     ; say "so"
            NAME="it's"                       ; it's
            NAME='say "so"'                   ; say "so"
            NAME="say \\"so\\" and \\\\"      ; say "so" and \\
            NAME='back\\slash'                ; back\\slash
            NAME=back\\slash                  ; back\\slash
            NAME="C:\\new"                    ; C:\\new
            NAME="not $EXPANDED"              ; not $EXPANDED
            NAME=not ${EXPANDED}              ; not ${EXPANDED}
            NAME="a \\$ and a \\`"            ; a $ and a `
            NAME=ünïcode                      ; ünïcode
            NAME=                             ; ||
            NAME=''                           ; ||
            |NAME= # nothing|                 ; ||
            """)
    void aLineIsReadAsItsWriterMeantIt(String line, String value) throws IOException {
        assertThat(read(line)).containsOnly(Map.entry("NAME", value));
        assertThat(read(line + "\r\n")).containsOnly(Map.entry("NAME", value));
    }

    @Test
    void aFileOfAnotherSystemIsReadTheSame() throws IOException {
        assertThat(
                read("\uFEFF# settings\r\n\r\n \t\r\nAPI_PORT=8001\r\n  # indented\r\nexport REDIS_HOST=\"cache\"\r\n"))
                .containsOnly(Map.entry("API_PORT", "8001"), Map.entry("REDIS_HOST", "cache"));
    }

    @Test
    void ofANameThatIsSetTwiceTheLastValueCounts() throws IOException {
        assertThat(read("API_PORT=8001\nAPI_PORT=8002\n")).containsOnly(Map.entry("API_PORT", "8002"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NAME", "NAME: secret", "NAME secret", "=secret", "my name=secret", "NAME=\"secret",
        "NAME='secret", "NAME=\"secret\" tail", "NAME='sec'ret", "NAME=\"secret\\\"", "export secret"})
    void aLineThatCannotBeReadIsNamedByNumberWithoutRepeatingIt(String line) {
        assertThatThrownBy(() -> read("API_PORT=8001\n" + line + "\n")).isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("Line 2 of " + folder)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        assertThatThrownBy(() -> EnvFile.read(Files.write(folder.resolve("callerid.env"),
                "POSTGRES_PASSWORD=contraseña\n".getBytes(StandardCharsets.ISO_8859_1))))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageEndingWith("are not written in UTF-8.");
    }

    private Map<String, String> read(String text) throws IOException {
        return EnvFile.read(Files.writeString(folder.resolve("callerid.env"), text));
    }
}
