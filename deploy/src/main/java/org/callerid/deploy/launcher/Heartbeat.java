// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells who started this process that it is not frozen, with a line every other second: how long a
 * freeze may last. Asterisk waits for a silent FastAGI
 * server for ever, and a frozen process cannot end itself: {@code deploy/bin/callerid} keeps a watch that does.
 */
final class Heartbeat {
    private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());
    /** What the lines are written to; nobody watches if it is absent. */
    private static final String PIPE = "callerid.heartbeat";
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private Heartbeat() {}

    /** @param longestFreeze after which the process is to be ended; zero for no watch */
    static void beat(Duration longestFreeze) {
        String pipe = System.getProperty(PIPE, "");
        if (pipe.isEmpty() || longestFreeze.isZero()) {
            return;
        }
        try {
            OutputStream out = Files.newOutputStream(Path.of(pipe));
            ScheduledExecutorService thread = Executors
                    .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("heartbeat").daemon().factory());
            thread.scheduleAtFixedRate(() -> beat(out, longestFreeze), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "nobody watches whether this process freezes", e);
        }
    }

    private static void beat(OutputStream out, Duration longestFreeze) {
        try {
            out.write((longestFreeze.toSeconds() + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException("the watch is gone", e);
        }
    }
}
