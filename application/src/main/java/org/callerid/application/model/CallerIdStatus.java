// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

/** Of {@link org.callerid.domain.callerid.Availability}. */
public enum CallerIdStatus {
    AVAILABLE,
    RESERVED,
    LIMIT_REACHED,
    INACTIVE
}
