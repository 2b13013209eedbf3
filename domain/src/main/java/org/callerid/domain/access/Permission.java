// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.access;

/** Something that a role allows. */
public enum Permission {
    /** To see everything. */
    READ,
    /** To change, import and release numbers, and to undo changes. */
    CHANGE_NUMBERS,
    /** To change how the service runs. */
    ADMINISTER
}
