// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

/** A value that must not be printed. */
public record Secret(String value) {
    @Override
    public String toString() {
        return "(secret)";
    }
}
