// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.contact.Contact;
import org.callerid.domain.contact.ContactPolicy;
import org.callerid.domain.contact.ShownNumber;
import org.callerid.domain.reservation.Reservation;
import org.jspecify.annotations.Nullable;

/** Rows of {@code contacts}, within one transaction. People are named by the digits of their number. */
final class ContactRows {
    private static final String COLUMNS = "destination, called_at, caller_ids, answered_at, answered_caller_id";
    private static final String FIND = "select " + COLUMNS + " from contacts where destination = any(?)";
    private static final String LOCK = FIND + " order by destination for update";
    /**
     * Adds a row for each person who has none, so that two first calls to a person contend for it. In order, so that
     * batches wait for each other instead of deadlocking.
     */
    private static final String LOCK_OR_ADD = """
            insert into contacts (destination, called_at, caller_ids, called_on)
            select person, cast('{}' as timestamptz[]), cast('{}' as varchar[]), cast(? as date)
            from unnest(?) as wanted (person) order by person
            on conflict (destination) do update set called_on = contacts.called_on
            returning\s""" + COLUMNS;
    private static final String WRITE = """
            update contacts c
            set called_at = cast(r.called_at as timestamptz[]), caller_ids = cast(r.caller_ids as varchar[]),
                answered_at = r.answered_at, answered_caller_id = r.answered_caller_id, called_on = r.called_on
            from unnest(?, ?, ?, cast(? as timestamptz[]), ?, cast(? as date[]))
                as r (destination, called_at, caller_ids, answered_at, answered_caller_id, called_on)
            where c.destination = r.destination""";

    /** In order, like {@link #LOCK_OR_ADD}. What the person answered is left alone. */
    private static final String ADD_LATEST = """
            insert into contacts as c (destination, called_at, caller_ids, called_on)
            select person, cast(times as timestamptz[]), cast(numbers as varchar[]), cast(? as date)
            from unnest(?, ?, ?) as added (person, times, numbers) order by person
            on conflict (destination) do update set
                called_at = (excluded.called_at || c.called_at)[1:%1$s],
                caller_ids = (excluded.caller_ids || c.caller_ids)[1:%1$s],
                called_on = excluded.called_on""".formatted(ContactPolicy.MAX_KNOWN);

    private ContactRows() {}

    static Map<String, Contact> find(Collection<String> people, EntityManager em) {
        return byPerson(Jdbc.query(em, FIND, Row::read, people));
    }

    /** Locks the rows of {@code people}, and adds those that are missing. Waits for other transactions. */
    static Map<String, Contact> lockOrAdd(Collection<String> people, Instant now, EntityManager em) {
        return byPerson(Jdbc.query(em, LOCK_OR_ADD, Row::read, day(now).toString(), people));
    }

    static void write(Map<String, Contact> contacts, Instant now, EntityManager em) {
        if (contacts.isEmpty()) {
            return;
        }
        ArrayColumns<Map.Entry<String, Contact>> columns = new ArrayColumns<>(List.copyOf(contacts.entrySet()));
        Jdbc.update(em, WRITE, columns.of(Map.Entry::getKey),
                columns.of(row -> literal(row.getValue(), ShownNumber::at)),
                columns.of(row -> literal(row.getValue(), ShownNumber::number)),
                columns.of(row -> row.getValue().lastAnswered().map(ShownNumber::at).orElse(null)),
                columns.of(row -> row.getValue().lastAnswered().map(ShownNumber::number).orElse(null)),
                columns.of(row -> row.getValue()
                        .recent()
                        .stream()
                        .findFirst()
                        .map(call -> day(call.at()))
                        .orElse(day(now))));
    }

    /** Adds the calls of each person to what is known of them, as {@link ContactPolicy#remember} does without caps. */
    static void addLatest(Map<String, Contact> calls, Instant now, EntityManager em) {
        if (calls.isEmpty()) {
            return;
        }
        ArrayColumns<Map.Entry<String, Contact>> columns = new ArrayColumns<>(List.copyOf(calls.entrySet()));
        Jdbc.update(em, ADD_LATEST, day(now).toString(), columns.of(Map.Entry::getKey),
                columns.of(row -> literal(row.getValue(), ShownNumber::at)),
                columns.of(row -> literal(row.getValue(), ShownNumber::number)));
    }

    /** Notes that these calls were answered; a person who is not known any more stays unknown. */
    static void markAnswered(List<Reservation> calls, Instant now, EntityManager em) {
        if (calls.isEmpty()) {
            return;
        }
        Map<String, Contact> contacts = byPerson(Jdbc.query(em, LOCK, Row::read,
                calls.stream().map(call -> call.call().destination().digits()).distinct().toList()));
        for (Reservation call : calls) {
            contacts.computeIfPresent(call.call().destination().digits(),
                    (person, contact) -> contact.answered(new ShownNumber(call.number(), call.reservedAt())));
        }
        write(contacts, now, em);
    }

    private static Map<String, Contact> byPerson(List<Row> rows) {
        Map<String, Contact> contacts = new HashMap<>();
        rows.forEach(row -> contacts.put(row.person(), row.contact()));
        return contacts;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** An array of PostgreSQL; no element needs quotation marks. */
    private static String literal(Contact contact, Function<ShownNumber, Object> element) {
        return contact.recent().stream().map(element).map(Object::toString).collect(joining(",", "{", "}"));
    }

    private record Row(String person, Contact contact) {
        static Row read(ResultSet row) throws SQLException {
            Timestamp[] times = (Timestamp[]) row.getArray(2).getArray();
            String[] numbers = (String[]) row.getArray(3).getArray();
            List<ShownNumber> recent = new ArrayList<>();
            for (int i = 0; i < Math.min(times.length, numbers.length); i++) {
                shown(times[i], numbers[i]).ifPresent(recent::add);
            }
            return new Row(row.getString(1), new Contact(recent, shown(row.getTimestamp(4), row.getString(5))));
        }

        /** Empty if it was written by hand and cannot be read. */
        private static Optional<ShownNumber> shown(@Nullable Timestamp at, @Nullable String number) {
            Optional<Instant> shownAt = Optional.ofNullable(at).map(Timestamp::toInstant);
            return LenientParser.parse(CallerIdNumber::new, number)
                    .flatMap(one -> shownAt.map(instant -> new ShownNumber(one, instant)));
        }
    }
}
