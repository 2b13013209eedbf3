// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.util.List;
import java.util.Map;
import org.callerid.application.port.out.Contacts;
import org.callerid.domain.contact.Contact;
import org.callerid.domain.numbering.Destination;

/** The calls to each person in {@code contacts}. */
public final class JpaContacts implements Contacts {
    private final Database database;

    public JpaContacts(Database database) {
        this.database = database;
    }

    @Override
    public List<Contact> find(List<Destination> people) {
        Map<String, Contact> known = database.inTransaction(
                em -> ContactRows.find(people.stream().map(Destination::digits).distinct().toList(), em));
        return people.stream().map(person -> known.getOrDefault(person.digits(), Contact.NONE)).toList();
    }
}
