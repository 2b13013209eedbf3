// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.boot;

import java.util.Locale;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * Formats log entries so that quoted input cannot forge another log line: control characters are escaped, and all lines
 * of an entry after the first are indented.
 */
public final class LogFormatter extends SimpleFormatter {
    @Override
    public String format(LogRecord logged) {
        return escape(super.format(logged));
    }

    public static String escape(String entry) {
        String text = entry.stripTrailing();
        StringBuilder safe = new StringBuilder(text.length() + 1);
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '\n') {
                safe.append(i + 1 < text.length() && text.charAt(i + 1) == '\t' ? "\n" : "\n\t");
            } else if (Character.isISOControl(one) && one != '\t') {
                safe.append(String.format(Locale.ROOT, "\\x%02x", (int) one));
            } else {
                safe.append(one);
            }
        }
        return safe.append('\n').toString();
    }
}
