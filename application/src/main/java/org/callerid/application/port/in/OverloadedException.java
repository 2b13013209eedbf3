// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

/** More requests wait than the service will ever answer in time; this one was turned away before any work was done. */
public class OverloadedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public OverloadedException() {
        super("too many requests are waiting", null, false, false);
    }
}
