// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Inspects what a client sends on one connection, from its first byte. */
@FunctionalInterface
interface RequestMatcher {
    /** Whether the request it looks for ends within these bytes, which follow those of the previous call. */
    boolean sees(byte[] bytes);

    /** Looks for this text, even if it arrives in pieces. */
    static Supplier<RequestMatcher> containing(String text) {
        return () -> new RequestMatcher() {
            private String rest = "";

            @Override
            public boolean sees(byte[] bytes) {
                String read = rest + new String(bytes, StandardCharsets.ISO_8859_1);
                int found = read.lastIndexOf(text);
                int from = found < 0 ? Math.max(0, read.length() - text.length() + 1) : found + text.length();
                rest = read.substring(from);
                return found >= 0;
            }
        };
    }
}
