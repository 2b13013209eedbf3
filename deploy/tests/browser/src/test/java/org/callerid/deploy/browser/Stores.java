// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.callerid.deploy.testsupport.Ports;
import org.callerid.deploy.testsupport.PostgresServer;
import org.callerid.deploy.testsupport.RedisServer;

/** A PostgreSQL and a Redis for one test. */
record Stores(PostgresServer postgres, RedisServer redis) implements AutoCloseable {
    /**
     * Starts both.
     *
     * @param folder an empty one for all their files
     */
    static Stores start(Path folder) throws IOException, InterruptedException {
        return new Stores(PostgresServer.start(Files.createDirectory(folder.resolve("postgres"))),
                RedisServer.start(Files.createDirectory(folder.resolve("redis")), Ports.free()));
    }

    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(postgres.settings());
        settings.put("REDIS_URL", "redis://127.0.0.1:" + redis.port());
        return settings;
    }

    @Override
    public void close() throws IOException {
        redis.close();
        postgres.close();
    }
}
