// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.callerid.domain.validation.InvalidValueException;

/**
 * The request that Asterisk sends when it connects: {@code agi_…: value} lines, ended by an empty line.
 *
 * @param script the path of the URL, without the query string
 * @param query the query string, still percent-encoded
 * @param environment values by name, as sent
 */
record AgiRequest(String script, String query, Map<String, String> environment) {
    /** Asterisk sends about 25 lines, plus one for each argument, of which it allows 128. */
    private static final int MAX_LINES = 160;
    private static final String SCRIPT = "agi_network_script";

    static AgiRequest read(AgiLineReader lines) throws IOException {
        Map<String, String> environment = new HashMap<>();
        int count = 0;
        for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
            int colon = line.indexOf(':');
            if (!line.startsWith("agi_") || colon < 0) {
                throw new AgiProtocolException("a line is not of the form agi_name: value");
            }
            if (++count > MAX_LINES) {
                throw new AgiProtocolException("there are more than " + MAX_LINES + " lines");
            }
            environment.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        String[] address = environment.getOrDefault(SCRIPT, "").split("\\?", 2);
        return new AgiRequest(address[0], address.length > 1 ? address[1] : "", Map.copyOf(environment));
    }

    /** Empty if the variable is missing or blank. */
    Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /**
     * A parameter of the query string or, if it is missing, the positional argument.
     *
     * @param place position of the argument, from 1
     * @throws InvalidValueException if the query string is not percent-encoded text
     */
    Optional<String> argument(String name, int place) {
        return parameter(name).or(() -> value("agi_arg_" + place));
    }

    /** Whether the query string has this parameter with the value 1. */
    boolean hasFlag(String name) {
        return Arrays.asList(query.split("&", -1)).contains(name + "=1");
    }

    private Optional<String> parameter(String name) {
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(decoded(pair.substring(name.length() + 1))).filter(value -> !value.isBlank());
            }
        }
        return Optional.empty();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("query", "the query string is not percent-encoded");
        }
    }
}
