// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

/** Is this the administrator? */
public interface AuthenticateAdmin {
    /** Takes the same time whatever part of {@code token} is right. */
    boolean isValid(String token);
}
