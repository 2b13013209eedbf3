// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import org.callerid.application.port.in.ChangeAdminToken;
import org.callerid.application.port.out.SharedSettings;

/** Stores the digest of the valid admin token, and those of all earlier ones. */
public final class ChangeAdminTokenUseCase implements ChangeAdminToken {
    private final AdminTokenDigests digests;

    public ChangeAdminTokenUseCase(SharedSettings settings) {
        this.digests = new AdminTokenDigests(settings);
    }

    @Override
    public boolean changeTo(String token) {
        if (digests.isValid(token)) {
            return true;
        }
        if (digests.isRetired(token)) {
            return false;
        }
        digests.replaceBy(token);
        return true;
    }

    @Override
    public boolean initialize(String token) {
        digests.setIfAbsent(token);
        return digests.isValid(token);
    }

    @Override
    public boolean isInitialized() {
        return digests.exists();
    }
}
