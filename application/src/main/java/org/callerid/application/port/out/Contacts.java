// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.List;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.contact.Contact;
import org.callerid.domain.numbering.Destination;

/**
 * The calls to each person, as {@link Reservations} writes them. What is read may change at once, so it only helps to
 * choose candidates.
 */
public interface Contacts {
    /**
     * One for each of {@code people}, in their order; {@link Contact#NONE} of somebody who was not called lately.
     *
     * @throws StoreUnavailableException if the store cannot be reached
     */
    List<Contact> find(List<Destination> people);
}
