// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.port.out.SharedSettings;
import org.callerid.application.usecase.AuthenticateAdminUseCase;
import org.callerid.deploy.settings.DataFolder;
import org.callerid.deploy.settings.InvalidSettingException;
import org.callerid.deploy.settings.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminTokenTest {
    private static final String GOOD = "0123456789abcdef0123456789abcdef";

    private final SharedSettings agreed = new OneNodesSettings();
    private final DataFolder data;

    AdminTokenTest(@TempDir Path folder) {
        this.data = new DataFolder(folder);
    }

    @Test
    void withoutATokenOneIsMadeUpForTheOwnersEyesOnly() throws IOException {
        assertThat(settle(Optional.empty())).isTrue();

        assertThat(Files.getPosixFilePermissions(data.adminTokenFile()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        String token = Files.readString(data.adminTokenFile()).strip();
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        assertThat(new AuthenticateAdminUseCase(agreed).isValid(token)).isTrue();
    }

    @Test
    void aTokenThatIsSettledStays() throws IOException {
        settle(Optional.empty());
        String token = Files.readString(data.adminTokenFile()).strip();

        assertThat(settle(Optional.empty())).isFalse();

        assertThat(new AuthenticateAdminUseCase(agreed).isValid(token)).isTrue();
    }

    @Test
    void aTokenThatIsGivenReplacesTheOneMadeUp() throws IOException {
        settle(Optional.empty());

        assertThat(settle(Optional.of(GOOD))).isFalse();

        assertThat(new AuthenticateAdminUseCase(agreed).isValid(GOOD)).isTrue();
        assertThat(data.adminTokenFile()).doesNotExist();
    }

    @Test
    void theNodeThatWasFirstIsFollowed() throws IOException {
        SharedSettings anotherWasFaster = new OneNodesSettings() {
            @Override
            public String putIfAbsent(String name, String value) {
                return super.putIfAbsent(name, AuthenticateAdminUseCase.digest(GOOD));
            }
        };

        assertThat(new AdminToken(anotherWasFaster, data).resolve(Optional.empty())).isFalse();

        assertThat(data.adminTokenFile()).doesNotExist();
        assertThat(new AuthenticateAdminUseCase(anotherWasFaster).isValid(GOOD)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "0123456789abcdef0123456789abcde", "your-secure-admin-token-here",
        "your-secure-admin-token-here-0123456789", "changeme-changeme-changeme-changeme",
        "CHANGE_THIS_TO_A_LONG_RANDOM_TOKEN_1234", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void aTokenThatCanBeGuessedIsRefusedWithoutSayingIt(String token) {
        assertThatThrownBy(() -> settle(Optional.of(token))).isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("ADMIN_TOKEN must be")
                .hasMessageNotContaining(token);
        assertThat(agreed.find(AuthenticateAdminUseCase.TOKEN_DIGEST_SETTING)).isEmpty();
    }

    private boolean settle(Optional<String> given) throws IOException {
        return new AdminToken(agreed, data).resolve(given.map(Secret::new));
    }

    private static class OneNodesSettings implements SharedSettings {
        private final Map<String, String> kept = new HashMap<>();

        @Override
        public String putIfAbsent(String name, String value) {
            return kept.computeIfAbsent(name, absent -> value);
        }

        @Override
        public void put(String name, String value) {
            kept.put(name, value);
        }

        @Override
        public Optional<String> find(String name) {
            return Optional.ofNullable(kept.get(name));
        }
    }
}
