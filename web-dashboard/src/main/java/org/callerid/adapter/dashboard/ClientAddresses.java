// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.servlet.http.HttpServletRequest;

/** Tells where requests come from. */
public interface ClientAddresses {
    /** The address of the client, which is not that of the connection if a trusted proxy forwarded the request. */
    String of(HttpServletRequest request);
}
