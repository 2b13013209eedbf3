// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import java.io.IOException;

/** What a telephone server can ask for by name. */
interface AgiScript {
    /** @throws IOException if the channel does not answer in time, or is gone */
    void run(AgiRequest request, AgiChannel channel) throws IOException;
}
