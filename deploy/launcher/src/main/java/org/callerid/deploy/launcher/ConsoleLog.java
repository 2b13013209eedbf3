// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.io.OutputStream;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;
import org.callerid.deploy.boot.LogFormatter;
import org.callerid.deploy.boot.MalformedHostLogFilter;

/** Prints warnings to the console, one line each; the log folder has the full entries. */
final class ConsoleLog extends StreamHandler {
    ConsoleLog(OutputStream console) {
        super(console, new OneLine());
        setLevel(Level.WARNING);
        setFilter(new MalformedHostLogFilter());
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
