// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.Map;
import java.util.Optional;
import org.callerid.application.port.out.CallerIdSheets.SheetRow;
import org.callerid.application.port.out.CallerIds.Row;
import org.callerid.domain.callerid.ActiveFlag;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.FieldChange;
import org.callerid.domain.callerid.ListingChange;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageLimit;
import org.callerid.domain.validation.InvalidValueException;

/** What the cells of a sheet mean. Column names are those of the integration guide. */
final class SheetRows {
    private SheetRows() {}

    /** @throws InvalidValueException if the row or a cell cannot be used; says which and what it should be */
    static Row understood(SheetRow row) {
        row.fault().ifPresent(fault -> {
            throw new InvalidValueException(fault);
        });
        Map<String, String> cells = row.cells();
        String number = cells.get("caller_id");
        if (number == null) {
            throw new InvalidValueException("row.no-caller-id", "caller_id is missing");
        }
        Row understood = new Row(CallerIdNumber.parse(number), ListingChange.NONE
                .withCarrier(FieldChange.toIfPresent(cell(cells, "carrier").map(Carrier::new)))
                .withAreaCode(FieldChange.toIfPresent(cell(cells, "area_code").map(AreaCode::new)))
                .withLimits(cell(cells, "hourly_limit").map(UsageLimit::parseHourly),
                        cell(cells, "daily_limit").map(UsageLimit::parseDaily))
                .withActive(cell(cells, "is_active").map(ActiveFlag::parse)));
        understood.listing().mustFit(understood.number());
        return understood;
    }

    private static Optional<String> cell(Map<String, String> cells, String column) {
        return Optional.ofNullable(cells.get(column));
    }
}
