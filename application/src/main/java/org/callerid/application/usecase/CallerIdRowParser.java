// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.Map;
import java.util.Optional;
import org.callerid.application.model.SheetField;
import org.callerid.application.port.out.CallerIds.Row;
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
    static Row parse(Map<SheetField, String> cells) {
        CallerIdNumber number = cell(cells, SheetField.CALLER_ID).map(CallerIdNumber::parse)
                .orElseThrow(() -> new InvalidValueException("row.no-caller-id", "caller_id is missing"));
        CallerIdPatch patch = CallerIdPatch.EMPTY
                .withCarrier(FieldChange.toIfPresent(cell(cells, SheetField.CARRIER).map(Carrier::new)))
                .withAreaCode(FieldChange.toIfPresent(cell(cells, SheetField.AREA_CODE).map(AreaCode::new)))
                .withLimits(cell(cells, SheetField.HOURLY_LIMIT).map(UsageLimit::parseHourly),
                        cell(cells, SheetField.DAILY_LIMIT).map(UsageLimit::parseDaily))
                .withActive(cell(cells, SheetField.IS_ACTIVE).map(ActiveFlag::parse));
        patch.requireFitFor(number);
        return new Row(number, patch);
    }

    private static Optional<String> cell(Map<SheetField, String> cells, SheetField field) {
        return Optional.ofNullable(cells.get(field));
    }
}
