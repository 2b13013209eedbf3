// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private Heartbeat() {}

    /** @param longestFreeze after which the process is to be ended; zero for no watch */
    static void beat(Duration longestFreeze) {
        String pipe = System.getProperty(PIPE, "");
        if (pipe.isEmpty() || longestFreeze.isZero()) {
            return;
        }
        Thread.ofPlatform().name("heartbeat").daemon().start(() -> beat(Path.of(pipe), longestFreeze));
    }

    private static void beat(Path pipe, Duration longestFreeze) {
        byte[] line = (longestFreeze.toSeconds() + "\n").getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(pipe)) {
            while (true) {
                out.write(line);
                TimeUnit.NANOSECONDS.sleep(INTERVAL.toNanos());
            }
        } catch (IOException | InterruptedException e) {
            LOG.log(Level.WARNING, "nobody watches any more whether this process freezes", e);
        }
    }
}
