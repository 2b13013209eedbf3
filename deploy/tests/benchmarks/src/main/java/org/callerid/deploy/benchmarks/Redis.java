// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.deploy.testsupport.Ports;
import org.callerid.deploy.testsupport.RedisServer;

/** A Redis server that keeps its data in memory. */
final class Redis implements Closeable {
    private static final Pattern CALLS = Pattern.compile("cmdstat_([^:]+):calls=(\\d+)");

    private final RedisServer server;

    private Redis(RedisServer server) {
        this.server = server;
    }

    static Redis start(Path folder) throws IOException {
        return new Redis(RedisServer.start(folder, Ports.free()));
    }

    /** The service's settings for this server. */
    Map<String, String> settings() {
        return Map.of("REDIS_URL", "redis://127.0.0.1:" + server.port());
    }

    long pid() throws IOException {
        return Long.parseLong(property("process_id"));
    }

    String version() throws IOException {
        return property("redis_version");
    }

    /** Commands executed, including those of scripts, by name. */
    Map<String, Long> commands() throws IOException {
        Map<String, Long> commands = new TreeMap<>();
        CALLS.matcher(info("commandstats"))
                .results()
                .forEach(found -> commands.put(found.group(1), Long.parseLong(found.group(2))));
        return commands;
    }

    private String property(String name) throws IOException {
        Matcher matcher = Pattern.compile("(?m)^" + Pattern.quote(name) + ":(\\S+)").matcher(info("server"));
        if (!matcher.find()) {
            throw new FailedBenchmarkException("Redis does not tell its " + name);
        }
        return matcher.group(1);
    }

    private String info(String section) throws IOException {
        return String.join("\n", server.command("INFO", section));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
