// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.List;
import org.callerid.application.port.out.Listings.Filter;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.ListingChange;
import org.callerid.domain.validation.InvalidValueException;

/** Changes many numbers at once: limits, active or not. Once a method has returned, nothing is granted on the old values. */
public interface ChangeCallerIds {
    /** As many as {@link #changeFound} changes at most. */
    int MOST = 20_000;

    /**
     * All of them or, if the store fails, none.
     *
     * @param numbers as many as {@link org.callerid.application.port.out.CallerIds#MOST_AT_ONCE} at most
     * @return how many of them are listed
     */
    long change(List<CallerIdNumber> numbers, ListingChange change, Actor by);

    /**
     * All that the filter leaves now, in several steps: what was changed before the store fails stays so, and doing it again
     * does the rest.
     *
     * @return how many they were
     * @throws InvalidValueException if there are more than {@link #MOST}; nothing is changed then
     */
    long changeFound(Filter filter, ListingChange change, Actor by);
}
