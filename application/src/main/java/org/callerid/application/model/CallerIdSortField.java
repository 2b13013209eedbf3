// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

public enum CallerIdSortField {
    NUMBER,
    AREA_CODE,
    CARRIER,
    /** Uses in the current hour. */
    HOUR_USES,
    /** Uses in the current day. */
    DAY_USES,
    /** When the number can be allocated next. Inactive numbers come last, ascending and descending. */
    AVAILABLE_AT
}
