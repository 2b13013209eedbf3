// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

/** Is this the administrator? */
public interface AdmitAdmin {
    /** Takes the same time whatever part of {@code token} is right. */
    boolean admits(String token);
}
