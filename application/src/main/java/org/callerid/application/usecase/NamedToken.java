// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.callerid.domain.access.Operator;

/** An operator's own token, of which only the digest is kept. */
public final class NamedToken {
    private final Operator operator;
    private final byte[] digest;

    public NamedToken(Operator operator, String token) {
        this.operator = operator;
        this.digest = bytes(AdminTokenDigests.digest(token));
    }

    Operator operator() {
        return operator;
    }

    /** Takes the same time whichever part of {@code other} is correct. */
    boolean hasDigest(String other) {
        return MessageDigest.isEqual(bytes(other), digest);
    }

    private static byte[] bytes(String hexadecimal) {
        return hexadecimal.getBytes(StandardCharsets.US_ASCII);
    }
}
