// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.adapter.redis.RedisConfig.HostPort;
import org.callerid.adapter.redis.RedisConfig.Topology;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.RotationIndex.IndexBuild;
import org.callerid.application.server.TestCertificates;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.ratelimit.RateLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Redis with TLS and a user that has exactly the documented permissions. */
class RedisTlsAndAclTest {
    private static final String PASSWORD = "p@ss:/%#?";
    /** As in docs/operating.md. */
    private static final String RULES = "~{callerid}:* ~reservation:* resetchannels -@all +@read +@write +@scripting"
            + " +@connection +scan +info -keys";

    @TempDir
    Path folder;

    @Test
    void aServerIsTrustedByItsAuthorityAndName() throws Exception {
        TestCertificates certificates = TestCertificates.make(folder, "dns:localhost");
        Path otherAuthority = TestCertificates.make(Files.createDirectory(folder.resolve("other")), "dns:localhost")
                .authority();
        int port = TestRedis.freePort();
        HostPort unused = TestRedis.start("tls-port " + port, "tls-cert-file " + certificates.serverCertificate(),
                "tls-key-file " + certificates.serverKey(), "tls-ca-cert-file " + certificates.authority(),
                "tls-auth-clients no", "user callerid on >" + PASSWORD.replace("%", "%%") + " " + RULES);

        try (RedisScripts redis = at("localhost", port, Optional.of(certificates.authority()))) {
            RedisRotationIndex index = new RedisRotationIndex(redis);
            IndexBuild build = index.startBuild().orElseThrow();
            assertThat(build.load(List.of())).isTrue();
            assertThat(build.publish(1)).isTrue();
            assertThat(index.state().revision()).contains(1L);
            assertThat(new RedisAgentRateLimiter(redis, new RateLimit(1), TestRedis.REPLY_WITHIN)
                    .tryAcquire(List.of(new Agent("ann")), Instant.EPOCH)).hasSize(1);
        }
        try (RedisScripts otherName = at("127.0.0.1", port, Optional.of(certificates.authority()));
                RedisScripts trustsAnother = at("localhost", port, Optional.of(otherAuthority));
                RedisScripts trustsNobody = at("localhost", port, Optional.empty())) {
            for (RedisScripts refused : List.of(otherName, trustsAnother, trustsNobody)) {
                assertThatThrownBy(new RedisRotationIndex(refused)::state)
                        .isInstanceOf(StoreUnavailableException.class);
            }
        }
    }

    private static RedisScripts at(String host, int port, Optional<Path> authorities) {
        return RedisScripts.create(new RedisConfig(new Topology.Single(new HostPort(host, port), 0), true, authorities,
                Optional.of("callerid"), Optional.of(PASSWORD)), Duration.ofSeconds(5));
    }
}
