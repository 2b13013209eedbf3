// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

/** Violations of the invariants. */
enum Violation {
    /** One number belonged to two calls at the same time. */
    OVERLAP("overlaps"),
    /** A number was used more often in a clock hour or a calendar day than its limit allows. */
    OVER_LIMIT("over limit"),
    /** A number was reserved but its reservation is not stored. */
    LOST("lost"),
    /** One call had two reservations at the same time. */
    DUPLICATED("duplicated"),
    /** An answer that dialers are not prepared for. */
    UNEXPECTED("unexpected"),
    /** 503 "none available" while numbers were available, or 503 "unavailable" while nothing was down. */
    FALSE_503("false 503");

    private final String words;

    Violation(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
