// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.rotation;

import java.util.Locale;

/** Why a number is shown to the person called, closest first. */
public enum MatchTier {
    /** The person knows it from a call before; it may be of any place. Not a tier of {@link LocalPresence}. */
    KNOWN,
    /** It has the area code called. */
    AREA,
    /** Its area code serves the same ground. */
    OVERLAY,
    /** Its area code serves the same state or province. */
    STATE,
    /** Its area code is one of the nearest of other states. */
    NEAREST,
    /** It is one of all numbers. */
    ANY;

    /** As operators and dialers write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
