// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.access;

import org.callerid.domain.ratelimit.RateLimit;

/** How many sign-ins of one client may fail before it is locked out. */
public final class SignInLimit {
    /** After this many failures no token is checked until the oldest failure leaves the window. */
    public static final RateLimit FAILURES = new RateLimit(10);

    private SignInLimit() {}
}
