// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callerid.application.port.out.SharedSettings;
import org.callerid.application.usecase.AuthenticateAdminUseCase;
import org.callerid.deploy.settings.DataFolder;
import org.callerid.deploy.settings.InvalidSettingException;
import org.callerid.deploy.settings.Secret;

/** Determines the administrator's token at start-up. The database contains only its digest. */
final class AdminToken {
    private static final int MIN_LENGTH = 32;
    private static final int MIN_DISTINCT_CHARACTERS = 6;
    private static final int RANDOM_BYTES = 32;
    /** Letters and digits of the placeholders that examples and templates contain instead of a token. */
    private static final List<String> WELL_KNOWN = List.of("changeme", "changethis", "yoursecureadmintoken",
            "youradmintoken", "yoursecrettoken", "replaceme", "replacethis");

    private final SharedSettings sharedSettings;
    private final DataFolder data;

    AdminToken(SharedSettings agreed, DataFolder data) {
        this.sharedSettings = agreed;
        this.data = data;
    }

    /**
     * A configured token replaces the stored one. Without one the stored token stays, and if none is stored, one is
     * generated.
     *
     * @return whether a token was generated, and is now in {@link DataFolder#adminTokenFile}
     * @throws InvalidSettingException if the configured token is too easily guessed
     */
    boolean resolve(Optional<Secret> given) throws IOException {
        if (given.isPresent()) {
            requireHardToGuess(given.get().value());
            sharedSettings.put(AuthenticateAdminUseCase.TOKEN_DIGEST_SETTING,
                    AuthenticateAdminUseCase.digest(given.get().value()));
            // It would contain a token that is no longer valid.
            Files.deleteIfExists(data.adminTokenFile());
            return false;
        }
        return sharedSettings.find(AuthenticateAdminUseCase.TOKEN_DIGEST_SETTING).isEmpty() && generate();
    }

    /** Writes the file first: a token in the database that nobody can read would lock everybody out. */
    private boolean generate() throws IOException {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        DataFolder.writePrivately(data.adminTokenFile(), token + "\n");
        String digest = AuthenticateAdminUseCase.digest(token);
        boolean ours = sharedSettings.putIfAbsent(AuthenticateAdminUseCase.TOKEN_DIGEST_SETTING, digest).equals(digest);
        if (!ours) {
            Files.deleteIfExists(data.adminTokenFile());
        }
        return ours;
    }

    private static void requireHardToGuess(String token) {
        String plain = token.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (token.length() < MIN_LENGTH || token.chars().distinct().count() < MIN_DISTINCT_CHARACTERS
                || WELL_KNOWN.stream().anyMatch(plain::contains)) {
            throw new InvalidSettingException("ADMIN_TOKEN must be " + MIN_LENGTH
                    + " random characters or more and no well-known default; make one, for example, with: openssl rand -hex 32");
        }
    }
}
