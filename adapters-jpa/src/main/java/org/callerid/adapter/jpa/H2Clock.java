// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The clock of the embedded database. Called by SQL, see the migrations. */
public final class H2Clock {
    private H2Clock() {}

    public static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
