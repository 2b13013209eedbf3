// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import org.callerid.domain.attention.Attention;

/** Shows what needs an operator's attention. */
public interface ShowAttention {
    /**
     * As old as the overview. During an outage of the database, what is known without it.
     */
    Attention show();
}
