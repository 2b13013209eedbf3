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
    /** When it can be given again; inactive ones come after all others, in either direction. */
    AVAILABLE_AT
}
