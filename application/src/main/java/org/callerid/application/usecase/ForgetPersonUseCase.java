// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import org.callerid.application.port.in.ForgetPerson;
import org.callerid.application.port.out.RetentionStore;
import org.callerid.domain.numbering.Destination;

/** Forgets a person at once, instead of when the retention ends. */
public final class ForgetPersonUseCase implements ForgetPerson {
    private final RetentionStore rows;

    public ForgetPersonUseCase(RetentionStore rows) {
        this.rows = rows;
    }

    @Override
    public int forget(Destination person) {
        return rows.forget(person);
    }
}
