// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.chaos;

/** What may never be found. */
enum Violation {
    /** One number was two calls' at the same time. */
    OVERLAP("overlaps"),
    /** A number was used more often in a clock hour or a calendar day than it may be. */
    OVER_LIMIT("over limit"),
    /** A number was reserved and not written down. */
    LOST("lost"),
    /** One call had two reservations at the same time. */
    DUPLICATED("duplicated"),
    /** An answer dialers are not prepared for. */
    UNEXPECTED("unexpected"),
    /** "None" while numbers were free, or "out" while nothing was. */
    FALSE_503("false 503");

    private final String words;

    Violation(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
