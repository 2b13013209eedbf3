// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detects the COMMITs of PostgreSQL's JDBC driver: the first of a connection is a Parse message that names the
 * statement, and later ones are Bind messages with that name alone (PostgreSQL's documentation, "Message Formats").
 */
final class PostgresCommits implements RequestMatcher {
    private static final Pattern PARSE = Pattern.compile("P.{4}(S_\\d+)\0COMMIT\0", Pattern.DOTALL);
    private static final Pattern BIND = Pattern.compile("B.{4}[^\0]*\0(S_\\d+)\0", Pattern.DOTALL);
    private static final Pattern SIMPLE = Pattern.compile("(?:Q.{4}|P.{4}\0)COMMIT\0", Pattern.DOTALL);

    private final Set<String> names = new HashSet<>();

    /** The driver writes a COMMIT in one piece. */
    @Override
    public boolean sees(byte[] bytes) {
        String read = new String(bytes, StandardCharsets.ISO_8859_1);
        for (Matcher parse = PARSE.matcher(read); parse.find();) {
            names.add(parse.group(1));
        }
        for (Matcher bind = BIND.matcher(read); bind.find();) {
            if (names.contains(bind.group(1))) {
                return true;
            }
        }
        return SIMPLE.matcher(read).find();
    }
}
