// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.numbering;

import java.util.Arrays;
import java.util.Optional;
import org.callerid.domain.validation.InvalidValueException;

/** The countries as a dialing floor tells them apart. */
public enum CountryGroup {
    /** The fifty states and the District of Columbia. */
    UNITED_STATES("US"),
    CANADA("CA"),
    /** The territories of the United States, the Caribbean, and area codes that belong to no place. */
    OTHER("other");

    private final String label;

    CountryGroup(String label) {
        this.label = label;
    }

    /** @param country empty for an area code that belongs to no place */
    public static CountryGroup of(Optional<Country> country) {
        return country.flatMap(known -> Arrays.stream(values()).filter(one -> one.label.equals(known.code())).findAny())
                .orElse(OTHER);
    }

    /** @throws InvalidValueException if no group has this label, in upper or lower case */
    public static CountryGroup parse(String label) {
        return Arrays.stream(values())
                .filter(one -> one.label.equalsIgnoreCase(label))
                .findAny()
                .orElseThrow(() -> new InvalidValueException("country-group", "country must be US, CA or other"));
    }

    /** Its name in sheets and in the API. */
    public String label() {
        return label;
    }
}
