// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import java.io.IOException;

/** A script that Asterisk can request by name. */
interface AgiScript {
    /**
     * Runs the script.
     *
     * @throws IOException if the channel does not reply in time or is gone
     */
    void run(AgiRequest request, AgiChannel channel) throws IOException;
}
