// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.callerid.application.port.out.SharedSettings;

/** The digests of the admin token that is valid on all nodes, and of those that were. No token itself is stored. */
record AdminTokenDigests(SharedSettings settings) {
    private static final String VALID = "admin_token_sha256";
    private static final String RETIRED = "retired_admin_token_sha256_";

    boolean isValid(String token) {
        return isValidDigest(digest(token));
    }

    boolean isValidDigest(String digest) {
        byte[] presented = digest.getBytes(StandardCharsets.US_ASCII);
        return settings.find(VALID)
                .map(valid -> MessageDigest.isEqual(presented, valid.getBytes(StandardCharsets.US_ASCII)))
                .orElse(false);
    }

    boolean isRetired(String token) {
        return settings.find(RETIRED + digest(token)).isPresent();
    }

    /** Retires the valid one first: after a crash in between, it is still valid, and can be replaced again. */
    void replaceBy(String token) {
        settings.find(VALID).ifPresent(valid -> settings.putIfAbsent(RETIRED + valid, ""));
        settings.put(VALID, digest(token));
    }

    void setIfAbsent(String token) {
        settings.putIfAbsent(VALID, digest(token));
    }

    boolean exists() {
        return settings.find(VALID).isPresent();
    }

    /** SHA-256 in hexadecimal. No slower digest is needed, because only long random tokens are accepted. */
    static String digest(String token) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
