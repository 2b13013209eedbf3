// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import org.callerid.domain.callerid.CallerIdNumber;

/** Digits of a number as {@link CallerIdNumber} formats it: without the country code for North America. */
public sealed interface DigitsFilter {
    /** @param digits up to 15 digits, preceded by a plus for numbers outside North America */
    record StartingWith(String digits) implements DigitsFilter {}

    /**
     * The digits are anywhere in the number. Every number is looked at, since no index helps.
     *
     * @param digits 1 to 15 digits
     */
    record Containing(String digits) implements DigitsFilter {}
}
