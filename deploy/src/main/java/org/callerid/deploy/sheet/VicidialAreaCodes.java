// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.sheet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.callerid.application.port.out.CallerIdSheets.SheetRow;
import org.callerid.domain.validation.InvalidValue;

/**
 * An export of VICIdial's table {@code vicidial_campaign_cid_areacodes}, which has a number once for each campaign and area
 * code it is shown to. Here a number stands once: under its own area code, if that is among them, and active if it is
 * active in one of its rows. Which campaigns use it is not kept.
 */
final class VicidialAreaCodes implements Consumer<SheetRow> {
    private static final String NUMBER = "outbound_cid";
    private static final String AREA_CODE = "areacode";
    private static final String ACTIVE = "active";
    private static final String YES = "Y";
    static final List<String> COLUMNS = List.of(NUMBER, AREA_CODE, ACTIVE);

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Consumer<SheetRow> rows;

    VicidialAreaCodes(Consumer<SheetRow> rows) {
        this.rows = rows;
    }

    static boolean isNamedBy(List<String> columns) {
        return columns.containsAll(List.of(NUMBER, AREA_CODE));
    }

    @Override
    public void accept(SheetRow row) {
        String number = row.cells().get(NUMBER);
        if (row.fault().isPresent()) {
            rows.accept(row);
        } else if (number == null) {
            rows.accept(SheetRow.faulty(row.line(), InvalidValue.of("row.missing", "{0} is missing", NUMBER)));
        } else {
            entries.computeIfAbsent(number, first -> new Entry(row.line())).add(number, row.cells());
        }
    }

    /** Hands over what the table says of each number, at the line where it stands first. */
    void finish() {
        entries.forEach((number, entry) -> rows.accept(entry.row(number)));
    }

    private static final class Entry {
        private final long line;
        private Optional<String> areaCode = Optional.empty();
        private boolean active;

        Entry(long line) {
            this.line = line;
        }

        void add(String number, Map<String, String> cells) {
            Optional<String> shownTo = Optional.ofNullable(cells.get(AREA_CODE));
            if (areaCode.isEmpty() || shownTo.filter(number::startsWith).isPresent()) {
                areaCode = shownTo;
            }
            active |= YES.equalsIgnoreCase(cells.get(ACTIVE));
        }

        SheetRow row(String number) {
            Map<String, String> cells = new HashMap<>(Map.of("caller_id", number, "is_active", active ? "1" : "0"));
            areaCode.ifPresent(digits -> cells.put("area_code", digits));
            return new SheetRow(line, Map.copyOf(cells));
        }
    }
}
