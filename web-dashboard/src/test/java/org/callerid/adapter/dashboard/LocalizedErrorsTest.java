// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callerid.domain.validation.InvalidValue;
import org.junit.jupiter.api.Test;

class LocalizedErrorsTest {
    private static final Locale SPANISH = Locale.of("es");
    /** Where the service gives a reason its key. */
    private static final Pattern REASON = Pattern
            .compile("(?:new InvalidValueException|InvalidValue\\.of|requireInRange)\\(\\s*\"([a-z.-]+)\",\\s*\"");

    @Test
    void aReasonIsGivenInTheOperatorsLanguage() {
        InvalidValue reason = InvalidValue.of("row.duplicate", "caller_id is the same as in line {0}", 4);

        assertThat(LocalizedErrors.message(reason, SPANISH)).isEqualTo("caller_id es el mismo que en la línea 4");
        assertThat(LocalizedErrors.message(reason, Locale.ENGLISH)).isEqualTo("caller_id is the same as in line 4");
    }

    @Test
    void fieldsGoByTheirLabels() {
        InvalidValue reason = InvalidValue.of("hourly-limit", "hourly_limit must be a whole number from 1 to {0}", 9);

        assertThat(LocalizedErrors.message(reason, Locale.ENGLISH))
                .isEqualTo("Hourly limit must be a whole number from 1 to 9.");
    }

    @Test
    void aReasonWithoutTranslationIsGivenAsItIs() {
        assertThat(LocalizedErrors.message(InvalidValue.of("new", "made of '{0}'", "nothing"), SPANISH))
                .isEqualTo("made of 'nothing'");
    }

    @Test
    void everyReasonAnOperatorMayMeetIsTranslated() throws IOException {
        Set<String> keys = keys("domain", "application", "web-dashboard",
                "adapters-sheet/src/main/java/org/callerid/adapter/sheet");

        assertThat(keys).contains("caller-id", "hourly-limit", "row.duplicate", "sheet.empty", "page.unknown");
        assertThat(keys).allSatisfy(key -> assertThat(
                LocalizedErrors.message(new InvalidValue(key, "untranslated", List.of()), SPANISH))
                .isNotEqualTo("untranslated"));
    }

    private static Set<String> keys(String... folders) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of("..").resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".java") && file.toString().contains("main"))
                        .map(LocalizedErrorsTest::text)
                        .flatMap(text -> REASON.matcher(text).results())
                        .forEach(reason -> keys.add(reason.group(1)));
            }
        }
        return keys;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
