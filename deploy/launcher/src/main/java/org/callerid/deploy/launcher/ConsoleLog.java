// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import co.elastic.logging.jul.EcsFormatter;
import java.io.OutputStream;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;
import org.callerid.deploy.boot.LogFormatter;
import org.callerid.deploy.boot.MalformedHostLogFilter;
import org.callerid.deploy.settings.LogSettings;

/**
 * Prints log entries to the console, one line each: the service's own, such as outages and their ends, and warnings of
 * others. The log folder has the full entries.
 */
final class ConsoleLog extends StreamHandler {
    private static final String SERVICE = "org.callerid.";

    ConsoleLog(OutputStream console, LogSettings settings) {
        super(console, settings.json() ? new EcsFormatter() : new OneLine());
        setLevel(Level.ALL);
        MalformedHostLogFilter malformedHosts = new MalformedHostLogFilter();
        setFilter(logged -> concernsOperators(logged) && malformedHosts.isLoggable(logged));
    }

    private static boolean concernsOperators(LogRecord logged) {
        return logged.getLevel().intValue() >= Level.WARNING.intValue()
                || String.valueOf(logged.getLoggerName()).startsWith(SERVICE);
    }

    @Override
    public synchronized void publish(LogRecord logged) {
        super.publish(logged);
        flush();
    }

    private static final class OneLine extends Formatter {
        @Override
        public String format(LogRecord logged) {
            String thrown = logged.getThrown() == null ? "" : " (" + logged.getThrown() + ")";
            String text = logged.getInstant() + " " + logged.getLevel() + " " + formatMessage(logged) + thrown;
            return LogFormatter.escape(text.lines().findFirst().orElse(""));
        }
    }
}
