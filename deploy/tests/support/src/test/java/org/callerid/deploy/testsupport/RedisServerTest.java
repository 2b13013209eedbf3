// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerTest {
    @TempDir
    private Path folder;
    private RedisServer redis;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        redis = RedisServer.start(folder, Ports.free());
        redis.command("SET", "colour", "red");
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        redis.close();
    }

    @Test
    void aKilledServerRefusesConnectionsAndComesBackEmpty() throws Exception {
        String before = runId();
        redis.kill();
        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> redis.command("PING"));

        redis.startEmpty();

        assertThat(redis.command("GET", "colour")).isEmpty();
        assertThat(runId()).isNotEqualTo(before);
    }

    @Test
    void aServerStartedFromAnOlderCopyKnowsWhatItKnewThen() throws Exception {
        Path copy = redis.copy();
        redis.command("SET", "colour", "green");
        redis.kill();

        redis.startFrom(copy);

        assertThat(redis.command("GET", "colour")).containsExactly("red");
    }

    @Test
    void aFrozenServerTakesConnectionsAndAnswersWhenItThaws() throws Exception {
        redis.freeze();
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> redis.command("PING"));

        redis.thaw();

        assertThat(redis.command("GET", "colour")).containsExactly("red");
    }

    @Test
    void keysAreFoundByPatternAndAnErrorIsAnException() throws Exception {
        redis.command("SADD", "{callerid}:index:212", "one", "two");

        assertThat(redis.keys("{callerid}:index:*")).containsExactly("{callerid}:index:212");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> redis.command("GET", "{callerid}:index:212"))
                .withMessageContaining("WRONGTYPE");
    }

    private String runId() throws IOException {
        return redis.command("INFO", "server")
                .getFirst()
                .lines()
                .filter(line -> line.startsWith("run_id"))
                .toList()
                .getFirst();
    }
}
