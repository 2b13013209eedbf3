// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Path SOURCES = Path.of("src/main");
    private static final Pattern USED = Pattern
            .compile(
                    "words\\['([a-zA-Z0-9_.-]+)'\\]|(?:words\\.of|done|doneBeforeTheNextPage|failed)\\(\"([a-zA-Z0-9_.-]+)\"");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(keys(Locale.of("es"))).isEqualTo(keys(Locale.ENGLISH));
    }

    @Test
    void everythingThatPagesSayIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|xhtml)"))
                    .forEach(file -> USED.matcher(text(file)).results().map(WordsTest::key).forEach(used::add));
        }

        assertThat(used).hasSizeGreaterThan(100);
        assertThat(keys(Locale.ENGLISH)).containsAll(used);
    }

    private static String key(MatchResult use) {
        return use.group(1) == null ? use.group(2) : use.group(1);
    }

    private static Set<String> keys(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.callerid.adapter.dashboard.Words", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new TreeSet<>(bundle.keySet());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
