// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import java.io.IOException;

/** What came in is not what a telephone server sends. */
final class AgiProtocolException extends IOException {
    private static final long serialVersionUID = 1L;

    AgiProtocolException(String message) {
        super(message);
    }
}
