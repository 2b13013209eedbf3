// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.callerid.application.model.CallerIdToLongMap;
import org.callerid.application.model.ImportField;
import org.callerid.application.model.SheetLayout.Column;
import org.callerid.application.port.out.SheetRow;
import org.callerid.domain.callerid.ActiveFlag;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.validation.InvalidValue;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * An export of VICIdial's table {@code vicidial_campaign_cid_areacodes}, which lists a number once for each campaign or
 * CID group and each area code or state. Here a number is loaded once: with its own area code, if that is among them,
 * and active if it is active in one of its rows. Campaigns and states are not kept.
 */
final class VicidialRowMerger implements Consumer<SheetRow> {
    private static final String NUMBER = Headings.key("outbound_cid");
    private static final String AREA_CODE = Headings.key("areacode");

    private final CallerIdToLongMap entries = new CallerIdToLongMap();
    private final Consumer<SheetRow> rows;
    private long repeated;

    VicidialRowMerger(Consumer<SheetRow> rows) {
        this.rows = rows;
    }

    static boolean isNamedBy(List<Column> columns) {
        return is(columns, NUMBER, ImportField.CALLER_ID) && is(columns, AREA_CODE, ImportField.AREA_CODE);
    }

    private static boolean is(List<Column> columns, String key, ImportField field) {
        return columns.stream()
                .anyMatch(
                        column -> column.field().equals(Optional.of(field)) && Headings.key(column.name()).equals(key));
    }

    @Override
    public void accept(SheetRow row) {
        if (!(row instanceof SheetRow.Parsed filled)) {
            rows.accept(row);
            return;
        }
        String written = filled.cells().get(ImportField.CALLER_ID);
        if (written == null || !Cells.isCallerId(written)) {
            rows.accept(filled);
            return;
        }
        try {
            add(CallerIdNumber.parse(written), filled);
        } catch (InvalidValueException e) {
            rows.accept(new SheetRow.Malformed(filled.line(), e.reason(), filled.raw()));
        }
    }

    private void add(CallerIdNumber number, SheetRow.Parsed row) {
        String active = row.cells().get(ImportField.IS_ACTIVE);
        boolean isActive = active != null && ActiveFlag.parse(active);
        long earlier = entries.get(number);
        Entry entry = earlier == CallerIdToLongMap.ABSENT
                ? new Entry(row.line(), Entry.NO_AREA_CODE, false)
                : Entry.of(earlier);
        entries.put(number, entry.with(number, row.cells().get(ImportField.AREA_CODE), isActive).packed());
        if (earlier != CallerIdToLongMap.ABSENT) {
            repeated++;
            rows.accept(new SheetRow.Merged(row.line()));
        }
    }

    /** Passes on each number's merged row, at the line where the number appears first. */
    List<InvalidValue> finish() {
        entries.forEach((number, packed) -> {
            Entry entry = Entry.of(packed);
            rows.accept(new SheetRow.Parsed(entry.line(), entry.cells(number), number.value()));
        });
        return repeated == 0
                ? List.of()
                : List.of(InvalidValue.of("odd.repeated",
                        "{0} rows name a number again, for another campaign or area code; it is listed once",
                        repeated));
    }

    /** The merged rows of a number so far, packed in one long: line, area code, active. */
    private record Entry(long line, int areaCode, boolean active) {
        static final int NO_AREA_CODE = 1_000;
        private static final int AREA_CODE_BITS = 10;
        private static final int MASK = (1 << AREA_CODE_BITS) - 1;

        static Entry of(long packed) {
            return new Entry(packed >> (AREA_CODE_BITS + 1), (int) (packed >> 1) & MASK, (packed & 1) == 1);
        }

        long packed() {
            return (line << (AREA_CODE_BITS + 1)) | ((long) areaCode << 1) | (active ? 1 : 0);
        }

        Entry with(CallerIdNumber number, @Nullable String shownTo, boolean isActive) {
            boolean usable = shownTo != null && shownTo.matches("[0-9]{3}") && !number.isInternational();
            boolean better = usable && (areaCode == NO_AREA_CODE || number.value().startsWith(String.valueOf(shownTo)));
            return new Entry(line, better ? Integer.parseInt(String.valueOf(shownTo)) : areaCode, active || isActive);
        }

        Map<ImportField, String> cells(CallerIdNumber number) {
            Map<ImportField, String> cells = new EnumMap<>(ImportField.class);
            cells.put(ImportField.CALLER_ID, number.value());
            cells.put(ImportField.IS_ACTIVE, active ? "1" : "0");
            if (areaCode != NO_AREA_CODE) {
                cells.put(ImportField.AREA_CODE, String.format(Locale.ROOT, "%03d", areaCode));
            }
            return cells;
        }
    }
}
