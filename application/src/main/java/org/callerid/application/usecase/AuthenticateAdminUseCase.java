// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import org.callerid.application.port.in.AuthenticateAdmin;
import org.callerid.application.port.out.SharedSettings;

/** Compares the token with the one that all nodes share. */
public final class AuthenticateAdminUseCase implements AuthenticateAdmin {
    private final AdminTokenDigests digests;

    public AuthenticateAdminUseCase(SharedSettings settings) {
        this.digests = new AdminTokenDigests(settings);
    }

    @Override
    public boolean isValid(String token) {
        return digests.isValid(token);
    }
}
