// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Optional;
import org.callerid.adapter.jpa.PostgresConfig.Tls;
import org.callerid.application.server.TestCertificates;
import org.callerid.deploy.postgres.BundledPostgres;
import org.callerid.deploy.postgres.PostgresConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real PostgreSQL whose certificate names localhost but not 127.0.0.1. */
class EncryptedConnectionTest {
    @TempDir
    static Path folder;
    private static BundledPostgres postgres;
    private static PostgresConnection server;
    private static String authority;
    private static String otherAuthority;

    @BeforeAll
    static void start() throws Exception {
        TestCertificates certificates = TestCertificates.make(Files.createDirectory(folder.resolve("own")),
                "dns:localhost");
        authority = certificates.authority().toString();
        otherAuthority = TestCertificates.make(Files.createDirectory(folder.resolve("other")), "dns:localhost")
                .authority()
                .toString();
        postgres = TestDatabase.newServer(Files.createDirectory(folder.resolve("postgresql")), "ssl = on",
                "ssl_cert_file = '" + certificates.serverCertificate() + "'",
                "ssl_key_file = '" + certificates.serverKey() + "'");
        server = postgres.superuserConnection();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({"disable, none, 127.0.0.1, false", "allow, none, 127.0.0.1, false", "prefer, none, 127.0.0.1, true",
        "require, none, 127.0.0.1, true", "require, own, 127.0.0.1, true", "verify-ca, own, 127.0.0.1, true",
        "verify-full, own, localhost, true"})
    void aModeEncryptsAsItDoesInLibpq(String mode, String trusted, String host, boolean encrypted) {
        try (Database database = Database.open(at(host, new Tls(mode, trusted(trusted))))) {
            assertThat(isEncrypted(database)).isEqualTo(encrypted);
        }
    }

    @Test
    void whoSaysNothingIsEncryptedIfTheServerOffersIt() {
        try (Database database = Database
                .open(new PostgresConfig("127.0.0.1", server.port(), server.database(), server.user(),
                        server.password(), 4))) {
            assertThat(isEncrypted(database)).isEqualTo(true);
        }
    }

    @ParameterizedTest
    @CsvSource({"require, other, localhost", "verify-ca, other, localhost", "verify-full, own, 127.0.0.1",
        "verify-full, missing, localhost", "verify-full, system, localhost", "verify-ca, none, localhost"})
    void whatCannotBeVerifiedIsRefusedInOneSentence(String mode, String trusted, String host) {
        assertThatThrownBy(() -> Database.open(at(host, new Tls(mode, trusted(trusted)))))
                .isInstanceOf(DatabaseSetupException.class)
                .hasMessageStartingWith("The connection to PostgreSQL " + host)
                .hasMessageEndingWith("check POSTGRES_SSLMODE and POSTGRES_SSLROOTCERT.");
    }

    @Test
    void aServerWithoutEncryptionIsRefusedIfItIsRequired() {
        PostgresConfig plain = TestDatabase.newPostgresDatabase("without_encryption");

        assertThatThrownBy(
                () -> Database.open(new PostgresConfig(plain.host(), plain.port(), plain.database(), plain.user(),
                        plain.password(), 4, new Tls("require", Optional.empty()))))
                .isInstanceOf(DatabaseSetupException.class)
                .hasMessageEndingWith("check POSTGRES_SSLMODE and POSTGRES_SSLROOTCERT.");
    }

    @Test
    void aServerThatWantsEncryptionIsNotMistakenForAWrongPassword() throws Exception {
        try (Connection connection = TestDatabase.connect(server);
                ResultSet file = connection.createStatement().executeQuery("show hba_file")) {
            file.next();
            Path rules = Path.of(file.getString(1));
            String before = Files.readString(rules);
            Files.writeString(rules, "hostssl all all all trust\n");
            connection.createStatement().execute("select pg_reload_conf()");
            try {
                assertThatThrownBy(() -> Database.open(at("127.0.0.1", new Tls("disable", Optional.empty()))))
                        .isInstanceOf(DatabaseSetupException.class)
                        .hasMessageContaining("no encryption")
                        .hasMessageContaining("POSTGRES_SSLMODE")
                        .hasMessageNotContaining("POSTGRES_PASSWORD");
            } finally {
                Files.writeString(rules, before);
                connection.createStatement().execute("select pg_reload_conf()");
            }
        }
    }

    private static boolean isEncrypted(Database database) {
        return database.query(em -> (Boolean) em
                .createNativeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
                .getSingleResult());
    }

    private static Optional<String> trusted(String name) {
        return switch (name) {
            case "none" -> Optional.empty();
            case "own" -> Optional.of(authority);
            case "other" -> Optional.of(otherAuthority);
            case "system" -> Optional.of(Tls.SYSTEM);
            default -> Optional.of(folder.resolve(name).toString());
        };
    }

    private static PostgresConfig at(String host, Tls tls) {
        return new PostgresConfig(host, server.port(), server.database(), server.user(), server.password(), 4, tls);
    }
}
