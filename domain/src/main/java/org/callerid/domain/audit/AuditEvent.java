// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.audit;

import java.util.Optional;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.CallerIdNumber;

/** What an operator did to one number. */
public sealed interface AuditEvent {
    CallerIdNumber number();

    /** What the operator said of it before; empty if it was not listed, or nothing was said of it. */
    default Optional<CallerIdConfig> before() {
        return Optional.empty();
    }

    /** What the operator says of it now; empty if it is not listed any more, or nothing is said of it. */
    default Optional<CallerIdConfig> after() {
        return Optional.empty();
    }

    record Added(CallerIdNumber number, CallerIdConfig config) implements AuditEvent {
        @Override
        public Optional<CallerIdConfig> after() {
            return Optional.of(config);
        }
    }

    record Edited(CallerIdNumber number, CallerIdConfig from, CallerIdConfig to) implements AuditEvent {
        @Override
        public Optional<CallerIdConfig> before() {
            return Optional.of(from);
        }

        @Override
        public Optional<CallerIdConfig> after() {
            return Optional.of(to);
        }
    }

    record Deleted(CallerIdNumber number, CallerIdConfig config) implements AuditEvent {
        @Override
        public Optional<CallerIdConfig> before() {
            return Optional.of(config);
        }
    }

    /** Its reservation was ended before its term. */
    record Released(CallerIdNumber number) implements AuditEvent {}
}
