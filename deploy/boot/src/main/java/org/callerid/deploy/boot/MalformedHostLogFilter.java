// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.boot;

import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Drops the log records, with stack traces, that Payara writes for unreadable {@code Host} headers: a client could fill
 * the log with them.
 */
public final class MalformedHostLogFilter implements Filter {
    private static final String HEADER_PARSER = "org.glassfish.grizzly.http.util.HttpCodecUtils";

    @Override
    public boolean isLoggable(LogRecord logged) {
        return !(logged.getThrown() instanceof IllegalStateException failure)
                || failure.getStackTrace().length == 0
                || !failure.getStackTrace()[0].getClassName().equals(HEADER_PARSER);
    }
}
