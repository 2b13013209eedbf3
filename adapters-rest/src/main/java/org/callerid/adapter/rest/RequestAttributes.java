// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

/** Servlet attributes that the wiring sets on requests. */
public final class RequestAttributes {
    /** Present on requests that no client sent, such as warm-up requests; they are not logged. */
    public static final String SKIP_REQUEST_LOG = "org.callerid.unlogged";

    /** The client's address, a {@code String}. */
    public static final String CLIENT_ADDRESS = "org.callerid.client";

    private RequestAttributes() {}
}
