// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.callerid.application.port.in.AuthenticateAdmin;
import org.callerid.application.port.out.SharedSettings;

/** Compares the token with the one that all nodes share. Only its digest is stored. */
public final class AuthenticateAdminUseCase implements AuthenticateAdmin {
    /** Name of the shared setting that holds the {@link #digest}. */
    public static final String TOKEN_DIGEST_SETTING = "admin_token_sha256";

    private final SharedSettings settings;

    public AuthenticateAdminUseCase(SharedSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean isValid(String token) {
        byte[] presented = digest(token).getBytes(StandardCharsets.US_ASCII);
        return settings.find(TOKEN_DIGEST_SETTING)
                .map(kept -> MessageDigest.isEqual(presented, kept.getBytes(StandardCharsets.US_ASCII)))
                .orElse(false);
    }

    /** SHA-256 in hexadecimal. No slower digest is needed, because only long random tokens are accepted. */
    public static String digest(String token) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
