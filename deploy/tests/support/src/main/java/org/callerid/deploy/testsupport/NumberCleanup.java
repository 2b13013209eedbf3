// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Deletes all numbers of a service, for the next case. */
public final class NumberCleanup {
    private static final Pattern CALLER_ID = Pattern.compile("\"caller_id\":\"([^\"]*)\"");

    private NumberCleanup() {}

    /** Deletes the numbers, and returns those that were listed. */
    public static Set<String> of(RunningService service) throws IOException, InterruptedException {
        Set<String> listed = new TreeSet<>();
        CALLER_ID.matcher(service.admin("GET", "/api/numbers", "").body())
                .results()
                .forEach(found -> listed.add(found.group(1)));
        for (String number : listed) {
            assertThat(service.admin("DELETE", "/api/numbers/" + number.replace("+", "%2B"), "").statusCode())
                    .isEqualTo(200);
        }
        return listed;
    }
}
