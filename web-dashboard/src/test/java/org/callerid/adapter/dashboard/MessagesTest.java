// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final String BUNDLE = "Messages";
    private static final Path SOURCES = Path.of("src/main");
    private static final Pattern USED = Pattern
            .compile(
                    "messages\\['([a-zA-Z0-9_.-]+)'\\]|(?:messages\\.of|info|error)\\(\"([a-zA-Z0-9_.-]+)\"[,)]");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(keys(BUNDLE, "_es")).isEqualTo(keys(BUNDLE, "")).isNotEmpty();
    }

    @Test
    void everythingThatPagesSayIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|xhtml)"))
                    .forEach(file -> USED.matcher(text(file)).results().map(MessagesTest::key).forEach(used::add));
        }

        assertThat(used).hasSizeGreaterThan(100);
        assertThat(keys(BUNDLE, "")).containsAll(used);
    }

    private static String key(MatchResult use) {
        return use.group(1) == null ? use.group(2) : use.group(1);
    }

    /** Of one file: what is not in it is not taken from another language. */
    private static Set<String> keys(String bundle, String language) throws IOException {
        Properties words = new Properties();
        try (InputStream file = MessagesTest.class.getResourceAsStream(bundle + language + ".properties")) {
            words.load(file);
        }
        return words.stringPropertyNames();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
