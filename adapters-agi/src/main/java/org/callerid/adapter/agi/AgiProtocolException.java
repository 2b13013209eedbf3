// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import java.io.IOException;

/** The peer sent something that is not AGI. */
final class AgiProtocolException extends IOException {
    private static final long serialVersionUID = 1L;

    AgiProtocolException(String message) {
        super(message);
    }
}
