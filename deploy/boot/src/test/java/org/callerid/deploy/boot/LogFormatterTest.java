// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogFormatterTest {
    @Test
    void whatIsQuotedCannotPretendToBeALineOfItsOwn() {
        String entry = new LogFormatter()
                .format(new LogRecord(Level.WARNING, "asked for /x\r\nSIGNED \u001b[31mFORGED"));

        assertThat(entry).contains("asked for /x\\x0d\n\tSIGNED \\x1b[31mFORGED").endsWith("\n");
    }

    @Test
    void theLinesOfATraceStayAsTheyAre() {
        assertThat(LogFormatter.escape("first\n\tat a.b.C\n")).isEqualTo("first\n\tat a.b.C\n");
    }
}
