// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

/** What the wiring tells about a request, as servlet attributes. */
public final class RequestAttributes {
    /** Present on requests that are nobody's, and so are not logged. */
    public static final String SKIP_REQUEST_LOG = "org.callerid.unlogged";

    /** The address of whoever sent the request, a {@code String}. */
    public static final String CLIENT = "org.callerid.client";

    private RequestAttributes() {}
}
