// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.numbering;

/** What an area code is for that belongs to no place. */
public enum NonGeographicUse {
    TOLL_FREE("toll-free calls"),
    PERSONAL("personal communication services"),
    CANADIAN("services in Canada that belong to no place"),
    PREMIUM("premium-rate services"),
    CARRIER_SERVICES("services of carriers"),
    GOVERNMENT("the government of the United States");

    private final String description;

    NonGeographicUse(String description) {
        this.description = description;
    }

    /** What its numbers are for, in English. */
    public String description() {
        return description;
    }
}
