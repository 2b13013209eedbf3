// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.Optional;
import org.callerid.domain.access.Operator;

/** Authenticates operators. */
public interface AuthenticateOperator {
    /**
     * Whose token this is; empty if it is nobody's. Takes the same time whichever part of {@code token} is correct,
     * which prevents timing attacks.
     */
    Optional<Operator> authenticate(String token);
}
