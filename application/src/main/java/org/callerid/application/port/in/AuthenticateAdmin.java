// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

/** Authenticates the administrator. */
public interface AuthenticateAdmin {
    /** Takes the same time whichever part of {@code token} is correct, which prevents timing attacks. */
    boolean isValid(String token);
}
