// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One of the hosts in {@code POSTGRES_HOST}.
 *
 * @param port empty for {@code POSTGRES_PORT}
 */
record PostgresHost(String name, OptionalInt port) {
    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");
    private static final Pattern WITH_PORT = Pattern.compile("(?<name>\\[[^]]+]|[^:\\[\\]]+)(?::(?<port>\\d{1,5}))?");
    /** An IPv6 address without brackets has no port. */
    private static final Pattern IPV6 = Pattern.compile("[^:\\[\\]]*:[^\\[\\]]*:[^\\[\\]]*");
    private static final int MAX_PORT = 65_535;

    /**
     * Hosts separated by commas or spaces.
     *
     * @throws IllegalArgumentException if one of them is not a host
     */
    static List<PostgresHost> parseAll(String text) {
        List<PostgresHost> hosts = Stream.of(SEPARATOR.split(text))
                .filter(one -> !one.isEmpty())
                .map(PostgresHost::parse)
                .distinct()
                .toList();
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException(text);
        }
        return hosts;
    }

    private static PostgresHost parse(String text) {
        if (IPV6.matcher(text).matches()) {
            return new PostgresHost(text, OptionalInt.empty());
        }
        Matcher parts = WITH_PORT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        String port = parts.group("port");
        return new PostgresHost(parts.group("name"),
                port == null ? OptionalInt.empty() : OptionalInt.of(checked(Integer.parseInt(port))));
    }

    private static int checked(int port) {
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("port " + port);
        }
        return port;
    }
}
