// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.Map;
import java.util.Optional;
import org.callerid.application.port.out.CallerIdSheets.SheetRow;
import org.callerid.application.port.out.CallerIds.Row;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.ListingChange;
import org.callerid.domain.numbering.AreaCode;

/** What the cells of a sheet mean. Column names are those of the integration guide. */
final class SheetRows {
    private SheetRows() {}

    /** @throws IllegalArgumentException if the row or a cell cannot be used; says which and what it should be */
    static Row understood(SheetRow row) {
        row.fault().ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        Map<String, String> cells = row.cells();
        String number = cells.get("caller_id");
        if (number == null) {
            throw new IllegalArgumentException("caller_id is missing");
        }
        return new Row(CallerIdNumber.written(number),
                new ListingChange(cell(cells, "carrier").map(Carrier::new), cell(cells, "area_code").map(AreaCode::new),
                        wholeNumber(cells, "hourly_limit"), wholeNumber(cells, "daily_limit"), activity(cells)));
    }

    private static Optional<String> cell(Map<String, String> cells, String column) {
        return Optional.ofNullable(cells.get(column));
    }

    private static Optional<Integer> wholeNumber(Map<String, String> cells, String column) {
        return cell(cells, column).map(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(column + " must be a whole number", e);
            }
        });
    }

    private static Optional<Boolean> activity(Map<String, String> cells) {
        return cell(cells, "is_active").map(text -> switch (text) {
            case "1" -> true;
            case "0" -> false;
            default -> throw new IllegalArgumentException("is_active must be 1 or 0");
        });
    }
}
