// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The file with the admin token that the service generated; only its owner can read it. */
public record AdminTokenFile(Path path) {
    private static final int RANDOM_BYTES = 32;

    public static AdminTokenFile in(DataFolder data) {
        return new AdminTokenFile(data.adminTokenFile());
    }

    /** A new random token. */
    public static Secret generate() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** The token; empty if there is no file that this user can read. */
    public Optional<Secret> read() {
        try {
            return Optional.of(new Secret(Files.readString(path).strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public void write(Secret token) throws IOException {
        DataFolder.writePrivately(path, token.value() + "\n");
    }

    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
