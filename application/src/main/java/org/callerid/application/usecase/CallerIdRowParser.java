// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.Map;
import java.util.Optional;
import org.callerid.application.model.ImportField;
import org.callerid.application.port.out.CallerIds.UpsertRow;
import org.callerid.domain.callerid.ActiveFlag;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.FieldChange;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageLimit;
import org.callerid.domain.validation.InvalidValueException;

/** Parses the cells of a sheet row. */
final class CallerIdRowParser {
    private CallerIdRowParser() {}

    /** @throws InvalidValueException if a cell is invalid; the message says which one and what it should be */
    static UpsertRow parse(Map<ImportField, String> cells) {
        CallerIdNumber number = cell(cells, ImportField.CALLER_ID).map(CallerIdNumber::parse)
                .orElseThrow(() -> new InvalidValueException("row.no-caller-id", "caller_id is missing"));
        CallerIdPatch patch = CallerIdPatch.EMPTY
                .withCarrier(FieldChange.replaceIfPresent(cell(cells, ImportField.CARRIER).map(Carrier::new)))
                .withAreaCode(FieldChange.replaceIfPresent(cell(cells, ImportField.AREA_CODE).map(AreaCode::new)))
                .withLimits(cell(cells, ImportField.HOURLY_LIMIT).map(UsageLimit::parseHourly),
                        cell(cells, ImportField.DAILY_LIMIT).map(UsageLimit::parseDaily))
                .withActive(cell(cells, ImportField.IS_ACTIVE).map(ActiveFlag::parse));
        patch.validateFor(number);
        return new UpsertRow(number, patch);
    }

    private static Optional<String> cell(Map<ImportField, String> cells, ImportField field) {
        return Optional.ofNullable(cells.get(field));
    }
}
