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
 * Sends a heartbeat every two seconds to the watchdog in {@code deploy/bin/callerid}, which kills this process if it
 * freezes. Each line contains the watchdog timeout in seconds. A frozen process cannot end itself, and Asterisk waits
 * for a silent FastAGI server forever.
 */
final class Heartbeat {
    private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());
    /** System property that names the pipe to write to; without it there is no watchdog. */
    private static final String PIPE = "callerid.heartbeat";
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private Heartbeat() {}

    /**
     * Starts the heartbeat.
     *
     * @param watchdogTimeout how long the process may freeze before it is killed; zero for no watchdog, which is told
     *        once that the service is ready
     */
    static void start(Duration watchdogTimeout) {
        String pipe = System.getProperty(PIPE, "");
        if (pipe.isEmpty()) {
            return;
        }
        Thread.ofPlatform().name("heartbeat").daemon().start(() -> start(Path.of(pipe), watchdogTimeout));
    }

    private static void start(Path pipe, Duration watchdogTimeout) {
        byte[] line = (watchdogTimeout.toSeconds() + "\n").getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(pipe)) {
            do {
                out.write(line);
                TimeUnit.NANOSECONDS.sleep(INTERVAL.toNanos());
            } while (!watchdogTimeout.isZero());
        } catch (IOException | InterruptedException e) {
            LOG.log(Level.WARNING, "nobody watches any more whether this process freezes", e);
        }
    }
}
