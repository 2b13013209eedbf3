// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The numbers that an operator selected, as in the URL. Several may be joined in one parameter, so that it stays short. */
final class ChosenNumbers {
    static final String PARAMETER = "chosen";
    /** The server accepts 8 KB of URL and headers together. */
    static final int MAX = 400;
    private static final String SEPARATOR = "_";

    private ChosenNumbers() {}

    static List<String> in(Map<String, String[]> parameters) {
        return Arrays.stream(parameters.getOrDefault(PARAMETER, new String[0]))
                .flatMap(several -> Arrays.stream(several.split(SEPARATOR)))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .toList();
    }

    static PageUrl into(PageUrl address, List<String> numbers) {
        return address.with(PARAMETER, String.join(SEPARATOR, numbers));
    }
}
