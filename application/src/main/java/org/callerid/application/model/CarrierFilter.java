// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

public sealed interface CarrierFilter {
    /** The carrier's name contains {@code text}, ignoring case. */
    record Containing(String text) implements CarrierFilter {}

    /** The number has no carrier. */
    record Absent() implements CarrierFilter {}
}
