// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.util.Locale;

/** Writes numbers for people. */
final class Numbers {
    private Numbers() {}

    /** With a comma after the thousands. */
    static String format(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** The same with decimals. */
    static String format(int decimals, double value) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
