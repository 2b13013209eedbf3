// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callback;

import java.util.Locale;

/** How well the call that is found explains why somebody calls, best first. */
public enum CallBackMatch {
    /** It showed this person the number that is called now. */
    EXACT,
    /** It went to this person and showed another number. */
    PERSON,
    /** It showed the number that is called now, to somebody else. */
    NUMBER,
    /** None is found. */
    NONE;

    /** As the API writes it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
