// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.io.IOException;
import java.util.Optional;
import org.callerid.application.port.in.AuthenticateOperator;
import org.callerid.application.port.in.ChangeAdminToken;
import org.callerid.deploy.settings.AdminTokenFile;
import org.callerid.deploy.settings.AdminTokenOrigin;
import org.callerid.deploy.settings.Secret;

/** Determines the admin token at start-up. */
record AdminToken(ChangeAdminToken change, AuthenticateOperator authenticate, AdminTokenFile file) {
    /**
     * A configured token replaces the stored one. Without one the stored token stays, and if none is stored, one is
     * generated. A file with a token that is no longer valid is deleted.
     */
    AdminTokenOrigin resolve(Optional<Secret> configured) throws IOException {
        AdminTokenOrigin origin = configured.isPresent() ? use(configured.get()) : keepOrGenerate();
        if (file.read().filter(token -> authenticate.authenticate(token.value()).isEmpty()).isPresent()) {
            file.delete();
        }
        return origin;
    }

    private AdminTokenOrigin use(Secret token) {
        return change.changeTo(token.value()) ? AdminTokenOrigin.CONFIGURED : AdminTokenOrigin.CONFIGURED_IS_RETIRED;
    }

    /** Writes the file first: a token in the database that nobody can read would lock everybody out. */
    private AdminTokenOrigin keepOrGenerate() throws IOException {
        if (change.isInitialized()) {
            return AdminTokenOrigin.STORED;
        }
        Secret token = AdminTokenFile.generate();
        file.write(token);
        return change.initialize(token.value()) ? AdminTokenOrigin.GENERATED : AdminTokenOrigin.STORED;
    }
}
