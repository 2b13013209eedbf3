// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.audit;

import java.util.Optional;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.Listing;

/** What an operator did to one number. */
public sealed interface Change {
    CallerIdNumber number();

    /** What the operator said of it before; empty if it was not listed, or nothing was said of it. */
    default Optional<Listing> before() {
        return Optional.empty();
    }

    /** What the operator says of it now; empty if it is not listed any more, or nothing is said of it. */
    default Optional<Listing> after() {
        return Optional.empty();
    }

    record Added(CallerIdNumber number, Listing listing) implements Change {
        @Override
        public Optional<Listing> after() {
            return Optional.of(listing);
        }
    }

    record Edited(CallerIdNumber number, Listing from, Listing to) implements Change {
        @Override
        public Optional<Listing> before() {
            return Optional.of(from);
        }

        @Override
        public Optional<Listing> after() {
            return Optional.of(to);
        }
    }

    record Deleted(CallerIdNumber number, Listing listing) implements Change {
        @Override
        public Optional<Listing> before() {
            return Optional.of(listing);
        }
    }

    /** Its reservation was ended before its term. */
    record Released(CallerIdNumber number) implements Change {}
}
