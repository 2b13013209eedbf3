// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.List;
import java.util.Optional;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;

/**
 * The change feed of the company's numbers, for readers that keep a copy. Changes by operators raise its revision;
 * calls do not. Once a reader has read revision <i>n</i>, it sees every change up to <i>n</i>.
 *
 * <p>Every method throws {@link StoreUnavailableException} if its store cannot be reached.
 */
public interface CallerIdChangeFeed {
    long revision();

    /** The next active numbers after {@code number}, in number order. */
    List<CallerId> activeAfter(Optional<CallerIdNumber> number, int limit);

    /** Changes after {@code revision}, oldest first, including inactive and deleted numbers. */
    Changes changesSince(long revision, int limit);

    /**
     * A page of changes.
     *
     * @param revision the revision up to which {@code rows} is complete; if there are no changes, the one passed in
     */
    record Changes(List<CallerId> rows, long revision) {}
}
