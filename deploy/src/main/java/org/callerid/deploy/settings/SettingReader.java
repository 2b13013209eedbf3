// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one setting as what it should be, or says in one sentence which one is wrong and what it may be. */
final class SettingReader {
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[,\\s]+");

    private final SettingSources sources;

    SettingReader(SettingSources sources) {
        this.sources = sources;
    }

    Optional<String> text(String name) {
        return sources.find(name);
    }

    String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    Optional<Secret> secret(String name) {
        return text(name).map(Secret::new);
    }

    int wholeNumber(String name, int otherwise, int least, int most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of bounds.
        }
        throw mustBe(name, "a whole number from " + least + " to " + most, text.get());
    }

    /** True for {@code chosen}, false for {@code otherwise} and when nothing is set. */
    boolean isChosen(String name, String chosen, String otherwise) {
        String text = text(name, otherwise).toLowerCase(Locale.ROOT);
        if (!text.equals(chosen) && !text.equals(otherwise)) {
            throw mustBe(name, otherwise + " or " + chosen, text);
        }
        return text.equals(chosen);
    }

    /** One of {@code allowed}, in lower case. */
    String oneOf(String name, List<String> allowed, String otherwise) {
        String text = text(name, otherwise).toLowerCase(Locale.ROOT);
        if (!allowed.contains(text)) {
            throw mustBe(name, String.join(", ", allowed.subList(0, allowed.size() - 1)) + " or " + allowed.getLast(),
                    text);
        }
        return text;
    }

    ZoneId zone(String name, String otherwise) {
        String text = text(name, otherwise);
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw mustBe(name, "a time zone such as UTC or America/New_York", text);
        }
    }

    /** {@code ~/} is the home folder here too: in a file no shell expands it. */
    Path folder(String name, Path otherwise) {
        return text(name).map(SettingReader::fromHome).orElse(otherwise).toAbsolutePath().normalize();
    }

    /** Names separated by commas or space, in lower case. */
    Set<String> names(String name) {
        return text(name).stream()
                .flatMap(BETWEEN_NAMES::splitAsStream)
                .filter(one -> !one.isEmpty())
                .map(one -> one.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Networks in CIDR form and addresses, separated by commas or space. */
    List<Network> networks(String name) {
        return text(name).stream()
                .flatMap(BETWEEN_NAMES::splitAsStream)
                .filter(one -> !one.isEmpty())
                .map(one -> Network.parse(one)
                        .orElseThrow(
                                () -> mustBe(name, "addresses or networks such as 10.1.0.0/16 or 2001:db8::/32", one)))
                .toList();
    }

    /** As the shell understands {@code ~}; Java's own {@code user.home} does not follow {@code HOME}. */
    static Path home() {
        String home = System.getenv("HOME");
        return Path.of(home == null || home.isBlank() ? System.getProperty("user.home") : home);
    }

    /** With {@code ~/} as the shell would have written it. */
    static String expanded(String file) {
        return file.startsWith("~/") ? home().resolve(file.substring(2)).toString() : file;
    }

    private static Path fromHome(String text) {
        return Path.of(expanded(text));
    }

    private static BadSettingException mustBe(String name, String allowed, String given) {
        return new BadSettingException(name + " must be " + allowed + ", but is \"" + given + "\".");
    }
}
