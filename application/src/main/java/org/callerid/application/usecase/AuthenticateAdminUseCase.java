// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.callerid.application.port.in.AuthenticateAdmin;
import org.callerid.application.port.out.SharedSettings;

/** Admits who knows the token all nodes agreed on. Only its digest is kept. */
public final class AuthenticateAdminUseCase implements AuthenticateAdmin {
    /** Where the digest is kept, see {@link #digest}. */
    public static final String SETTING = "admin_token_sha256";

    private final SharedSettings settings;

    public AuthenticateAdminUseCase(SharedSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean isValid(String token) {
        byte[] presented = digest(token).getBytes(StandardCharsets.US_ASCII);
        return settings.find(SETTING)
                .map(kept -> MessageDigest.isEqual(presented, kept.getBytes(StandardCharsets.US_ASCII)))
                .orElse(false);
    }

    /** SHA-256 in hexadecimal: a token is long and random, or refused, so no slower digest is needed. */
    public static String digest(String token) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
