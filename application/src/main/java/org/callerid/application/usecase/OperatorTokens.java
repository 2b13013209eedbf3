// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.List;
import java.util.Optional;
import org.callerid.domain.access.Operator;

/**
 * All valid tokens: the admin token, and those that have a name and a role of their own.
 *
 * @param named must not include the admin token
 */
record OperatorTokens(AdminTokenDigests admin, List<NamedToken> named) {
    OperatorTokens {
        named = List.copyOf(named);
    }

    /** Whose token has this digest. Compares it with all of them, so that the duration does not tell with which. */
    Optional<Operator> find(String digest) {
        Optional<Operator> found = admin.isValidDigest(digest) ? Optional.of(Operator.ADMIN) : Optional.empty();
        for (NamedToken token : named) {
            if (token.hasDigest(digest)) {
                found = Optional.of(token.operator());
            }
        }
        return found;
    }
}
