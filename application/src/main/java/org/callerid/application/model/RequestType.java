// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

/** What a request asked for. Traffic and response times are counted over allocations. */
public enum RequestType {
    ALLOCATION,
    RELEASE,
    /** Which call somebody returns. */
    CALL_BACK,
    /** Administration, and requests that the service does not know. */
    OTHER
}
