// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.callerid.application.port.in.SignIn.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoggedSignInsTest {
    private static final Logger LOG = Logger.getLogger(LoggedSignIns.class.getName());

    private final List<LogRecord> records = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            records.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(handler);
    }

    @Test
    void aWrongTokenIsAWarningThatNamesTheClientAndNotTheToken() {
        assertThat(signIn(new Result.WrongToken())).isInstanceOf(Result.WrongToken.class);

        assertThat(records).singleElement().satisfies(entry -> {
            assertThat(entry.getLevel()).isEqualTo(Level.WARNING);
            assertThat(new SimpleFormatter().formatMessage(entry)).isEqualTo("wrong admin token from 203.0.113.1");
        });
    }

    @Test
    void aLockedOutClientCannotFillTheLog() {
        signIn(new Result.LockedOut(Instant.EPOCH));

        assertThat(records).isEmpty();
    }

    @Test
    void theRightTokenIsNotLogged() {
        signIn(new Result.SignedIn());

        assertThat(records).isEmpty();
    }

    private static Result signIn(Result result) {
        return new LoggedSignIns((token, client) -> result).signIn("secret", "203.0.113.1");
    }
}
