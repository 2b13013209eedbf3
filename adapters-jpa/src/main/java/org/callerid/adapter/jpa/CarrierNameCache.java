// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;

/**
 * The carriers of all listed numbers. They are few and only operators change them, so they are read once per revision of
 * the change feed. Thread-safe.
 */
final class CarrierNameCache {
    private volatile Snapshot known = new Snapshot(-1, List.of());

    /** The carriers whose name contains {@code text}, ignoring case. */
    List<String> containing(String text, EntityManager em) {
        String part = text.toLowerCase(Locale.ROOT);
        return all(em).stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(part)).toList();
    }

    private List<String> all(EntityManager em) {
        long revision = JpaCallerIdChangeFeed.revision(em);
        Snapshot read = known;
        if (read.revision() != revision) {
            List<String> names = NamedParameterQuery
                    .of("select distinct carrier from listed_numbers where carrier is not null", em)
                    .list(String.class);
            read = new Snapshot(revision, names);
            known = read;
        }
        return read.names();
    }

    /** @param revision read before the names, so never newer than they are */
    private record Snapshot(long revision, List<String> names) {}
}
