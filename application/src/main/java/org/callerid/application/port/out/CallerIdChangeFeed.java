// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.List;
import java.util.Optional;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;

/**
 * The company's numbers as somebody reads them who keeps a copy. Its revision is raised by whatever operators change, not by
 * calls; whoever read revision <i>n</i> sees every change up to it.
 *
 * <p>Every method throws {@link StoreUnavailableException} when its store cannot be reached.
 */
public interface CallerIdChangeFeed {
    long revision();

    /** The next active numbers after {@code number}, in number order. */
    List<CallerId> activeAfter(Optional<CallerIdNumber> number, int limit);

    /** What changed after {@code revision}, oldest change first; inactive and deleted numbers too. */
    Changes changesSince(long revision, int limit);

    /** @param revision up to which {@code rows} are all the changes; the one asked about if there are none */
    record Changes(List<CallerId> rows, long revision) {}
}
