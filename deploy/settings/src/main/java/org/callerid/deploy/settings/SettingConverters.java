// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.Converter;

/** Converters from text to types. They throw {@link IllegalArgumentException} for text that does not fit. */
final class SettingConverters {
    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");

    private SettingConverters() {}

    static Converter<Integer> wholeNumber(int least, int most) {
        return text -> {
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException(text);
            }
            return number;
        };
    }

    static Converter<Duration> seconds(int least, int most) {
        return text -> Duration.ofSeconds(wholeNumber(least, most).convert(text));
    }

    static Converter<Duration> days(int least, int most) {
        return text -> Duration.ofDays(wholeNumber(least, most).convert(text));
    }

    /** One of {@code allowed}, converted to lower case. */
    static Converter<String> oneOf(List<String> allowed) {
        return text -> {
            String value = text.toLowerCase(Locale.ROOT);
            if (!allowed.contains(value)) {
                throw new IllegalArgumentException(text);
            }
            return value;
        };
    }

    static Secret httpUrl(String text) {
        URI url = URI.create(text);
        if (!Set.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
            throw new IllegalArgumentException(text);
        }
        return new Secret(text);
    }

    static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A folder, as an absolute path. {@code ~/} is the home folder here too: in a file no shell expands it. */
    static Path folder(String text) {
        return Path.of(file(text)).toAbsolutePath().normalize();
    }

    /** A file name, with {@code ~/} expanded as the shell does. */
    static String file(String text) {
        return text.startsWith("~/") ? home().resolve(text.substring(2)).toString() : text;
    }

    /** Names separated by commas or spaces, converted to lower case. */
    static Set<String> names(String text) {
        return several(text).map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Networks in CIDR notation and addresses, separated by commas or spaces. */
    static List<Network> networks(String text) {
        return several(text).map(one -> Network.parse(one).orElseThrow(() -> new IllegalArgumentException(one)))
                .toList();
    }

    private static Stream<String> several(String text) {
        return SEPARATOR.splitAsStream(text).filter(one -> !one.isEmpty());
    }

    /** The home folder as the shell's {@code ~} means it; Java's own {@code user.home} does not follow {@code HOME}. */
    private static Path home() {
        String home = System.getenv("HOME");
        return Path.of(home == null || home.isBlank() ? System.getProperty("user.home") : home);
    }
}
