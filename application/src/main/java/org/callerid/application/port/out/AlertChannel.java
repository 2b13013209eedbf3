// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import org.callerid.application.model.Alert;

/** Where alerts are told. */
public interface AlertChannel {
    /** Returns at once; what cannot be delivered is logged, and lost. */
    void send(Alert alert);
}
