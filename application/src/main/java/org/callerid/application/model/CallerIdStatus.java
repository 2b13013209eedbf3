// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

/** The cases of {@link org.callerid.domain.callerid.Availability}. */
public enum CallerIdStatus {
    AVAILABLE,
    RESERVED,
    LIMIT_REACHED,
    INACTIVE
}
