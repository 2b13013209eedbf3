// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.port.in.RecordRequest;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.CallId;

/** Writes each request to the service's log, too, at the level debug. Not whom was called: that is in the request log. */
record LoggedRequests(RecordRequest requests) implements RecordRequest {
    private static final Logger LOG = Logger.getLogger(LoggedRequests.class.getName());
    private static final double NANOS_OF_A_MILLI = Duration.ofMillis(1).toNanos();

    @Override
    public void record(RequestLogEntry entry) {
        requests.record(entry);
        if (LOG.isLoggable(Level.FINE)) {
            LOG.log(Level.FINE, line(entry));
        }
    }

    private static String line(RequestLogEntry entry) {
        return entry.endpoint() + " " + entry.status() + " " + entry.outcome() + " in "
                + Math.round(entry.duration().toNanos() / NANOS_OF_A_MILLI) + " ms"
                + entry.call().flatMap(Call::callId).map(CallId::value).map(id -> ", call " + id).orElse("")
                + entry.reservation().map(made -> ", reservation " + made.id().value()).orElse("");
    }
}
