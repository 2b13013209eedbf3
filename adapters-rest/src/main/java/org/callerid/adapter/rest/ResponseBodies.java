// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.util.List;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.domain.callerid.CallerIdNumber;
import org.jspecify.annotations.Nullable;

/** Bodies of the smaller answers. */
final class ResponseBodies {
    private ResponseBodies() {}

    record Released(boolean success, List<String> released) {
        static Released of(List<CallerIdNumber> numbers) {
            return new Released(true, numbers.stream().map(CallerIdNumber::value).toList());
        }
    }

    record Added(boolean success, String message, CallerIdJson data) {
        static Added of(CallerIdRecord record) {
            return new Added(true, "Caller-ID " + record.callerId().number() + " added successfully",
                    CallerIdJson.of(record));
        }
    }

    /** @param rows how many rows named the person */
    record Forgotten(boolean success, int rows) {}

    record LogLevel(String level) {}

    record Deleted(boolean success, String message) {
        static Deleted of(CallerIdNumber number) {
            return new Deleted(true, "Caller-ID " + number + " deleted");
        }
    }

    /** @param next the last number of the page, to be sent as {@code after}; null on the last page */
    record NumberPage(List<CallerIdJson> numbers, @Nullable String next) {
        static NumberPage of(List<CallerIdRecord> page, boolean moreFollow) {
            return new NumberPage(page.stream().map(CallerIdJson::of).toList(),
                    moreFollow ? page.getLast().callerId().number().value() : null);
        }
    }
}
