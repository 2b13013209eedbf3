// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.callerid.application.model.CallBack;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.allocation.CallerCode;

/** Inserts entries of the request log with one statement. */
final class RequestLogWriter {
    private static final double NANOS_IN_A_MILLISECOND = Duration.ofMillis(1).toNanos();
    private static final String INSERT = """
            insert into api_logs (created_at, request_type, endpoint, status, outcome, response_time_ms, destination,
                campaign, agent, call_id, caller_code, caller_id, allocation_id)
            select * from unnest(cast(? as timestamptz[]), ?, ?, ?, ?, cast(? as double precision[]), ?, ?, ?, ?, ?, ?,
                cast(? as uuid[]))""";
    private static final String INSERT_CALL_BACKS = """
            insert into callbacks (did, at, found, allocation_id)
            select * from unnest(?, cast(? as timestamptz[]), ?, cast(? as uuid[]))""";

    private RequestLogWriter() {}

    static int write(List<RequestLogEntry> entries, EntityManager em) {
        if (entries.isEmpty()) {
            return 0;
        }
        writeCallBacks(entries.stream().filter(RequestLogWriter::isCallBackToANumber).toList(), em);
        ArrayColumns<RequestLogEntry> columns = new ArrayColumns<>(entries);
        return Jdbc.update(em, INSERT, columns.of(RequestLogEntry::at), columns.of(RequestLogEntry::type),
                columns.of(RequestLogEntry::endpoint), columns.of(RequestLogEntry::status),
                columns.of(RequestLogEntry::outcome),
                columns.of(entry -> entry.duration().toNanos() / NANOS_IN_A_MILLISECOND),
                columns.of(entry -> entry.call().map(call -> call.destination().digits()).orElse(null)),
                columns.of(entry -> entry.call().map(call -> call.campaign().name()).orElse(null)),
                columns.of(entry -> entry.call().map(call -> call.agent().name()).orElse(null)),
                columns.of(entry -> entry.call().flatMap(call -> call.callId()).map(CallId::value).orElse(null)),
                columns.of(
                        entry -> entry.call().flatMap(call -> call.callerCode()).map(CallerCode::value).orElse(null)),
                columns.of(entry -> entry.reservation().map(reservation -> reservation.number()).orElse(null)),
                columns.of(entry -> entry.reservation().map(reservation -> reservation.id()).orElse(null)));
    }

    private static boolean isCallBackToANumber(RequestLogEntry entry) {
        return entry.callBack().flatMap(callBack -> callBack.parties().did()).isPresent();
    }

    private static void writeCallBacks(List<RequestLogEntry> entries, EntityManager em) {
        if (entries.isEmpty()) {
            return;
        }
        ArrayColumns<RequestLogEntry> columns = new ArrayColumns<>(entries);
        Jdbc.update(em, INSERT_CALL_BACKS,
                columns.of(entry -> entry.callBack().flatMap(callBack -> callBack.parties().did()).orElse(null)),
                columns.of(RequestLogEntry::at),
                columns.of(entry -> entry.callBack().map(CallBack::found).orElse(null)),
                columns.of(entry -> entry.callBack()
                        .flatMap(CallBack::call)
                        .flatMap(call -> call.request().allocation())
                        .orElse(null)));
    }
}
