// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

/** More requests are waiting than the service can answer in time. This one was rejected before any work was done. */
public class OverloadedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public OverloadedException() {
        super("too many requests are waiting", null, false, false);
    }
}
