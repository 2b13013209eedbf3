// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

/** An operator tried what the role does not allow. The pages have no controls for it. */
final class NotPermittedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotPermittedException(String message) {
        super(message, null, false, false);
    }
}
