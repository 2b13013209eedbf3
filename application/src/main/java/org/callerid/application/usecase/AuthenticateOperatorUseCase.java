// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.List;
import java.util.Optional;
import org.callerid.application.port.in.AuthenticateOperator;
import org.callerid.application.port.out.SharedSettings;
import org.callerid.domain.access.Operator;

/** Compares the token with the admin token, which all nodes share, and with the named ones. */
public final class AuthenticateOperatorUseCase implements AuthenticateOperator {
    private final OperatorTokens tokens;

    public AuthenticateOperatorUseCase(SharedSettings settings, List<NamedToken> named) {
        this.tokens = new OperatorTokens(new AdminTokenDigests(settings), named);
    }

    @Override
    public Optional<Operator> authenticate(String token) {
        return tokens.find(AdminTokenDigests.digest(token));
    }
}
