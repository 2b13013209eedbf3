// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.port.out.SharedSettings;
import org.callerid.application.usecase.AuthenticateOperatorUseCase;
import org.callerid.application.usecase.ChangeAdminTokenUseCase;
import org.callerid.deploy.settings.AdminTokenFile;
import org.callerid.deploy.settings.AdminTokenOrigin;
import org.callerid.deploy.settings.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminTokenTest {
    private static final String FIRST = "0123456789abcdef0123456789abcdef";
    private static final String SECOND = "abcdef0123456789abcdef0123456789";

    private final SharedSettings shared = new OneNodesSettings();
    private final AdminTokenFile file;

    AdminTokenTest(@TempDir Path folder) {
        this.file = new AdminTokenFile(folder.resolve("admin-token"));
    }

    @Test
    void withoutATokenOneIsGeneratedThatOnlyItsOwnerCanRead() throws IOException {
        assertThat(resolve(Optional.empty())).isEqualTo(AdminTokenOrigin.GENERATED);

        assertThat(Files.getPosixFilePermissions(file.path()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(file.read().orElseThrow().value()).hasSizeGreaterThanOrEqualTo(43).satisfies(this::isValid);
    }

    @Test
    void aStoredTokenStays() throws IOException {
        resolve(Optional.empty());
        String token = file.read().orElseThrow().value();

        assertThat(resolve(Optional.empty())).isEqualTo(AdminTokenOrigin.STORED);

        isValid(token);
        assertThat(file.path()).exists();
    }

    @Test
    void aConfiguredTokenReplacesTheGeneratedOne() throws IOException {
        resolve(Optional.empty());

        assertThat(resolve(Optional.of(FIRST))).isEqualTo(AdminTokenOrigin.CONFIGURED);

        isValid(FIRST);
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void aNodeThatRestartsWithAnOldTokenDoesNotBringItBack() throws IOException {
        resolve(Optional.of(FIRST));
        resolve(Optional.of(SECOND));

        assertThat(resolve(Optional.of(FIRST))).isEqualTo(AdminTokenOrigin.CONFIGURED_IS_RETIRED);

        isValid(SECOND);
    }

    @Test
    void aFileWithATokenThatAnotherNodeReplacedIsDeleted() throws IOException {
        resolve(Optional.empty());
        new ChangeAdminTokenUseCase(shared).changeTo(FIRST);

        assertThat(resolve(Optional.empty())).isEqualTo(AdminTokenOrigin.STORED);

        assertThat(file.path()).doesNotExist();
    }

    @Test
    void ofTwoNodesThatStartAtTheSameTimeTheFirstOneDecides() throws IOException {
        SharedSettings anotherWasFaster = new OneNodesSettings() {
            @Override
            public String putIfAbsent(String name, String value) {
                new ChangeAdminTokenUseCase(shared).changeTo(FIRST);
                return super.putIfAbsent(name, shared.find(name).orElseThrow());
            }
        };

        assertThat(resolve(anotherWasFaster, Optional.empty())).isEqualTo(AdminTokenOrigin.STORED);

        assertThat(file.path()).doesNotExist();
        assertThat(new AuthenticateOperatorUseCase(anotherWasFaster, List.of()).authenticate(FIRST)).isPresent();
    }

    private void isValid(String token) {
        assertThat(new AuthenticateOperatorUseCase(shared, List.of()).authenticate(token)).isPresent();
    }

    private AdminTokenOrigin resolve(Optional<String> configured) throws IOException {
        return resolve(shared, configured);
    }

    private AdminTokenOrigin resolve(SharedSettings settings, Optional<String> configured) throws IOException {
        return new AdminToken(new ChangeAdminTokenUseCase(settings),
                new AuthenticateOperatorUseCase(settings, List.of()), file)
                .resolve(configured.map(Secret::new));
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
