// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.audit;

import java.util.Optional;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.CallerIdNumber;

/** What an operator did to one number. */
public sealed interface AuditEvent {
    CallerIdNumber number();

    /** The configuration before the change; empty if the number did not exist, or the event does not concern it. */
    default Optional<CallerIdConfig> before() {
        return Optional.empty();
    }

    /** The configuration after the change; empty if the number was deleted, or the event does not concern it. */
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

    /** Its reservation was ended before its TTL expired. */
    record Released(CallerIdNumber number) implements AuditEvent {}
}
