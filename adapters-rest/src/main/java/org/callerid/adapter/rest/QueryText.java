// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

/** Telephone numbers in a query string. */
final class QueryText {
    private QueryText() {}

    /** Restores a leading plus that was not percent-encoded and so was decoded to a space. */
    static String restorePlus(String number) {
        boolean lostItsPlus = number.length() > 1 && number.charAt(0) == ' ' && Character.isDigit(number.charAt(1));
        return lostItsPlus ? "+" + number.substring(1) : number;
    }
}
