// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

/** Uses in an hour or a day, as a bar. */
public record UsageMeter(int uses, int limit) {
    private static final double HIGH = 0.8;

    /** The CSS class that colours the bar. */
    public String level() {
        if (uses >= limit) {
            return "full";
        }
        return uses >= HIGH * limit ? "high" : "normal";
    }
}
